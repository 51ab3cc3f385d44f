/**
 * The question to the page in front, as small as can be: it is put before the rest of the reader page has been fetched.
 * Both browsers' own interfaces answer with promises here, so the polyfill is not waited for.
 */

/** What came back, unread: the tab's address where the browser shows it, and the script's answer or the refusal. */
export interface Asked {
  readonly url: string;
  readonly result: unknown;
  /** What the browser said instead of an answer; null when the script ran. */
  readonly refused: string | null;
}

declare global {
  interface Window {
    /** The early question, taken up once by `takeEarly`. */
    asked?: Promise<Asked> | undefined;
  }
}

/** Asks the page in front. Never rejects. */
export async function askPage(): Promise<Asked> {
  const api = globalThis.browser ?? chrome;
  let url = '';
  try {
    const [tab] = await api.tabs.query({ active: true, currentWindow: true });
    url = tab?.url ?? '';
    if (tab?.id === undefined) return { url, result: undefined, refused: 'no tab' };
    // Without injectImmediately the call waits for the page to finish loading, which some never do.
    const [answer] = await api.scripting.executeScript({
      target: { tabId: tab.id },
      files: ['content.js'],
      injectImmediately: true,
    });
    return { url, result: answer?.result, refused: null };
  } catch (error) {
    return { url, result: undefined, refused: error instanceof Error ? error.message : String(error) };
  }
}

/** Asks, and leaves the question for `takeEarly`. */
export function askEarly(): void {
  window.asked = askPage();
}

/** @returns the question that was put early, or a new one: it can be taken once */
export function takeEarly(): Promise<Asked> {
  const early = window.asked ?? askPage();
  window.asked = undefined;
  return early;
}
