import { expect, test } from 'vitest';
import { beginnings } from '../../src/reader/beginnings.ts';
import { syllableLanguages, syllables } from '../../src/reader/syllables.ts';
import { wordKinds } from '../../src/reader/word-kinds.ts';
import type { PartsOf } from '../../src/reader/word-parts.ts';

const said = (text: string, find: PartsOf) => find(text).map(({ start, end }) => text.slice(start, end));

test('of a short word the first letter is emphasised, of a longer one two fifths; scripts without capitals stay as they are', () => {
  expect(said('The quick, élan’s e\u0301cole 12', beginnings)).toEqual(['T', 'qu', 'éla', 'e\u0301c']);
  expect(said('今日は北京に行く', beginnings)).toEqual([]);
  expect(said('اليوم ذهب', beginnings)).toEqual([]);
});

test.each([
  ['en', 'hyphenation of a table', ['phen', 'ble']],
  ['en-GB', 'Wonderful!', ['der']],
  ['de', 'Silbentrennung', ['ben', 'nung']],
  ['fr', 'ordinateur', ['di', 'teur']],
  ['ru', 'правительство', ['ви', 'ство']],
  ['es', 'ventana', ['ta']],
])('every second syllable: %s', async (lang, text, expected) => {
  const find = await syllables(lang);
  expect(find && said(text, find)).toEqual(expected);
});

test('syllables are known of more than twenty languages, and every file of them can be read', async () => {
  const langs = syllableLanguages();
  expect(langs.length).toBeGreaterThan(20);
  for (const lang of langs) expect(typeof (await syllables(lang))?.('a'), lang).toBe('object');
  expect(await syllables('zh')).toBeNull();
});

test('words keep their places behind a soft hyphen, and behind a sign of private use', async () => {
  const find = await syllables('en');
  expect(find && said('won\u00adder\ue000 a table', find)).toContain('ble');
});

test('kinds of words, by place; pronouns are none of them; of other languages nothing is said', () => {
  const text = 'She slowly opened the old doors.';
  const kinds = wordKinds('en-US')?.(text).map(({ start, end, mark }) => `${text.slice(start, end)} ${mark}`);
  expect(kinds).toEqual(['slowly adverb', 'opened verb', 'old adjective', 'doors noun']);
  expect(wordKinds('fr')).toBeNull();
});
