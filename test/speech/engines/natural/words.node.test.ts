import { describe, expect, test } from 'vitest';
import { align } from '../../../../src/speech/engines/natural/align.ts';
import { BEGIN, END, FILLER, SPACE, timeWords, wordsOf } from '../../../../src/speech/engines/natural/words.ts';

/** A voice whose phonemes are letters. */
const letters = (text: string) => [...text].map((letter) => (letter === ' ' ? SPACE : letter.charCodeAt(0)));
const starts = (whole: string, ...words: string[]) => align(letters(whole), words.map(letters));

describe('words', () => {
  const seen = (text: string) => wordsOf(text).map((word) => word.text);

  test('are what stands between white space, without the marks around', () => {
    expect(seen('“Yes,” said the U.N.’s Ms. O’Neill (aged 42), well-known.')).toEqual([
      'Yes',
      'said',
      'the',
      'U.N.’s',
      'Ms',
      'O’Neill',
      'aged',
      '42',
      'well-known',
    ]);
    expect(seen('It cost $3.5m – or 20% – and/or more… much more')).toEqual([
      'It',
      'cost',
      '$3.5m',
      'or',
      '20%',
      'and',
      'or',
      'more',
      'much',
      'more',
    ]);
  });

  test('stand where they say, in every script', () => {
    for (const text of ['Größe, ja!', 'Příliš žluťoučký', 'नमस्ते दुनिया', '😀 hi 😀', '—'])
      for (const { text: word, start } of wordsOf(text)) expect(text.slice(start, start + word.length)).toBe(word);
  });
});

describe('aligning', () => {
  test('words said as they are alone begin where they begin', () => {
    expect(starts('onetwothree', 'one', 'two', 'three')).toEqual([0, 3, 6]);
  });

  test('words that run into each other are told apart', () => {
    expect(starts('ovthekat', 'of', 'the', 'kat')).toEqual([0, 2, 5]);
  });

  test('stresses and sounds that come or go in a sentence do no harm', () => {
    expect(starts("th'ear'abl'ig", 'the', "'arab", "l'ig")).toEqual(
      [0, 4, 9].map((place) => expect.closeTo(place, -1)),
    );
    expect(starts('dhiaerab', 'dhe', 'aerab')).toEqual([0, 3]);
  });

  test('a word that leaves no sound begins with the next one, at the end with the end', () => {
    expect(starts('twothree', 'two', '', 'three')).toEqual([0, 3, 3]);
    expect(starts('two', 'two', '')).toEqual([0, 3]);
    expect(starts('', 'two')).toEqual([0]);
  });

  test('never goes back', () => {
    const found = starts('aabbaabb', 'bb', 'aa', 'aa', 'bb');
    expect([...found].sort((a, b) => a - b)).toEqual(found);
  });
});

describe('times', () => {
  /** Every letter is held two frames, its filler one; begin and end ten. */
  const spoken = (text: string) => [
    { id: BEGIN, frames: 10 },
    ...letters(text).flatMap((id) => [
      { id, frames: 2 },
      { id: FILLER, frames: 1 },
    ]),
    { id: END, frames: 10 },
  ];

  test('count all that was said before, silences and fillers too', () => {
    expect(timeWords('one two', spoken('one two'), letters, 10)).toEqual([
      { start: 0, length: 3, ms: 100 },
      { start: 4, length: 3, ms: 100 + 4 * 30 },
    ]);
  });

  test('a number that is several words stays one word of the text', () => {
    const alone = (word: string) => letters(word === '21' ? 'twenty one' : word);
    expect(timeWords('in 21 days', spoken('in twenty one days'), alone, 10).map(({ ms }) => ms)).toEqual([
      100,
      100 + 3 * 30,
      100 + 14 * 30,
    ]);
  });

  test('are in order, and one for each word, even where nothing fits', () => {
    const words = timeWords('one two three', spoken('zzzz'), letters, 10);
    expect(words).toHaveLength(3);
    for (const [i, { ms }] of words.entries()) expect(ms).toBeGreaterThanOrEqual(words[i - 1]?.ms ?? 0);
  });
});
