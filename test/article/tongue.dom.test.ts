import { expect, test } from 'vitest';
import { languageOf, tidyLanguage, writtenRightToLeft } from '../../src/article/tongue.ts';

const RUSSIAN = 'Арабская лига проведёт экстренное заседание во вторник по просьбе правительства. '.repeat(3);
const JAPANESE = '最後の渡し船が来月末で運航を終える。百二十年の歴史に幕を下ろすことになる。'.repeat(4);

test.each([
  [['en-us'], 'Any text', 'en-US'],
  [['', 'de_AT'], '', 'de-AT'],
  [['nonsense!', 'fr'], '', 'fr'],
  [['en'], RUSSIAN, 'ru'],
  [['en', 'uk'], RUSSIAN, 'uk'],
  [['en'], JAPANESE, 'ja'],
  [[undefined], 'Too short', ''],
] as const)('%j', (declared, text, lang) => {
  expect(languageOf(declared, text)).toBe(lang);
});

test('tags', () => {
  expect(tidyLanguage('ZH_hans')).toBe('zh-Hans');
  expect(tidyLanguage('<script>')).toBe('');
  expect(['ar', 'fa-IR', 'ku-Arab'].every(writtenRightToLeft)).toBe(true);
  expect(['en', 'arn', 'de'].some(writtenRightToLeft)).toBe(false);
});
