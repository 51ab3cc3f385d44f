/**
 * What is said otherwise than it is written: one table, each row with its reason. What voices already say right is left
 * to them (times, percent, "&", ordinals like "5th", ranks like "No. 5" in letters); measured with eSpeak NG.
 */
import { abbreviations } from './abbreviations.ts';
import { NUMBERS } from './numbers.ts';
import { month } from './quantities.ts';
import type { Rewrite } from './rewrite.ts';
import { wording } from './wording.ts';

/** An abbreviation inside a line: in full where it is known, else without the stop, at which voices would pause. */
function abbreviation(match: RegExpExecArray, lang: string): string | null {
  const [, word = '', next = ''] = match;
  const short = word.toLowerCase();
  const table = abbreviations(lang);
  const number = /^[\p{N}IVXLC]/u.test(next);
  const full = wording(lang)?.full[short];
  if (number && table.beforeNumbers.has(short)) return month(short, lang) ?? full ?? word;
  if (full && (table.titles.has(short) || table.either.has(short))) return sameCase(word, full);
  if (table.titles.has(short) || table.either.has(short) || /^\p{Lu}$/u.test(word)) return word;
  return null;
}

const sameCase = (as: string, text: string) =>
  /^\p{Lu}/u.test(as) ? text.replace(/^\p{L}/u, (letter) => letter.toUpperCase()) : text;

/** "z. B." → "zum Beispiel"; "J. K. Rowling" → "J K Rowling"; "U.S. Army" → "U.S Army", which is said without a pause. */
function letters([whole]: RegExpExecArray, lang: string): string | null {
  const key = whole.replace(/\s/g, '').replace(/\.$/, '').toLowerCase();
  const full = wording(lang)?.full[key];
  if (full) return sameCase(whole, full);
  if (/^(?:\p{Lu}\.\s)+\p{Lu}\.$/u.test(whole)) return whole.replaceAll('.', '');
  return whole.replace(/\.$/, '');
}

const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 };

/** @returns the number of a Roman numeral up to 89 that is rightly written, else null */
function roman(numeral: string): string | null {
  if (!/^(?:L?X{0,3}|XL)(?:IX|IV|V?I{0,3})$/.test(numeral)) return null;
  const values = [...numeral].map((letter) => ROMAN[letter] ?? 0);
  return String(values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0));
}

function host(address: string): string {
  try {
    return new URL(/^https?:/i.test(address) ? address : `https://${address}`).hostname.replace(/^www\./, '');
  } catch {
    return address;
  }
}

function shouted([word]: RegExpExecArray, lang: string): string | null {
  // A short word in capitals may be an acronym, and so is what has no vowel, unless the language has it as a common word.
  const small = word.toLocaleLowerCase(lang);
  const sayable = word.length >= 4 && !/^[b-df-hj-np-tv-xz]+$/.test(small);
  return sayable || abbreviations(lang).openers.has(small) ? small : null;
}

/** The first row that claims a place has it. */
export const REWRITES: readonly Rewrite[] = [
  // Soft hyphens, zero-width spaces, marks of direction: nothing to be heard, yet some voices break the word there.
  { at: /[\u00ad\u200b\u2060\ufeff\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g, say: () => '' },
  // Citations: "[12]", "[a]", "[note 3]". A number in the middle of a sentence that has nothing to do with it.
  { at: /\s?(?:\[(?:\d{1,3}(?:\s?[,–-]\s?\d{1,3})*|[a-z]|\p{L}{2,8}\.?\s\d{1,3})\])+/gu, mark: true, say: () => '' },
  // Footnotes' numbers in superscript; not a power, which stands behind a single letter, nor "m²".
  { at: /[¹²³⁰-⁹*†‡]+(?<=(?:\p{L}{2}|[.,;:!?”"»)])(?<!\dk?m|\d [ck]?m)[¹²³⁰-⁹*†‡]+)/gu, mark: true, say: () => '' },
  // An omission: nothing is said in its place.
  { at: /\s?\[(?:…|\.\.\.)\]/g, say: () => '' },
  // An address is said letter by letter. Its host tells all that a listener wants.
  {
    at: /(?:https?:\/\/|www\.)[^\s<>"“”»\])]*[^\s<>"“”»\]).,;:!?]/gi,
    say: ([address], lang) => `${wording(lang)?.linkTo ?? ''} ${host(address)}`.trim(),
  },
  ...NUMBERS,
  // "e.g.", "z. B.", "J. K.": letters with stops, of which each is a pause.
  { at: /(?<![\p{L}\p{N}.])\p{L}\.(?:\p{L}{1,2}\.|\s(?:\p{L}|ex|eks)\.)+(?=\s*[^\s.)”"»])/gu, say: letters },
  { at: /(?<![\p{L}\p{N}.&])([\p{L}\p{M}°’-]{1,8}(?:\.[\p{L}]{1,4})?)\.(?=\s+(\S))/gu, say: abbreviation },
  // "Louis roman fourteen", "gziv siècle".
  { at: /[IVXL]{2,6}(?<=\p{Lu}\p{Ll}+\s[IVXL]+)(?![\p{L}\d.])/gu, langs: /^en/, say: ([numeral]) => roman(numeral) },
  { at: /(?<![\p{L}\d])[IVXL]{1,6}(?=e\s+si[èe]cle)/gu, langs: /^fr/, say: ([numeral]) => roman(numeral) },
  {
    at: /(?<=\b(?:siglo|secolo|século)\s)[IVXL]{1,6}(?![\p{L}\d])/gu,
    langs: /^(?:es|it|pt)/,
    say: ([numeral]) => roman(numeral),
  },
  // "and slash or".
  { at: /\/(?<=\p{L}{2}\/)(?=\p{L}{2})/gu, say: () => ' ' },
  // What opens a speaker's line or an item, and is no pause.
  { at: /^\s*[-–—•*·⁃‣◦▪]+\s+/gu, say: () => '' },
  // A dash is a pause; voices know the comma's. Where another pause stands before it, that one is enough.
  {
    at: /(?:\s*(?:[—―]|--+)|\s[–-](?=\s))\s*(?=[^\s])/gu,
    say: ({ 0: dash, input, index }) => {
      const [before = '', after = ''] = [input[index - 1], input[index + dash.length]];
      if (/[,;:.!?…”"»]/.test(before)) return ' ';
      return before && /[\p{L}\p{N}"“«(‘']/u.test(after) ? ', ' : null;
    },
  },
  // "right arrow", "asterisk", and rulers made of signs.
  { at: /\s*[→⇒►▶➜»](?=\s)\s*(?=\p{L})/gu, say: ([arrow]) => (arrow.includes('»') ? null : ', ') },
  { at: /\s*[_=~#+*]{3,}\s*/g, say: () => ' ' },
  { at: /\*+/g, say: () => '' },
  // Read letter by letter by some voices, and as shouting by listeners. One word may be a name.
  {
    at: /\p{Lu}{2}[\p{Lu}\p{M}'’-]*(?<=(?<![\p{L}\p{N}'’-])[\p{Lu}\p{M}'’-]+)(?![\p{L}\p{N}])(?:(?=[,:;]?\s[\p{Lu}\p{M}'’-]{2})|(?<=\p{Lu}{2}[,:;]?\s[\p{Lu}\p{M}'’-]+))/gu,
    say: shouted,
  },
  // Said once, however often it stands there.
  {
    at: /(?<=((?=\p{Extended_Pictographic})\P{L}(?:\p{Emoji_Modifier}|\u200d|\ufe0f)*))(?:\s*(?!\d)(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\u200d|\ufe0f))+/gu,
    say: () => '',
  },
];
