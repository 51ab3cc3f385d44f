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

/** Whether this browser can show the reader beside the page: Chromium's side panel, Firefox's sidebar. */
export const hasBeside = (): boolean => globalThis.chrome?.sidePanel !== undefined || 'sidebarAction' in browser;

/**
 * Opens the reader beside the page, in this window or another. Browsers take it only from within a press, Firefox before
 * anything is awaited.
 */
export async function openBeside(window?: number): Promise<void> {
  // In Firefox `chrome` is there as well, without a side panel.
  if (globalThis.chrome?.sidePanel === undefined) return browser.sidebarAction.open();
  const windowId = window ?? (await chrome.windows.getCurrent()).id;
  if (windowId !== undefined) await chrome.sidePanel.open({ windowId });
}

/** Closes this surface. */
export async function close(): Promise<void> {
  if (surface() !== 'tab') return window.close();
  const tab = await browser.tabs.getCurrent();
  if (tab?.id === undefined) window.close();
  else await browser.tabs.remove(tab.id);
}
