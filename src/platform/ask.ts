/**
 * The question to the page in front, as small as can be: it is put before the rest of the reader page has been fetched.
 * Both browsers' own interfaces answer with promises here, so the polyfill is not waited for.
 */

import { askTab, type Wish } from './more.ts';

/** What came back, unread: the tab's address where the browser shows it, and the script's answer or the refusal. */
export interface Asked {
  readonly url: string;
  readonly result: unknown;
  /** What the browser said instead of an answer; null when the script ran. */
  readonly refused: string | null;
  /** True when it was not the plain question, but what was remembered for the site. */
  readonly wished: boolean;
  /** True for a private window, of which nothing is to be remembered. */
  readonly incognito: boolean;
}

/** What the reader has asked for on a site before; null for nothing. */
export type Remembered = (url: string) => Wish | null;

declare global {
  interface Window {
    /** The early question, taken up once by `takeEarly`. */
    asked?: Promise<Asked> | undefined;
  }
}

/** Asks the page in front. Never rejects. */
export async function askPage(remembered: Remembered): Promise<Asked> {
  const api = globalThis.browser ?? chrome;
  let url = '';
  let wished = false;
  let incognito = false;
  try {
    const [tab] = await api.tabs.query({ active: true, currentWindow: true });
    url = tab?.url ?? '';
    if (tab?.id === undefined) return { url, result: undefined, refused: 'no tab', wished, incognito };
    incognito = tab.incognito;
    const wish = incognito ? null : remembered(url);
    wished = wish !== null;
    if (wish) return { url, result: await askTab(tab.id, 'answer', wish), refused: null, wished, incognito };
    // Without injectImmediately the call waits for the page to finish loading, which some never do.
    const [answer] = await api.scripting.executeScript({
      target: { tabId: tab.id },
      files: ['content.js'],
      injectImmediately: true,
    });
    return { url, result: answer?.result, refused: null, wished, incognito };
  } catch (error) {
    return {
      url,
      result: undefined,
      refused: error instanceof Error ? error.message : String(error),
      wished,
      incognito,
    };
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
