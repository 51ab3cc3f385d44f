/** Which tab is in front of the window this page stands in. */
import { browser } from './browser.ts';

/** @returns the id of this page's window; undefined for none */
export const windowHere = async (): Promise<number | undefined> => (await browser.windows.getCurrent()).id;

/** Calls back when another tab comes to the front of this window, or the one in front has loaded another page. */
export function watchFront(window: number, changed: () => void, signal: AbortSignal): void {
  const activated = ({ windowId }: { windowId: number }) => windowId === window && changed();
  const updated = (_: number, { status }: { status?: string }, tab: { active: boolean; windowId?: number }) => {
    if (status === 'complete' && tab.active && tab.windowId === window) changed();
  };
  browser.tabs.onActivated.addListener(activated);
  browser.tabs.onUpdated.addListener(updated);
  signal.addEventListener('abort', () => {
    browser.tabs.onActivated.removeListener(activated);
    browser.tabs.onUpdated.removeListener(updated);
  });
}
