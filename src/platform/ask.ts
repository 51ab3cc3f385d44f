/**
 * The question to the page in front, as small as can be: it is put before the rest of the reader page has been fetched.
 * Both browsers' own interfaces answer with promises here, so the polyfill is not waited for.
 */

import { askTab, type Wish } from './more.ts';
import { tabToRead } from './surface.ts';

/** What came back, unread: the tab's address where the browser shows it, and the script's answer or the refusal. */
export interface Asked {
  readonly url: string;
  /** The tab that was asked; null when there is none. */
  readonly tab: number | null;
  readonly result: unknown;
  /** What the browser said instead of an answer; null when the script ran. */
  readonly refused: string | null;
  /** True when it was not the plain question, but what was remembered for the site. */
  readonly wished: boolean;
  /** True for a private window, of which nothing is to be remembered. */
  readonly incognito: boolean;
}

type Writable = { -readonly [Name in Exclude<keyof Asked, 'refused'>]: Asked[Name] };

/** What the reader has asked for on a site before; null for nothing. */
export type Remembered = (url: string) => Wish | null;

declare global {
  interface Window {
    /** The early question, taken up once by `takeEarly`. */
    asked?: Promise<Asked> | undefined;
  }
}

/** Asks the page in front, or the one this reader was opened for. Never rejects. */
export async function askPage(remembered: Remembered): Promise<Asked> {
  const api = globalThis.browser ?? chrome;
  const asked: Writable = { url: '', tab: null, result: undefined, wished: false, incognito: false };
  try {
    const of = tabToRead();
    const [tab] = of === null ? await api.tabs.query({ active: true, currentWindow: true }) : [await api.tabs.get(of)];
    if (tab?.id === undefined) return { ...asked, refused: 'no tab' };
    asked.url = tab.url ?? '';
    asked.tab = tab.id;
    asked.incognito = tab.incognito;
    const wish = tab.incognito ? null : remembered(asked.url);
    asked.wished = wish !== null;
    if (wish) return { ...asked, result: await askTab(tab.id, 'answer', wish), refused: null };
    // Without injectImmediately the call waits for the page to finish loading, which some never do.
    const [answer] = await api.scripting.executeScript({
      target: { tabId: tab.id },
      files: ['content.js'],
      injectImmediately: true,
    });
    return { ...asked, result: answer?.result, refused: null };
  } catch (error) {
    return { ...asked, refused: error instanceof Error ? error.message : String(error) };
  }
}

/** Asks, and leaves the question for `takeEarly`. */
export function askEarly(remembered: Remembered): void {
  window.asked = askPage(remembered);
}

/** @returns the question that was put early, or a new one: it can be taken once */
export function takeEarly(remembered: Remembered): Promise<Asked> {
  const early = window.asked ?? askPage(remembered);
  window.asked = undefined;
  return early;
}
