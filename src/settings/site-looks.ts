/**
 * What the reader has set for one site alone, by its host. In localStorage, as what is changed of its articles is (sites.ts):
 * the first frame needs it before any other storage answers. It never leaves the device. Small on purpose, for first.ts.
 */
import { type Look, lookIn, setLook } from './look.ts';

const KEY = 'siteLooks';
/** The sites that were set last are kept. */
const MOST_SITES = 200;

/** Settings by name, unread, and what they come to on <html>, as far as it differs from all other sites. */
export interface SiteLook {
  readonly sets: Readonly<Record<string, unknown>>;
  readonly look: Look;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** @returns what is of use in anything, by host */
export function admitSiteLooks(value: unknown): Map<string, SiteLook> {
  const entries = Object.entries(isObject(value) ? value : {}).flatMap(([host, one]) => {
    if (!isObject(one) || !isObject(one.sets) || host.length > 300) return [];
    return [[host, { sets: one.sets, look: lookIn(one.look) ?? { data: {}, css: {} } }] as const];
  });
  return new Map(entries.slice(-MOST_SITES));
}

/** @returns all that is kept; the site that was set last at the end */
export function siteLooks(): Map<string, SiteLook> {
  try {
    return admitSiteLooks(JSON.parse(localStorage.getItem(KEY) ?? '{}'));
  } catch {
    return new Map();
  }
}

/** Keeps these and no others. @returns false when storage is full or refused */
export function keepSiteLooks(looks: ReadonlyMap<string, SiteLook>): boolean {
  try {
    localStorage.setItem(KEY, JSON.stringify(Object.fromEntries([...looks].slice(-MOST_SITES))));
    return true;
  } catch {
    return false;
  }
}

/** Keeps what a site's settings come to, for its next first frame. */
export function keepSiteLook(host: string, look: Look): void {
  const looks = siteLooks();
  const its = looks.get(host);
  if (its) keepSiteLooks(looks.set(host, { ...its, look }));
}

/** @returns the host of the site in front; '' where there is none to speak of, as in a private window */
export const siteInFront = (): string => document.documentElement.dataset.site ?? '';

/** A site is in front: its look is set at once. @returns whether it has one */
export function enterSite(host: string): boolean {
  if (!host) return false;
  document.documentElement.dataset.site = host;
  const its = siteLooks().get(host);
  if (its) setLook(document.documentElement, its.look);
  return its !== undefined;
}

/** Calls back when another surface has changed what is set for a site. */
export function watchSiteLooks(changed: () => void, signal: AbortSignal): void {
  addEventListener('storage', ({ key }) => key === KEY && changed(), { signal });
}
