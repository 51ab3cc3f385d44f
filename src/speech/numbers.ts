/** What is said otherwise than it is written, and has digits in it: money, units, dates, years, ranges. */
import { currency, day, germanDay, great, months, numberOf, ofCurrency, unit } from './quantities.ts';
import type { Rewrite } from './rewrite.ts';
import { wording } from './wording.ts';

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

/** Rows of the table in rewrites.ts. */
const ROWS: readonly Rewrite[] = [
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
];

export const NUMBERS: readonly Rewrite[] = ROWS.map((row) => ({ ...row, digits: true }));
