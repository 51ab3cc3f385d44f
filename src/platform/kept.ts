/** Articles kept for tabs of their own, for as long as the browser runs and never on disk. */
import { browser } from './browser.ts';
import { opened } from './surface.ts';

const PREFIX = 'article:';

/** An article on its way to another surface. */
export interface Carried {
  /** The page's answer, as it came. */
  readonly value: unknown;
  /** The host it came from; '' where the browser hides it. */
  readonly host: string;
  /** True for a private window, of which nothing is to be remembered. */
  readonly incognito: boolean;
}

interface Kept extends Carried {
  readonly at: number;
}

/** @returns whether it is an article on its way; what is in its answer is checked when it is shown */
export const isCarried = (value: unknown): value is Carried =>
  typeof value === 'object' &&
  value !== null &&
  'value' in value &&
  'host' in value &&
  typeof value.host === 'string' &&
  'incognito' in value &&
  typeof value.incognito === 'boolean';

/** Makes room: session storage holds 10 MB, an article of 100,000 words takes about 1. Drops the older half of what is kept. */
async function makeRoom(): Promise<void> {
  const all = Object.entries(await browser.storage.session.get(null)).filter(([key]) => key.startsWith(PREFIX));
  const at = (value: unknown) => (isCarried(value) && 'at' in value ? Number(value.at) : 0);
  const old = all.sort(([, a], [, b]) => at(a) - at(b)).slice(0, Math.ceil(all.length / 2));
  await browser.storage.session.remove(old.map(([key]) => key));
}

/** Keeps an article under a random name, so that no address ever says what to read. @returns the reader's address for it */
export async function keep(article: Carried): Promise<string> {
  const id = crypto.randomUUID();
  const { value, host, incognito } = article;
  const kept = { [PREFIX + id]: { at: Date.now(), value, host, incognito } satisfies Kept };
  try {
    await browser.storage.session.set(kept);
  } catch {
    await makeRoom();
    await browser.storage.session.set(kept);
  }
  return `reader.html?as=tab&id=${id}`;
}

/** @returns what was kept for this tab, or null when it is gone (the browser was closed since) */
export async function keptAnswer(): Promise<Carried | null> {
  const key = PREFIX + opened('id');
  const kept: unknown = (await browser.storage.session.get(key))[key];
  return isCarried(kept) ? kept : null;
}
