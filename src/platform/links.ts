/** Pages that a link leads to, read in the reader: through a tab of their own, which nobody has to look at. */
import { browser } from './browser.ts';
import { opened } from './surface.ts';

const PREFIX = 'link:';
/** A page that has not loaded by then is read as far as it has come (ms). */
const PATIENCE = 15_000;

/** Opens the reader in a tab for a page. The address is kept under a random name, so that no address of ours says what to read. */
export async function openLink(url: string): Promise<void> {
  if (!/^https?:/.test(url)) return;
  const id = crypto.randomUUID();
  await browser.storage.session.set({ [PREFIX + id]: url });
  await browser.tabs.create({ url: browser.runtime.getURL(`reader.html?as=tab&link=${id}`) });
}

/** @returns the page this tab was opened for; '' when it is gone */
export async function linkedPage(): Promise<string> {
  const key = PREFIX + opened('link');
  const kept: unknown = (await browser.storage.session.get(key))[key];
  return typeof kept === 'string' ? kept : '';
}

/** Loads a page in a tab behind this one. From then on this page reads that tab. */
export async function loadBehind(url: string): Promise<void> {
  const here = await browser.tabs.getCurrent();
  const { id } = await browser.tabs.create({
    url,
    active: false,
    ...(here?.id === undefined ? {} : { openerTabId: here.id, index: here.index + 1 }),
  });
  if (id === undefined) throw new Error('The tab has no number.');
  await new Promise<void>((resolve) => {
    const updated = (tab: number, { status }: { status?: string }) => tab === id && status === 'complete' && done();
    const timer = setTimeout(() => done(), PATIENCE);
    const done = () => {
      clearTimeout(timer);
      browser.tabs.onUpdated.removeListener(updated);
      resolve();
    };
    browser.tabs.onUpdated.addListener(updated);
    void browser.tabs
      .get(id)
      .then(({ status, url: at }) => status === 'complete' && at !== 'about:blank' && done(), done);
  });
  history.replaceState(null, '', `?as=tab&of=${id}`);
}

/** Closes the tab a page was loaded in. */
export const closeBehind = (tab: number): Promise<void> => browser.tabs.remove(tab);

/** Goes to the page itself, in this tab. */
export async function goTo(url: string): Promise<void> {
  const here = await browser.tabs.getCurrent();
  if (here?.id !== undefined) await browser.tabs.update(here.id, { url });
}
