/** The reader's own pronunciations: words that are to be said otherwise than voices say them, by language. */
import type { Rewrite } from './rewrite.ts';

export interface Pronunciation {
  /** First subtag of the language (BCP 47) it counts in. */
  readonly lang: string;
  /** As it is written. */
  readonly word: string;
  /** As it is said, in the letters of that language. */
  readonly said: string;
}

export type Dictionary = readonly Pronunciation[];

/** As many words as are kept, and how long they may be (UTF-16 units): names of several words, not sentences. */
export const MOST_WORDS = 1000;
export const LONGEST_WORD = 80;
export const LONGEST_SAID = 200;

/** The same form in the browser's storage and in a file. */
interface Kept {
  readonly version: 1;
  readonly words: Dictionary;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Text in one line, composed, without what nobody sees. */
const tidy = (value: unknown): string =>
  typeof value === 'string'
    ? value
        .normalize('NFC')
        .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
        .trim()
    : '';

/** @returns the first subtag of a language, in small letters: "en-GB" → "en" */
export const primary = (lang: string): string => lang.toLowerCase().split(/[-_]/)[0] ?? '';

/** @returns a pronunciation as it may be kept, or null when it is none or too long */
export function admitPronunciation(value: unknown): Pronunciation | null {
  if (!isRecord(value)) return null;
  const [lang, word, said] = [primary(tidy(value.lang)), tidy(value.word), tidy(value.said)];
  const fits = word.length <= LONGEST_WORD && said.length <= LONGEST_SAID;
  return /^[a-z]{2,3}$/.test(lang) && /[\p{L}\p{N}\p{S}]/u.test(word) && said && fits ? { lang, word, said } : null;
}

/** The same for the same word, however it is written. */
const key = ({ lang, word }: Pronunciation): string => `${lang} ${word.toLocaleLowerCase(lang)}`;

/**
 * @param value what storage holds, or the content of a file
 * @returns what of it can be kept; null when it is no dictionary at all
 */
export function readDictionary(value: unknown): Dictionary | null {
  if (!isRecord(value) || !Array.isArray(value.words)) return null;
  const words = value.words.slice(0, MOST_WORDS).map(admitPronunciation);
  return [...new Map(words.filter((one) => one !== null).map((one) => [key(one), one])).values()];
}

/** @returns what storage and files hold of a dictionary */
export const keptDictionary = (words: Dictionary): Kept => ({ version: 1, words });

/** @returns the dictionary with one more word, which takes the place of the same word; unchanged when it is full */
export function withWord(dictionary: Dictionary, one: Pronunciation): Dictionary {
  const others = withoutWord(dictionary, one);
  return others.length < MOST_WORDS ? [...others, one] : dictionary;
}

/** @returns the dictionary without this word */
export const withoutWord = (dictionary: Dictionary, one: Pronunciation): Dictionary =>
  dictionary.filter((other) => key(other) !== key(one));

const literal = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

/** Scripts that put nothing between words: a word may begin and end anywhere. */
const RUNS_ON =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
const LETTER = `(?:(?![${RUNS_ON}])[\\p{L}\\p{M}\\p{N}])`;
const EDGE = new RegExp(`^${LETTER}`, 'u');

/** A word of its own; what stands behind an apostrophe is an ending ("Sirte’s"), but for "n’t", which is another word. */
function wholeWord(word: string): string {
  const forms = [...new Set([word, word.normalize('NFD')])].map((form) => literal(form).replaceAll(' ', '\\s+'));
  const before = EDGE.test(word) ? `(?<!${LETTER})` : '';
  const after = EDGE.test([...word].at(-1) ?? '') ? `(?!${LETTER}|['’]t(?!${LETTER}))` : '';
  return `${before}(${forms.join('|')})${after}`;
}

/** One row for words of a language: the longest goes first, so that "New York City" is not cut by "New York". */
function rowOf(words: Dictionary): Rewrite {
  const longest = [...words].sort((a, b) => b.word.length - a.word.length);
  return {
    at: new RegExp(longest.map(({ word }) => wholeWord(word)).join('|'), 'giu'),
    say: (match) => longest[match.slice(1).findIndex((group) => group !== undefined)]?.said ?? null,
  };
}

/** What the reader wants said otherwise in a line of a language (BCP 47): a row of the table of rewrites, mostly none. */
export type Own = (lang: string, text: string) => Rewrite | null;

export const NO_WORDS: Own = () => null;

/** @returns what a dictionary has for a line */
export function pronounced(dictionary: Dictionary): Own {
  if (dictionary.length === 0) return NO_WORDS;
  const small = (text: string, lang: string) => text.normalize('NFC').toLocaleLowerCase(lang);
  const byLang = new Map<string, { one: Pronunciation; begins: string }[]>();
  for (const one of dictionary) {
    const begins = small(one.word, one.lang).split(' ')[0] ?? '';
    const words = byLang.get(one.lang);
    if (words) words.push({ one, begins });
    else byLang.set(one.lang, [{ one, begins }]);
  }
  return (lang, text) => {
    const words = byLang.get(primary(lang));
    if (!words) return null;
    // An expression of a thousand words takes milliseconds a line; looking which of them may be in it takes far less.
    const line = small(text, primary(lang));
    const there = words.filter(({ begins }) => line.includes(begins)).map(({ one }) => one);
    return there.length ? rowOf(there) : null;
  };
}
