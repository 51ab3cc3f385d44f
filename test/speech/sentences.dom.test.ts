import { expect, test } from 'vitest';
import { sentences } from '../../src/speech/sentences.ts';
import seed from '../fixtures/voanews--accessibility-links/expected.json';
import cases from './sentences.json';

const cut = (text: string, lang = 'en') => sentences(text, lang).map(({ start, end }) => text.slice(start, end));

/** `|` marks where a sentence ends. */
const CASES: readonly (readonly [string, string])[] = [
  ['en', 'Hello there. | How are you?'],
  ['en', 'Black smoke marks where clashes are taking place in Benghazi, Libya, Aug. 15, 2015.'],
  ['en', 'The U.S. Army met Dr. Smith and Mr. J. R. Jones. | They talked.'],
  ['en', 'He lives in the U.S. | The others do not.'],
  ['en', 'Several governments are part of the U.S.-led air offensive. | Only two are not.'],
  ['en', 'See No. 5 and Fig. 3. | Then go on.'],
  ['en', 'She said, "It is late." | He left.'],
  ['en', 'It costs 3.50 dollars. | That is cheap.'],
  ['de', 'Am 3. Oktober kam Dr. Müller. | Er blieb z. B. bis zum Abend.'],
  ['fr', 'M. Dupont est arrivé. | Il est reparti.'],
  ['es', 'El Sr. García llegó. | ¿Y la Sra. López? | No.'],
  ['ja', '今日は晴れです。 | 明日は雨でしょう。'],
  ['ar', 'هذا خبر أول. | وهل هذا سؤال؟ | نعم.'],
  ['hi', 'यह पहला वाक्य है। | यह दूसरा है।'],
];

test.each(CASES)('%s: %s', (lang, marked) => {
  const expected = marked.split(' | ');
  expect(cut(expected.join(lang === 'ja' ? '' : ' '), lang)).toEqual(expected);
});

/** The cases of the bench: some sixty in more than twenty languages. */
test.each(cases.map((one) => ({ text: one.exp.join(' '), ...one })))('$lang: $text', ({ text, lang, exp }) => {
  expect(cut(text, lang)).toEqual(exp);
});

test('the seed article is never cut inside a sentence: each paragraph is one, but for the one of two', () => {
  const two = 'Several Middle Eastern governments';
  expect(seed.paragraphs.map((one) => cut(one).length)).toEqual(
    seed.paragraphs.map((one) => (one.startsWith(two) ? 2 : 1)),
  );
});

test('a quotation is one breath, but not when it is long', () => {
  const sentence = 'We went on and on until the very end of the long road. ';
  expect(cut(`“${sentence.repeat(3).trim()}”`)).toHaveLength(1);
  expect(cut(`“${sentence.repeat(10).trim()}”`)).toHaveLength(10);
});

test('what never ends is cut at a pause, and nothing of it is lost', () => {
  const text = 'one clause after another, '.repeat(100).trim();
  const parts = cut(text);
  expect(Math.max(...parts.map(({ length }) => length))).toBeLessThanOrEqual(600);
  expect(parts.every((part) => part.endsWith(','))).toBe(true);
  expect(parts.join(' ')).toBe(text);
});

test('a page of hostile punctuation is cut in time that grows with it and no faster', () => {
  const took = (times: number) => {
    const text = '“(\'«["A. b.) 1. '.repeat(times);
    const runs = Array.from({ length: 8 }, () => {
      const since = performance.now();
      sentences(text, 'en');
      return performance.now() - since;
    });
    return Math.min(...runs);
  };
  took(100);
  expect(took(2400)).toBeLessThan(60 * took(200) + 20); // twelve times as much, its square is 144; a busy machine lies between
});

test('white space around a sentence belongs to none, and offsets are those of the text', () => {
  expect(sentences('  One.   Two.  ', 'en')).toEqual([
    { start: 2, end: 6 },
    { start: 9, end: 13 },
  ]);
});

test('what holds no letter or digit is no sentence', () => {
  expect(cut(' … — * * * ')).toEqual([]);
});

test('a language that does not exist is cut by the general rules', () => {
  for (const lang of ['xx', '', 'not a language']) expect(cut('One. Two.', lang)).toEqual(['One.', 'Two.']);
});
