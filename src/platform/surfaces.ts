/** Where the reader page can stand, and how an article goes along from one surface to the next. */
import { browser } from './browser.ts';
import { type Carried, keep } from './kept.ts';
import { opened, surface } from './surface.ts';

/** Opens the reader in a tab of its own, with this article. */
export async function openTab(article: Carried): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(await keep(article)) });
}

/** Keeps the article of a tab that was opened to read another one: loaded again, it is still there. */
export async function stayHere(article: Carried): Promise<void> {
  if (surface() === 'tab' && !opened('id')) history.replaceState(null, '', await keep(article));
}

/** Closes this surface. */
export async function close(): Promise<void> {
  if (surface() !== 'tab') return window.close();
  const tab = await browser.tabs.getCurrent();
  if (tab?.id === undefined) window.close();
  else await browser.tabs.remove(tab.id);
}
