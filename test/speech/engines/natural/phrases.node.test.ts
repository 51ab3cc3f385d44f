import { expect, test } from 'vitest';
import { phrases } from '../../../../src/speech/engines/natural/phrases.ts';

const cut = (text: string, from = 0, first = 30, most = 60) => phrases(text, from, first, most).map(({ text }) => text);

test('a short sentence is said in one go', () => {
  expect(phrases('The market opened.', 0, 30, 60)).toEqual([{ text: 'The market opened.', start: 0, ends: true }]);
});

test('a long one is cut behind its marks, the first piece as short as a mark allows', () => {
  expect(cut('On Monday evening, the council agreed on a plan, which cost more than anybody had thought.')).toEqual([
    'On Monday evening,',
    'the council agreed on a plan,',
    'which cost more than anybody had thought.',
  ]);
});

test('brackets, dashes and closing quotes are borders too, points in numbers are none', () => {
  expect(cut('The old harbour (built in 1896) cost 3.500.000 marks – a fortune then.', 0, 20, 40)).toEqual([
    'The old harbour',
    '(built in 1896) cost 3.500.000 marks –',
    'a fortune then.',
  ]);
  expect(cut('He called it “a very fine plan,” and went home for his dinner.', 0, 34, 40)[0]).toBe(
    'He called it “a very fine plan,”',
  );
});

test('no piece of a word or two is left alone', () => {
  expect(cut('Yes, the council agreed on a plan for the harbour, too.', 0, 20, 60)).toEqual([
    'Yes, the council agreed on a plan for the harbour, too.',
  ]);
});

test('without any mark it is cut between words, in parts alike', () => {
  const words = Array.from({ length: 24 }, (_, i) => `word${i % 10}`).join(' ');
  const pieces = cut(words);
  expect(pieces).toHaveLength(3);
  expect(pieces.join(' ')).toBe(words);
  for (const piece of pieces) expect(Math.abs(piece.length - words.length / 3)).toBeLessThan(8);
});

test('without white space it is cut at the limit, and never through a character of two units', () => {
  const pieces = phrases('😀'.repeat(50), 0, 15, 31);
  expect(pieces.map(({ text }) => text).join('')).toBe('😀'.repeat(50));
  for (const { text } of pieces) {
    expect(text.length).toBeLessThanOrEqual(31);
    expect(text.isWellFormed()).toBe(true);
  }
});

test('whatever the text, nothing is lost, pieces stand where they say, and the last alone ends the sentence', () => {
  const alphabet = ['a', 'bc', 'déf', ' ', '  ', ', ', '. ', ' – ', '—', '(', ') ', '“', '” ', '3,5', '😀', '\n'];
  let seed = 7;
  const random = (below: number) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed % below;
  };
  for (let round = 0; round < 500; round++) {
    const text = Array.from({ length: random(60) }, () => alphabet[random(alphabet.length)]).join('');
    const from = random(text.length + 1);
    const pieces = phrases(text, from, 12, 24);
    for (const { text: part, start } of pieces) expect(text.slice(start, start + part.length)).toBe(part);
    expect(
      pieces
        .map((piece) => piece.text)
        .join('')
        .replace(/\s/g, ''),
    ).toBe(text.slice(from).replace(/\s/g, ''));
    expect(pieces.map(({ ends }) => ends)).toEqual(pieces.map((_, i) => i === pieces.length - 1));
    for (const { text: part } of pieces) expect(part.length).toBeLessThanOrEqual(24);
  }
});

test('it begins at the word it is asked to begin at', () => {
  const text = 'On Monday evening, the council agreed.';
  expect(phrases(text, text.indexOf('council'), 30, 60)).toEqual([{ text: 'council agreed.', start: 23, ends: true }]);
});
