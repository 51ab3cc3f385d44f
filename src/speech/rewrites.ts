/**
 * What is said otherwise than it is written: one table, each row with its reason. What voices already say right is left
 * to them (times, percent, "&", ordinals like "5th", ranks like "No. 5" in letters); measured with eSpeak NG.
 */
import { abbreviations } from './abbreviations.ts';
import { currency, day, germanDay, great, month, months, numberOf, ofCurrency, unit } from './quantities.ts';
import { wording } from './wording.ts';

export interface Rewrite {
  /** All of a match is replaced; what only tells where, stands in lookarounds. */
  readonly at: RegExp;
  /** In these languages only. */
  readonly langs?: RegExp;
  /** The match is a footnote mark, which readers can ask for. */
  readonly mark?: true;
  /** @returns what is said for it; null to leave it as it is */
  readonly say: (match: RegExpExecArray, lang: string) => string | null;
}

const NUMBER = '\\d+(?:[.,\\s]\\d{3})*(?:[.,]\\d+)?';
const SCALES: Readonly<Record<string, number>> = {
  k: 1e3,
  m: 1e6,
  mn: 1e6,
  mio: 1e6,
  bn: 1e9,
  b: 1e9,
  mrd: 1e9,
  md: 1e9,
  tn: 1e12,
};
/** Great numbers that stand in full already. */
const GREAT =
  'thousand|million|billion|trillion|millions|milliards?|Millionen|Million|Milliarden?|mil millones|millones|millón|milioni|milione|miliardi|miliardo|milhões|milhão|bilhões|bilhão|miljoen|miljard|miljoner|miljarder|millioner|milliarder|milion(?:y|ów)?|miliard(?:y|ów)?|млн|млрд|миллион(?:а|ов)?|миллиард(?:а|ов)?';
const SCALE = `(?:(?<letter>k|m|mn|Mio\\.|bn|b|Mrd\\.|Md|tn)(?![\\p{L}])|\\s(?<word>${GREAT})(?![\\p{L}])|\\s(?<short>Mio\\.|Mrd\\.|M|Md|bn|m)(?=[\\s]?[€$£]))?`;
/** Scripts that put the currency's sign where it is said, or say it without a space. */
const SPACED = /^(?!ja|zh|ko|th|yue)/;

/** "€5–10m" → "5 to 10 million euros"; "£3.50" → "3 pounds 50". */
function money(match: RegExpExecArray, lang: string): string | null {
  const { symbol = '', from = '', dash = '', until = '', letter, word, short } = match.groups ?? {};
  const written = until || from;
  const value = numberOf(written, lang);
  if (Number.isNaN(value)) return null;
  const first = until ? `${from} ${wording(lang)?.to || dash} ` : '';
  if (word) return `${first}${written} ${word}${ofCurrency(currency(symbol, 2, lang), lang)}`;
  const scale = SCALES[(letter ?? short ?? '').toLowerCase().replace('.', '')];
  if (scale) return `${first}${great(value * scale, lang)}${ofCurrency(currency(symbol, 2, lang), lang)}`;
  const [, whole = '', cents] = /^(.*)[.,](\d\d)$/.exec(written) ?? [];
  if (cents && whole && !until)
    return `${whole} ${currency(symbol, numberOf(whole, lang), lang)}${cents === '00' ? '' : ` ${cents}`}`;
  return `${first}${written} ${currency(symbol, value, lang)}`;
}

/** An abbreviation inside a line: in full where it is known, else without the stop, at which voices would pause. */
function abbreviation(match: RegExpExecArray, lang: string): string | null {
  const [whole, word = '', space = '', next = ''] = match;
  const short = word.toLowerCase();
  const table = abbreviations(lang);
  const number = /^[\p{N}IVXLC]/u.test(next);
  const full = wording(lang)?.full[short];
  if (number && table.beforeNumbers.has(short)) return (month(short, lang) ?? full ?? word) + space;
  if (full && (table.titles.has(short) || table.either.has(short))) return sameCase(word, full) + space;
  if (table.titles.has(short) || table.either.has(short) || /^\p{Lu}$/u.test(word)) return whole.replace('.', '');
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

const DECADES: Readonly<Record<string, string>> = {
  '2': 'twenties',
  '3': 'thirties',
  '4': 'forties',
  '5': 'fifties',
  '6': 'sixties',
  '7': 'seventies',
  '8': 'eighties',
  '9': 'nineties',
};

/** The first row that claims a place has it. */
export const REWRITES: readonly Rewrite[] = [
  // Soft hyphens, zero-width spaces, marks of direction: nothing to be heard, yet some voices break the word there.
  { at: /[\u00ad\u200b\u2060\ufeff\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g, say: () => '' },
  // Citations: "[12]", "[a]", "[note 3]". A number in the middle of a sentence that has nothing to do with it.
  { at: /\s?(?:\[(?:\d{1,3}(?:\s?[,–-]\s?\d{1,3})*|[a-z]|\p{L}{2,8}\.?\s\d{1,3})\])+/gu, mark: true, say: () => '' },
  // Footnotes' numbers in superscript; not a power, which stands behind a single letter, nor "m²".
  { at: /(?<=\p{L}{2}|[.,;:!?”"»)])(?<!\dk?m|\d [ck]?m)[¹²³⁰-⁹*†‡]+/gu, mark: true, say: () => '' },
  // An omission: nothing is said in its place.
  { at: /\s?\[(?:…|\.\.\.)\]/g, say: () => '' },
  // An address is said letter by letter. Its host tells all that a listener wants.
  {
    at: /(?:https?:\/\/|www\.)[^\s<>"“”»\])]*[^\s<>"“”»\]).,;:!?]/gi,
    say: ([address], lang) => `${wording(lang)?.linkTo ?? ''} ${host(address)}`.trim(),
  },
  // "2015-08-15" is said as a sum.
  { at: /(?<![\d-])\d{4}-\d\d-\d\d(?![\d-])/g, say: ([iso], lang) => day(iso, lang) },
  // The currency's sign stands before the number in English, and is said behind it in every language.
  {
    at: new RegExp(
      `(?<![\\p{L}\\d$])(?<symbol>[$€£¥₹])\\s?(?<from>${NUMBER})(?:\\s?(?<dash>[–-])\\s?(?<until>${NUMBER}))?${SCALE}(?!\\d)`,
      'gu',
    ),
    langs: SPACED,
    say: money,
  },
  {
    at: new RegExp(
      `(?<![\\p{L}\\d.,])(?<from>${NUMBER})(?:\\s?(?<dash>[–-])\\s?(?<until>${NUMBER}))?${SCALE}\\s?(?<symbol>[$€£¥₹₽₺₴]|zł)(?![\\p{L}\\d])`,
      'gu',
    ),
    langs: SPACED,
    say: money,
  },
  // "€5m" has a currency to tell million from metre; "bn" needs none.
  {
    at: /(?<=\d)\s?(?:bn|tn)(?!\p{L})/gu,
    langs: /^en/,
    say: ([sign]) => (sign.trim() === 'bn' ? ' billion' : ' trillion'),
  },
  // Units are spelled: "k m slash h".
  {
    at: /(?<=(?<![\p{L}\d.,])(\d[\d.,]*))(\s?)(km\/h|m\/s|km²|m²|mph|km|cm|mm|kg|ml|ft|lbs?|oz|°\s?[CF]|kB|[MGT]B)(?![\p{L}\d/²³])/gu,
    say: ([, number = '', , sign = ''], lang) => {
      const name = unit(sign.replace(/\s/, ''), numberOf(number, lang), lang);
      return name && ` ${name.trim()}`;
    },
  },
  // A British newspaper's half past ten.
  { at: /(?<=(?<![\d.])\d{1,2})\.(?=\d\d\s?[ap]\.?m\b)/g, langs: /^en/, say: () => ':' },
  // "nineteen hundred ninety z", "nineteen hundred eighty-five".
  {
    at: /(?<![\d.,-])(1[1-9]|20)([2-9])0(?:'|’)?s(?!\p{L})/gu,
    langs: /^en/,
    say: ([, century = '', decade = '']) => `${century} ${DECADES[decade] ?? ''}`,
  },
  {
    at: /(?<![\d.,$€£#/-])(1[1-9])([1-9]\d)(?![\d/]|[.,]\d|\s?[%°])/g,
    langs: /^en/,
    say: ([, century = '', year = '']) => `${century} ${year}`,
  },
  // "dritten Oktober": the day is an ordinal, and its stop would be a pause.
  {
    at: /(?<![\d.])(\d{1,2})\.(?=\s(\p{Lu}\p{L}+))/gu,
    langs: /^de/,
    say: ({ 1: of = '', 2: name = '', input, index }) => {
      const stem = months('de').includes(name) ? germanDay(Number(of)) : null;
      const before = /(\p{L}+)\s$/u.exec(input.slice(Math.max(0, index - 12), index))?.[1]?.toLowerCase() ?? '';
      if (!stem) return null;
      return stem + (before === 'der' || before === 'jeder' ? 'te' : before === '' ? 'ter' : 'ten');
    },
  },
  // "e.g.", "z. B.", "J. K.": letters with stops, of which each is a pause.
  { at: /(?<![\p{L}\p{N}.])\p{L}\.(?:\p{L}{1,2}\.|\s(?:\p{L}|ex|eks)\.)+(?=\s*[^\s.)”"»])/gu, say: letters },
  { at: /(?<![\p{L}\p{N}.&])([\p{L}\p{M}°’-]{1,8}(?:\.[\p{L}]{1,4})?)\.(\s+)(?=(\S))/gu, say: abbreviation },
  // "hash three".
  {
    at: /(?<![\p{L}\p{N}&])(?:#|№\s?|[Nn]°\s?|[Nn]\.º\s?)(?=\d)/gu,
    say: (_, lang) => (wording(lang)?.number ? `${wording(lang)?.number} ` : null),
  },
  {
    at: /(?<![\p{L}\p{N}/])[~≈]\s?(?=\d)/gu,
    say: (_, lang) => (wording(lang)?.about ? `${wording(lang)?.about} ` : null),
  },
  // "ten twelve", "ten dash twelve". Not a telephone's number, nor a model's.
  {
    at: /(?<=(?<![\p{L}\d.,–-])(?:\d{1,4}|\d+[.,]\d+)%?)\s?[–-]\s?(?=[$€£]?(?:\d{1,4}|\d+[.,]\d+)(?![\d–-]|\p{L}{2}))/gu,
    say: (match, lang) => {
      const { input, index, 0: dash } = match;
      const [left = '', right = ''] = [
        /\d+$/.exec(input.slice(0, index))?.[0],
        /^\D?(\d+)/.exec(input.slice(index + dash.length))?.[1],
      ];
      if (dash.trim() === '-' && left.length >= 3 && right.length >= 3 && left.length !== right.length) return null;
      const to = wording(lang)?.to;
      return to ? ` ${to} ` : to === '' ? ' ' : null;
    },
  },
  // "Louis roman fourteen", "gziv siècle".
  { at: /(?<=\p{Lu}\p{Ll}+\s)[IVXL]{2,6}(?![\p{L}\d.])/gu, langs: /^en/, say: ([numeral]) => roman(numeral) },
  { at: /(?<![\p{L}\d])[IVXL]{1,6}(?=e\s+si[èe]cle)/gu, langs: /^fr/, say: ([numeral]) => roman(numeral) },
  {
    at: /(?<=\b(?:siglo|secolo|século)\s)[IVXL]{1,6}(?![\p{L}\d])/gu,
    langs: /^(?:es|it|pt)/,
    say: ([numeral]) => roman(numeral),
  },
  // "and slash or".
  { at: /(?<=\p{L}{2})\/(?=\p{L}{2})/gu, say: () => ' ' },
  // What opens a speaker's line or an item, and is no pause.
  { at: /^\s*[-–—•*·⁃‣◦▪]+\s+/gu, say: () => '' },
  // A dash is a pause; voices know the comma's. Where another pause stands before it, that one is enough.
  { at: /(?<=[,;:.!?…”"»])\s*(?:[—―]|--+|(?<=\s)[–-](?=\s))\s*/gu, say: () => ' ' },
  { at: /(?<=\S)(?:\s*(?:[—―]|--+)\s*|\s[–-]\s+)(?=[\p{L}\p{N}"“«(‘'])/gu, say: () => ', ' },
  // "right arrow", "asterisk", and rulers made of signs.
  { at: /\s*[→⇒►▶➜»](?=\s)\s*(?=\p{L})/gu, say: ([arrow]) => (arrow.includes('»') ? null : ', ') },
  { at: /\s*[_=~#+*]{3,}\s*/g, say: () => ' ' },
  { at: /\*+/g, say: () => '' },
  // Read letter by letter by some voices, and as shouting by listeners. One word may be a name.
  {
    at: /(?<![\p{L}\p{N}'’-])(?:(?<=\p{Lu}{2}[,:;]?\s)|(?=[\p{Lu}\p{M}'’-]+[,:;]?\s[\p{Lu}\p{M}'’-]{2}))(?=[\p{Lu}'’-]{2})[\p{Lu}\p{M}'’-]+(?![\p{L}\p{N}])/gu,
    say: shouted,
  },
  // Said once, however often it stands there.
  {
    at: /(?<=((?=\p{Extended_Pictographic})\P{L}(?:\p{Emoji_Modifier}|\u200d|\ufe0f)*))(?:\s*(?!\d)(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\u200d|\ufe0f))+/gu,
    say: () => '',
  },
];
