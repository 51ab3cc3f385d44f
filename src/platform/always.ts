/**
 * Sites whose articles open in the reader by themselves. On these alone a script of one line runs, which knocks; the
 * background then asks the page as a press on the button would.
 */
import { browser } from './browser.ts';
import { askToRead, grantedAs, holds, mayRead, patternsOf, readableHosts, readNoMore, watchGrants } from './grants.ts';

const KEY = 'always';
const WANTED = 'wantsAlways';
const SCRIPT = 'knock';
/** A permission is asked for and given within this time, or for something else (ms). */
const SOON = 120_000;
const KNOCK = 'knock';

const listIn = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string' && one.length < 300) : [];

/** @returns the hosts, those added last at the end */
export const alwaysHosts = async (): Promise<string[]> => listIn((await browser.storage.local.get(KEY))[KEY]);

async function keepHosts(hosts: readonly string[]): Promise<void> {
  await browser.storage.local.set({ [KEY]: hosts });
  await register(hosts);
}

/** Has the script run on these hosts. The browser forgets it when the extension is updated. */
async function register(hosts: readonly string[]): Promise<void> {
  const { scripting } = browser;
  const there = await scripting.getRegisteredContentScripts({ ids: [SCRIPT] });
  if (!hosts.length) {
    if (there.length) await scripting.unregisterContentScripts({ ids: [SCRIPT] });
    return;
  }
  const matches = patternsOf(hosts);
  if (there.length) await scripting.updateContentScripts([{ id: SCRIPT, matches }]);
  else await scripting.registerContentScripts([{ id: SCRIPT, matches, js: ['knock.js'], runAt: 'document_idle' }]);
}

async function add(host: string): Promise<void> {
  await keepHosts([...(await alwaysHosts()).filter((one) => one !== host), host]);
}

/**
 * Asks the browser for the site, and opens it by itself from now on. Call it within a press, before anything is awaited: the
 * question may close a popup, and then the background goes on with it.
 * @returns whether it was allowed
 */
export async function openAlways(host: string): Promise<boolean> {
  const asked = askToRead(host);
  void browser.storage.session.set({ [WANTED]: { host, at: Date.now() } });
  const allowed = await asked;
  if (allowed) await add(host);
  return allowed;
}

/** No longer opens a site by itself, and gives the permission back. */
export async function openNoMore(host: string): Promise<void> {
  await keepHosts((await alwaysHosts()).filter((one) => one !== host));
  await readNoMore(host);
}

/** Opens no site by itself any more, and gives every permission back, also those for links. */
export async function forgetAlways(): Promise<void> {
  await Promise.all((await readableHosts()).map(readNoMore));
  await keepHosts([]);
}

async function granted(origins: string): Promise<void> {
  const wanted: unknown = (await browser.storage.session.get(WANTED))[WANTED];
  if (typeof wanted !== 'object' || wanted === null || !('host' in wanted) || !('at' in wanted)) return;
  const { host, at } = wanted;
  if (typeof host === 'string' && holds(origins, host) && Date.now() - Number(at) < SOON) await add(host);
}

/** Keeps only the hosts that may still be read. */
async function settle(): Promise<void> {
  const hosts = await alwaysHosts();
  const may = await Promise.all(hosts.map(mayRead));
  if (may.includes(false)) await keepHosts(hosts.filter((_, i) => may[i]));
}

interface Tab {
  readonly id?: number | undefined;
  readonly windowId?: number | undefined;
  readonly index: number;
  readonly active: boolean;
}

interface Sender {
  readonly id?: string | undefined;
  readonly tab?: Tab | undefined;
  readonly frameId?: number | undefined;
  readonly url?: string | undefined;
}

/** A page that knocked: its tab, and what it answered, unread. */
export interface Knocked {
  readonly tab: Tab;
  /** Where the page that knocked is: the tab may have gone on since, and another have answered. */
  readonly url: string;
  readonly answer: unknown;
}

/**
 * Hears the pages of these sites. Call it in the background, at once.
 * @param open told of each that was asked
 */
export function serveAlways(open: (knocked: Knocked) => void): void {
  watchGrants(
    (origins) => void granted(origins),
    () => void settle(),
  );
  browser.runtime.onInstalled.addListener(() => void alwaysHosts().then(register));
  browser.runtime.onMessage.addListener((message: unknown, sender: Sender) => {
    const { id, tab, frameId, url = '' } = sender;
    // A page's own process may lie in the message, not in who sends it; and all it can get is to be read.
    if (message !== KNOCK || id !== browser.runtime.id || frameId !== 0 || tab?.id === undefined) return;
    const { id: tabId } = tab;
    void alwaysHosts().then(async (hosts) => {
      if (!hosts.includes(grantedAs(url))) return;
      const [answer] = await browser.scripting.executeScript({ target: { tabId }, files: ['content.js'] });
      open({ tab: { ...tab, id: tabId }, url, answer: answer?.result });
    });
  });
}
