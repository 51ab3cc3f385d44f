/** The reader beside the page: Firefox's sidebar, which a telephone has none of. In place of side-panel.ts, function by function. */
import { browser } from './browser.ts';

/** Whether this browser can show the reader beside the page. */
export const hasBeside = (): boolean => 'sidebarAction' in browser;

/** Opens the reader beside the page, in the window in front. Call it within a press, before anything is awaited. */
export const openBeside = (_window?: number): Promise<void> => browser.sidebarAction.open();

/** Whether the reader stands beside the page in a window, or in any. */
export async function isBeside(windowId?: number): Promise<boolean> {
  if (!hasBeside()) return false;
  const windows = windowId === undefined ? (await browser.windows.getAll()).map(({ id }) => id) : [windowId];
  const open = await Promise.all(
    windows.map((id) => (id === undefined ? false : browser.sidebarAction.isOpen({ windowId: id }))),
  );
  return open.includes(true);
}
