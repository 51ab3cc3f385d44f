/**
 * What the reader has changed about a site's articles, so that its next page is read the same way. It is kept in
 * localStorage, since first.ts must know it before the page is asked and no other storage answers at once. It never
 * leaves the device.
 */
import { ARTICLE, PART_TEXT, type Part, type Want } from '../article/want.ts';

const KEY = 'sites';
/** The sites changed last are kept; so are the changes made last. */
const MOST_SITES = 200;
const MOST_CHANGES = 50;
const LONGEST = 400;

type Sites = Record<string, unknown>;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const text = (value: unknown, longest: number): string => (typeof value === 'string' ? value.slice(0, longest) : '');
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value.slice(-MOST_CHANGES) : []);

function sites(): Sites {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return isObject(kept) ? kept : {};
  } catch {
    return {};
  }
}

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : '');

const partIn = (value: unknown): Part => ({
  sign: text(isObject(value) ? value.sign : '', LONGEST),
  text: text(isObject(value) ? value.text : '', PART_TEXT),
});

/** @returns what is remembered for the site of this address, or null */
export function rememberedFor(url: string): Want | null {
  const kept = sites()[hostOf(url)];
  if (!isObject(kept)) return null;
  const box = text(kept.box, LONGEST);
  const want: Want = {
    part: box ? 'box' : 'article',
    box,
    keep: list(kept.keep).map((one) => text(one, LONGEST)),
    drop: list(kept.drop).map(partIn),
  };
  return isPlain(want) ? null : want;
}

/** True for the plain question. */
export const isPlain = ({ part, keep, drop }: Want): boolean =>
  part === ARTICLE.part && keep.length === 0 && drop.length === 0;

/** Remembers what was changed for a site; the plain question forgets it. A selection is never remembered. */
export function remember(host: string, { part, box, keep, drop }: Want): void {
  const { [host]: _, ...others } = sites();
  const plain = part !== 'box' && keep.length === 0 && drop.length === 0;
  const next = plain
    ? Object.entries(others)
    : [...Object.entries(others), [host, { box: part === 'box' ? box : '', keep, drop }]];
  try {
    localStorage.setItem(KEY, JSON.stringify(Object.fromEntries(next.slice(-MOST_SITES))));
  } catch {
    // Storage is full or refused: it holds until the reader is closed.
  }
}
