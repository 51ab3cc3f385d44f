/** The reader beside the page: in Chromium its side panel. Firefox's build has sidebar.ts in place of this file, with the same three functions. */

/** Whether this browser can show the reader beside the page. */
export const hasBeside = (): boolean => chrome.sidePanel !== undefined;

/** Opens the reader beside the page, in this window or another. Call it within a press: browsers take it from nothing else. */
export async function openBeside(window?: number): Promise<void> {
  const windowId = window ?? (await chrome.windows.getCurrent()).id;
  if (windowId !== undefined) await chrome.sidePanel.open({ windowId });
}

/** Whether the reader stands beside the page in a window, or in any. A panel's context tells no window (Chromium 156 says -1): its address does. */
export async function isBeside(windowId?: number): Promise<boolean> {
  const panels = await chrome.runtime.getContexts({ contextTypes: [chrome.runtime.ContextType.SIDE_PANEL] });
  return panels.some(({ documentUrl }) => windowId === undefined || documentUrl?.endsWith(`&in=${windowId}`));
}
