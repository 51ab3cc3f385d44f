/** Sites that the reader lets Lectern read by itself: a permission of the browser's, asked for one site at a time. */
import { browser } from './browser.ts';

/** @returns the host of an address as permissions know it, without a port: Firefox's patterns have none */
export const grantedAs = (url: string): string => (URL.canParse(url) ? new URL(url).hostname : '');

const patternOf = (host: string): string => `*://${host}/*`;

/** @returns whether pages of this host may be read */
export const mayRead = (host: string): Promise<boolean> => browser.permissions.contains({ origins: [patternOf(host)] });

/** Has the browser ask the reader. Call it within a press, before anything is awaited. @returns whether it is allowed now */
export const askToRead = (host: string): Promise<boolean> =>
  browser.permissions.request({ origins: [patternOf(host)] });

/** Gives the permission back. */
export const readNoMore = (host: string): Promise<boolean> =>
  browser.permissions.remove({ origins: [patternOf(host)] });

/** @returns the hosts that may be read, in the order of their letters */
export async function readableHosts(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins.flatMap((origin) => /^\*:\/\/([^*/]+)\/\*$/.exec(origin)?.[1] ?? []).sort();
}

/** Calls back when a permission has come or gone. Call it in the background, at once. */
export function watchGrants(added: (hosts: string) => void, removed: () => void): void {
  browser.permissions.onAdded.addListener(({ origins = [] }) => added(origins.join(' ')));
  browser.permissions.onRemoved.addListener(removed);
}

/** @returns whether a list of `watchGrants` has this host in it */
export const holds = (origins: string, host: string): boolean => origins.split(' ').includes(patternOf(host));

/** Where a script of ours runs, by hosts. */
export const patternsOf = (hosts: readonly string[]): string[] => hosts.map(patternOf);
