/**
 * Money, units, months and dates in full, by Intl's own tables, so that every language it knows is said right. Measured:
 * eSpeak NG says "$5m" as "dollar five m", "90 km/h" as "ninety k m slash h", "2015-08-15" digit by digit.
 */
import { wording } from './wording.ts';

const made = new Map<string, unknown>();

/** A formatter takes up to a millisecond to make: each is made once. */
function once<T>(key: string, make: () => T): T {
  if (!made.has(key)) made.set(key, make());
  return made.get(key) as T; // every key begins with the kind of what it holds
}

const options = { maximumFractionDigits: 3, minimumFractionDigits: 0, useGrouping: false } as const;

/** @returns the number that is written, by the language's own marks, or NaN */
export function numberOf(written: string, lang: string): number {
  const decimal = once(
    `decimal ${lang}`,
    () => new Intl.NumberFormat(lang).formatToParts(1.5).find(({ type }) => type === 'decimal')?.value,
  );
  const [group, point] = decimal === ',' ? [/[.\s]/g, ','] : [/[,\s]/g, '.'];
  return Number(written.replace(group, '').replace(point, '.'));
}

const SYMBOLS: Readonly<Record<string, string>> = {
  $: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  '₹': 'INR',
  '₽': 'RUB',
  '₺': 'TRY',
  '₴': 'UAH',
  zł: 'PLN',
};
/** Whose dollars and pounds they are goes without saying where only the sign is written. */
const WHOSE =
  /^(?:US|ABD)[-\s]|^(?:British|Britische|Britse|brittiska|britiske|britiska|Amerikaanse|amerikanska|amerikanske|İngiliz|британских|британский|британская|americk\p{L}*|britsk\p{L}*)\s|\s(?:des États-Unis|estadounidenses?|statunitens[ei]|americanos?|amerykańsk\p{L}*|britannic\p{L}*|esterlinas?|sterling|szterling\p{L}*|США|стерлингов)$/u;

/** @returns the currency's name as it stands behind that many; '' when there is none */
export function currency(symbol: string, value: number, lang: string): string {
  const code = SYMBOLS[symbol];
  if (!code) return '';
  const format = once(
    `currency ${lang} ${code}`,
    () => new Intl.NumberFormat(lang, { style: 'currency', currency: code, currencyDisplay: 'name', ...options }),
  );
  const name = format.formatToParts(value).find(({ type }) => type === 'currency')?.value ?? '';
  return name.replace(WHOSE, '');
}

/** @returns "5 million", "3,5 Milliarden": a great number as it is said */
export function great(value: number, lang: string): string {
  return once(
    `great ${lang}`,
    () => new Intl.NumberFormat(lang, { notation: 'compact', compactDisplay: 'long', ...options }),
  ).format(value);
}

/** What stands between million and the currency: "5 millions d’euros". */
export function ofCurrency(name: string, lang: string): string {
  const { of } = wording(lang) ?? {};
  if (!of) return ` ${name}`;
  return of === 'de' && /^fr/.test(lang) && /^[aeiouhéè]/i.test(name) ? ` d’${name}` : ` ${of} ${name}`;
}

/** Signs of units and their names in Intl (https://tc39.es/ecma402/#table-sanctioned-single-unit-identifiers). */
const UNITS: Readonly<Record<string, string>> = {
  'km/h': 'kilometer-per-hour',
  'm/s': 'meter-per-second',
  mph: 'mile-per-hour',
  km: 'kilometer',
  cm: 'centimeter',
  mm: 'millimeter',
  kg: 'kilogram',
  ml: 'milliliter',
  ft: 'foot',
  lb: 'pound',
  lbs: 'pound',
  oz: 'ounce',
  '°C': 'celsius',
  '°F': 'fahrenheit',
  kB: 'kilobyte',
  MB: 'megabyte',
  GB: 'gigabyte',
  TB: 'terabyte',
};

/** @returns the unit in full as it stands behind that many, or null */
export function unit(sign: string, value: number, lang: string): string | null {
  if (sign === 'm²' || sign === 'km²') return wording(lang)?.square[sign === 'm²' ? 0 : 1] ?? null;
  const name = UNITS[sign];
  if (!name) return null;
  const format = once(
    `unit ${lang} ${name}`,
    () => new Intl.NumberFormat(lang, { style: 'unit', unit: name, unitDisplay: 'long', ...options }),
  );
  const parts = format.formatToParts(value);
  const units = parts.filter(({ type }) => type === 'unit');
  // Where words stand on both sides of the number ("時速 90 キロメートル") the sign is left to the voice.
  return units.length === 1 && parts.at(-1)?.type === 'unit' ? (units[0]?.value ?? null) : null;
}

/** @returns the months of a language in full, lower case, as they stand beside a day; empty when Intl does not know it */
export function months(lang: string): readonly string[] {
  return once(`months ${lang}`, () => {
    try {
      const format = new Intl.DateTimeFormat(lang, { month: 'long', day: 'numeric' });
      const name = (month: number) =>
        format.formatToParts(new Date(2020, month, 15)).find(({ type }) => type === 'month')?.value ?? '';
      return Array.from({ length: 12 }, (_, month) => name(month));
    } catch {
      return [];
    }
  });
}

/** @returns the month that is written short ("Aug", "sept", "févr"), in full, or null */
export function month(short: string, lang: string): string | null {
  const stem = short.toLowerCase();
  if (stem.length < 3) return null;
  return months(lang).find((name) => name.toLowerCase().startsWith(stem)) ?? null;
}

/** @returns "2015-08-15" as a date in words, or null when there is no such day */
export function day(iso: string, lang: string): string | null {
  const date = new Date(`${iso}T12:00:00`);
  if (Number.isNaN(date.getTime())) return null;
  return once(`day ${lang}`, () => new Intl.DateTimeFormat(lang, { dateStyle: 'long' })).format(date);
}

const STEMS =
  'ers zwei drit vier fünf sechs sieb ach neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzigs'.split(
    ' ',
  );
const UNITS_OF_TWENTY = 'einund zweiund dreiund vierund fünfund sechsund siebenund achtund neunund'.split(' ');

/** @returns the German ordinal of a day of the month, without its ending's last letters: "drit", "einundzwanzigs" */
export function germanDay(of: number): string | null {
  if (of <= 20) return STEMS[of - 1] ?? null;
  if (of > 31) return null;
  const tens = of < 30 ? 'zwanzigs' : 'dreißigs';
  return of === 30 ? tens : `${UNITS_OF_TWENTY[(of % 10) - 1] ?? ''}${tens}`;
}
