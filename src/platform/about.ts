/** What the extension knows of itself. */
import { browser } from './browser.ts';

/** @returns its version, e.g. "1.2.0" */
export const version = (): string => browser.runtime.getManifest().version;

/** @returns the address of a page of ours */
export const browserAddress = (page: string): string => browser.runtime.getURL(page);

/** Opens the page with all settings. */
export const openOptions = (): Promise<void> => browser.runtime.openOptionsPage();

/** Acts whenever the browser starts, and when the extension has been installed, updated or loaded again. Call it at once. */
export function whenStarted(act: () => void): void {
  browser.runtime.onStartup.addListener(act);
  browser.runtime.onInstalled.addListener(act);
}

const WELCOMED = 'welcomed';

/** Opens a page of ours in a new tab, once, when the extension has been installed; not when it is updated or loaded again. */
export function welcome(page: string): void {
  browser.runtime.onInstalled.addListener(async ({ reason }) => {
    if (reason !== 'install' || (await browser.storage.local.get(WELCOMED))[WELCOMED]) return;
    await browser.storage.local.set({ [WELCOMED]: true });
    await browser.tabs.create({ url: browserAddress(page) });
  });
}
