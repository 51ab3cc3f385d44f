/** Lectern's entries in the browser's context menu. The browser keeps them: the background worker need not be awake. */
import { browser } from './browser.ts';

/** What each entry is for: on the reader's own text, on a word selected there; on what is selected in a web page, on the page, on a link. */
export const ENTRIES = ['fromHere', 'say', 'selection', 'page', 'link'] as const;
export type Entry = (typeof ENTRIES)[number];

/** Under this name it is kept that the next reader to open is to read at once. */
const ASKED = 'aloud';
/** It is opened within a moment, or was not (ms). */
const SOON = 10_000;

const isEntry = (id: unknown): id is Entry => ENTRIES.some((entry) => entry === id);

/** Puts the entries into the menu whenever the extension is installed or updated. Call it in the background worker. */
export function offerEntries(titles: Readonly<Record<Entry, string>>): void {
  const own = [`${browser.runtime.getURL('reader.html')}*`];
  const web = ['http://*/*', 'https://*/*', 'file:///*'];
  browser.runtime.onInstalled.addListener(() => {
    void browser.contextMenus.removeAll().then(() => {
      const entry = (id: Entry, contexts: ('page' | 'selection' | 'link' | 'image')[], documentUrlPatterns: string[]) =>
        browser.contextMenus.create({ id, title: titles[id], contexts, documentUrlPatterns });
      entry('fromHere', ['page', 'selection', 'link', 'image'], own);
      entry('say', ['selection'], own);
      entry('selection', ['selection'], web);
      entry('page', ['page'], web);
      entry('link', ['link'], [...web, ...own]);
    });
  });
}

/** The reader that opens next is to read aloud at once. */
export const askAloud = (): Promise<void> => browser.storage.session.set({ [ASKED]: Date.now() });

/** @returns whether this reader was opened to read aloud at once; the question can be put once */
export async function takeAsked(): Promise<boolean> {
  const asked: unknown = (await browser.storage.session.get(ASKED))[ASKED];
  if (typeof asked !== 'number') return false;
  await browser.storage.session.remove(ASKED);
  return Date.now() - asked < SOON;
}

/** Calls back for each entry that was chosen on this very page. */
export function hearEntries(chosen: (entry: Entry) => void, signal: AbortSignal): void {
  const listener = ({ menuItemId, pageUrl = location.href }: { menuItemId: number | string; pageUrl?: string }) => {
    if (pageUrl === location.href && isEntry(menuItemId)) chosen(menuItemId);
  };
  browser.contextMenus.onClicked.addListener(listener);
  signal.addEventListener('abort', () => browser.contextMenus.onClicked.removeListener(listener));
}
