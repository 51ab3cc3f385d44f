/**
 * The ways into the reader that lead through the background: the button where it opens no popup, keys, the context menu.
 * Each of them grants the page in front, as the press on a button does.
 */
import { browser } from './browser.ts';
import { openLink } from './links.ts';
import { askAloud, type Entry } from './menus.ts';
import { hasBeside, isBeside, openBeside } from './side-panel.ts';

/** Where the reader opens: in the popup of its button, in a tab, or beside the page. */
export type Door = 'popup' | 'tab' | 'beside';

/** A tab as the browser gives it; without an id there is nothing to read. */
interface Front {
  readonly id?: number | undefined;
  readonly windowId?: number | undefined;
  readonly index: number;
  readonly active?: boolean;
}

const CALL = 'call';

/** A press on the button while the reader stands beside the page: it is to read that tab. */
export interface Call {
  readonly window: number;
  readonly at: number;
}

const isCall = (value: unknown): value is Call =>
  typeof value === 'object' &&
  value !== null &&
  'window' in value &&
  typeof value.window === 'number' &&
  'at' in value &&
  typeof value.at === 'number';

/** Says in this panel's address which window it stands in, for `isBeside` (side-panel.ts). */
export const standIn = (window: number): void => history.replaceState(null, '', `?as=panel&in=${window}`);

/** Calls back when the button was pressed in this window, for the reader beside the page. */
export function hearCalls(window: number, called: (call: Call) => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const call = changes[CALL]?.newValue;
    if (area === 'session' && isCall(call) && call.window === window) called(call);
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}

/** Has a press on the button open a popup, or else tell us. Kept by the browser until it ends. */
export const setButton = (popup: boolean): Promise<void> =>
  browser.action.setPopup({ popup: popup ? 'reader.html' : '' });

/** Reads a tab in a tab of its own, next to it: in front if it was there itself. */
async function openNextTo({ id, index, active = true }: Front): Promise<void> {
  const url = browser.runtime.getURL(`reader.html?as=tab&of=${id}`);
  await browser.tabs.create({ url, index: index + 1, active, ...(id === undefined ? {} : { openerTabId: id }) });
}

/** What is open beside the page hears of the press, and reads the page in front. */
const call = (window: number): Promise<void> =>
  browser.storage.session.set({ [CALL]: { window, at: Date.now() } satisfies Call });

/** Opens the reader wherever nobody has to press anything for it. */
async function openHere(tab: Front, windowId: number, door: Door): Promise<void> {
  if (await isBeside(windowId)) return call(windowId);
  if (door !== 'popup' || tab.active === false) return openNextTo(tab);
  // A panel that stood beside the page has the button tell us, and may have gone without a word.
  await setButton(true);
  await browser.action.openPopup({ windowId }).catch(() => openNextTo(tab));
  if (await isBeside()) await setButton(false); // in another window, where a press means the panel
}

/** Opens the reader within a press. */
async function openPressed(tab: Front, windowId: number, door: Door): Promise<void> {
  if (door !== 'beside' || !hasBeside()) return openHere(tab, windowId, door);
  await Promise.all([openBeside(windowId), call(windowId)]);
}

/** How the background knows where the reader is to open. */
export interface Doors {
  /** At once, where there is a storage that answers at once; else null. */
  readonly now: () => Door | null;
  readonly ask: (then: (door: Door) => void) => void;
}

/** Serves button, keys and menu. Call it in the background, at once. */
export function serveWaysIn({ now, ask }: Doors): { openUnasked(tab: Front): void } {
  /**
   * A browser opens a panel only while it handles a press, and Chromium's worker may have to ask its storage first: only a
   * callback, not a promise, carries the press on (https://issues.chromium.org/issues/40929586).
   */
  const atDoor = (tab: Front | undefined, enter: typeof openPressed) => {
    if (tab?.id === undefined || tab.windowId === undefined) return;
    const { windowId } = tab;
    const then = (door: Door) => void enter(tab, windowId, door).catch(console.error);
    const door = now();
    if (door) then(door);
    else ask(then);
  };
  const open = (tab: Front | undefined) => atDoor(tab, openPressed);
  browser.action.onClicked.addListener(open);
  browser.commands.onCommand.addListener((name, tab) => {
    if (name !== 'aloud') return;
    void askAloud();
    open(tab);
  });
  browser.contextMenus.onClicked.addListener(({ menuItemId, linkUrl }, tab) => {
    const chosen = (entry: Entry) => menuItemId === entry;
    if (chosen('selection')) void askAloud();
    if (chosen('selection') || chosen('page')) open(tab);
    if (chosen('link') && linkUrl) void openLink(linkUrl);
  });
  return { openUnasked: (tab) => atDoor(tab, openHere) };
}
