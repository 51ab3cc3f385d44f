/**
 * Syllables, as the hyphenation patterns of TeX know them (package hyphen: kept since 2015, no dependencies, one file a language,
 * and a page loads those of its languages alone). Every second one is marked, so that a word is seen in its parts.
 */
import createHyphenator, { type Patterns } from 'hyphen';
import { unpack } from './patterns.ts';
import type { Part, PartsOf } from './word-parts.ts';

type Loads = () => Promise<{ readonly default: Patterns }>;

/** Languages by their first subtag; Hungarian would weigh more than all others together. */
const PATTERNS: Readonly<Record<string, Loads>> = {
  be: () => import('hyphen/patterns/be.js'),
  bg: () => import('hyphen/patterns/bg.js'),
  bn: () => import('hyphen/patterns/bn.js'),
  ca: () => import('hyphen/patterns/ca.js'),
  cs: () => import('hyphen/patterns/cs.js'),
  da: () => import('hyphen/patterns/da.js'),
  de: () => import('hyphen/patterns/de-1996.js'),
  el: () => import('hyphen/patterns/el-monoton.js'),
  en: () => import('hyphen/patterns/en-us.js'),
  es: () => import('hyphen/patterns/es.js'),
  et: () => import('hyphen/patterns/et.js'),
  eu: () => import('hyphen/patterns/eu.js'),
  fi: () => import('hyphen/patterns/fi.js'),
  fr: () => import('hyphen/patterns/fr.js'),
  gl: () => import('hyphen/patterns/gl.js'),
  gu: () => import('hyphen/patterns/gu.js'),
  hi: () => import('hyphen/patterns/hi.js'),
  hr: () => import('hyphen/patterns/hr.js'),
  hy: () => import('hyphen/patterns/hy.js'),
  id: () => import('hyphen/patterns/id.js'),
  it: () => import('hyphen/patterns/it.js'),
  ka: () => import('hyphen/patterns/ka.js'),
  kn: () => import('hyphen/patterns/kn.js'),
  lt: () => import('hyphen/patterns/lt.js'),
  lv: () => import('hyphen/patterns/lv.js'),
  mk: () => import('hyphen/patterns/mk.js'),
  ml: () => import('hyphen/patterns/ml.js'),
  mr: () => import('hyphen/patterns/mr.js'),
  nb: () => import('hyphen/patterns/nb.js'),
  nl: () => import('hyphen/patterns/nl.js'),
  nn: () => import('hyphen/patterns/nb.js'),
  no: () => import('hyphen/patterns/nb.js'),
  pa: () => import('hyphen/patterns/pa.js'),
  pl: () => import('hyphen/patterns/pl.js'),
  pt: () => import('hyphen/patterns/pt.js'),
  ro: () => import('hyphen/patterns/ro.js'),
  ru: () => import('hyphen/patterns/ru.js'),
  sk: () => import('hyphen/patterns/sk.js'),
  sl: () => import('hyphen/patterns/sl.js'),
  sr: () => import('hyphen/patterns/sr-cyrl.js'),
  sv: () => import('hyphen/patterns/sv.js'),
  ta: () => import('hyphen/patterns/ta.js'),
  te: () => import('hyphen/patterns/te.js'),
  tr: () => import('hyphen/patterns/tr.js'),
  uk: () => import('hyphen/patterns/uk.js'),
};

/** A sign that no text has: private use. */
const BORDER = '\ue000';

/** @returns the languages whose syllables are known (first subtags of BCP 47) */
export const syllableLanguages = (): string[] => Object.keys(PATTERNS);

/** @returns what finds the syllables of a language; null for one that is not known. @throws when its patterns do not come */
export async function syllables(lang: string): Promise<PartsOf | null> {
  const load = PATTERNS[lang.toLowerCase().split('-')[0] ?? ''];
  if (!load) return null;
  const hyphenate = createHyphenator(unpack((await load()).default), { hyphenChar: BORDER, minWordLength: 3 });
  return (text) => everySecond(hyphenate(text.replaceAll(BORDER, ' ')));
}

/** @param cut a text with a border between the syllables of each word */
function everySecond(cut: string): Part[] {
  const parts: Part[] = [];
  let borders = 0;
  for (const { 0: word, index } of cut.matchAll(/[\p{L}\p{M}'’\u00ad\ue000]+/gu)) {
    let at = index - borders;
    for (const [number, syllable] of word.split(BORDER).entries()) {
      if (number % 2 === 1) parts.push({ start: at, end: at + syllable.length, mark: 'syllable' });
      at += syllable.length;
      if (number > 0) borders++;
    }
  }
  return parts;
}
