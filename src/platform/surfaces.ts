/** Where the reader page can stand, and how an article goes along from one surface to the next. */
import { browser } from './browser.ts';
import { surface } from './surface.ts';

/** Articles kept for tabs, at most: session storage holds 10 MB, an article of 100,000 words about 1. */
const KEPT = 8;
const PREFIX = 'article:';

interface Kept {
  readonly at: number;
  readonly value: unknown;
  readonly site: string;
}

const isKept = (value: unknown): value is Kept =>
  typeof value === 'object' && value !== null && 'at' in value && 'site' in value && typeof value.site === 'string';

/** Makes room: drops the oldest kept articles beyond `KEPT`. */
async function dropOldest(): Promise<void> {
  const all = Object.entries(await browser.storage.session.get(null)).filter(([key]) => key.startsWith(PREFIX));
  const old = all.sort(([, a], [, b]) => (isKept(b) ? b.at : 0) - (isKept(a) ? a.at : 0)).slice(KEPT - 1);
  if (old.length) await browser.storage.session.remove(old.map(([key]) => key));
}

/**
 * Opens the reader in a tab of its own. The article is kept under a random name for as long as the browser runs, so
 * that no address ever says what to read.
 * @param value the page's answer, as it came
 * @param site the host it came from, for what is set for it alone; '' for none
 */
export async function openTab(value: unknown, site = ''): Promise<void> {
  await dropOldest();
  const id = crypto.randomUUID();
  await browser.storage.session.set({ [PREFIX + id]: { at: Date.now(), value, site } satisfies Kept });
  await browser.tabs.create({ url: browser.runtime.getURL(`reader.html?as=tab&id=${id}`) });
}

/** @returns what was kept for this tab, or null when it is gone (the browser was closed since) */
export async function keptAnswer(): Promise<Kept | null> {
  const key = PREFIX + new URLSearchParams(location.search).get('id');
  const kept: unknown = (await browser.storage.session.get(key))[key];
  return isKept(kept) ? kept : null;
}

/** Closes this surface. */
export async function close(): Promise<void> {
  if (surface() === 'popup') return window.close();
  const tab = await browser.tabs.getCurrent();
  if (tab?.id === undefined) window.close();
  else await browser.tabs.remove(tab.id);
}
