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

/** @returns the host of an address, as sites are remembered by; '' for none */
export const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : '');

const partIn = (value: unknown): Part => ({
  sign: text(isObject(value) ? value.sign : '', LONGEST),
  text: text(isObject(value) ? value.text : '', PART_TEXT),
});

/** @returns what is remembered for the site of this address, or null */
export const rememberedFor = (url: string): Want | null => wantIn(sites()[hostOf(url)]);

function wantIn(kept: unknown): Want | null {
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
export function remember(host: string, want: Want): void {
  const { [host]: _, ...others } = sites();
  const { part, keep, drop } = want;
  const plain = part !== 'box' && keep.length === 0 && drop.length === 0;
  store(plain ? others : { ...others, [host]: entryOf(want) });
}

const entryOf = ({ part, box, keep, drop }: Want) => ({ box: part === 'box' ? box : '', keep, drop });

function store(all: Sites): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(Object.fromEntries(Object.entries(all).slice(-MOST_SITES))));
  } catch {
    // Storage is full or refused: it holds until the reader is closed.
  }
}

/** @returns the hosts that something is remembered for, those changed last at the end */
export const rememberedSites = (): string[] =>
  Object.entries(sites()).flatMap(([host, kept]) => (wantIn(kept) ? [host] : []));

/** @returns all that is remembered, as plain data; what is of no use in `value` is left out */
export function admitSites(value: unknown): Sites {
  const entries = Object.entries(isObject(value) ? value : {}).flatMap(([host, kept]) => {
    const want = host.length <= LONGEST ? wantIn(kept) : null;
    return want ? [[host, entryOf(want)] as const] : [];
  });
  return Object.fromEntries(entries);
}

/** @returns all that is remembered, as it goes into a file */
export const allSites = (): Sites => admitSites(sites());

/** Remembers this and nothing else. */
export const takeSites = (all: unknown): void => store(admitSites(all));
