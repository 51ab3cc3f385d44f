import { expect, test } from 'vitest';
import { isJoined, scriptOf, setScripts } from '../../src/reader/scripts.ts';
import { h } from '../../src/ui/h.ts';

test.each([
  ['en', 'plain'],
  ['el', 'plain'],
  ['zh', 'hans'],
  ['zh-CN', 'hans'],
  ['zh-Hant-HK', 'hant'],
  ['zh-TW', 'hant'],
  ['ja-JP', 'jpan'],
  ['ko', 'kore'],
  ['ar-EG', 'arab'],
  ['fa', 'arab'],
  ['az-Arab', 'arab'],
  ['ur-PK', 'nastaliq'],
  ['pa', 'indic'],
  ['pa-PK', 'nastaliq'],
  ['he', 'hebr'],
  ['hi', 'indic'],
  ['th', 'stacked'],
  ['tha', 'plain'], // no tag of its own: BCP 47 has the short one
  ['jam', 'plain'],
  ['', 'plain'],
])('%s is set as %s', (lang, script) => {
  expect(scriptOf(lang)).toBe(script);
});

test('space between letters is for letters that stand alone', () => {
  for (const lang of ['ar', 'ur', 'hi', 'th', 'km']) expect(isJoined(lang)).toBe(true);
  for (const lang of ['en', 'he', 'ja', 'ko', 'ru']) expect(isJoined(lang)).toBe(false);
});

test('a part in another language is set as that language asks for', () => {
  const quote = h('q', { lang: 'ar' });
  const latin = h('i', { lang: 'fr' });
  const article = h('article', { lang: 'ja' }, h('p', {}, quote, latin));
  setScripts(article);
  expect([article, quote, latin].map(({ dataset }) => dataset.script)).toEqual(['jpan', 'arab', 'plain']);
});
