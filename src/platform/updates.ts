/**
 * A new version has come while a reader is open. The browser waits with it until nothing of the extension is open, or until it
 * is told: the reader says so and offers the press. What was being read is opened again by the new version.
 */
import { browser } from './browser.ts';
import { type Handed, handOver } from './handover.ts';
import { type Carried, isCarried, keep } from './kept.ts';

const READY = 'update';
const REOPEN = 'reopen';
/** The new version starts within this time, or the article is not what anybody waits for any more (ms). */
const SOON = 60_000;

/** Whether a reader, or any page of ours but the voice's, is open. */
async function isReading(): Promise<boolean> {
  const pages = await browser.runtime.getContexts({});
  return pages.some(({ documentUrl }) => /\/(reader|options|welcome)\.html/.test(documentUrl ?? ''));
}

/** Waits with an update for whoever is reading, and opens again what was being read. Call it in the background, at once. */
export function serveUpdates(): void {
  browser.runtime.onUpdateAvailable.addListener(({ version }) => {
    void isReading().then((reading) =>
      reading ? browser.storage.session.set({ [READY]: version }) : browser.runtime.reload(),
    );
  });
  browser.runtime.onInstalled.addListener(() => void reopen());
}

async function reopen(): Promise<void> {
  const kept: unknown = (await browser.storage.local.get(REOPEN))[REOPEN];
  if (kept === undefined) return;
  await browser.storage.local.remove(REOPEN);
  if (!isCarried(kept) || !('at' in kept) || Date.now() - Number(kept.at) > SOON) return;
  if ('article' in kept && typeof kept.article === 'string' && 'place' in kept)
    await handOver({ article: kept.article, place: kept.place });
  await browser.tabs.create({ url: browser.runtime.getURL(await keep(kept)) });
}

/** Calls back when a new version waits, or has been waiting already. */
export function hearUpdates(waits: () => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'session' && changes[READY]?.newValue) waits();
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
  void browser.storage.session.get(READY).then((kept) => kept[READY] && waits());
}

/** Lets the new version start. @param carried what it is to open again @param handed where the reader is in it */
export async function startAnew(carried: Carried, handed: Handed): Promise<void> {
  // Nothing of a private window goes to the disk, not for a second either.
  const kept = { [REOPEN]: { ...carried, ...handed, at: Date.now() } };
  // Where there is no room for it the new version starts all the same.
  if (!carried.incognito) await browser.storage.local.set(kept).catch(console.error);
  browser.runtime.reload();
}
