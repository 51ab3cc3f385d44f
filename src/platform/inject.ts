/** Asks the page in front for its article: one injected script, one answer, and a reason when there is none. */
import { type Answer, type RefusalReason, readAnswer } from '../article/article.ts';
import { browser } from './browser.ts';

/** How long a page may take. A page in an endless loop, and view-source:, never answer (milliseconds). */
const PATIENCE = 4000;

/** What browsers say when they refuse, in their words (Chromium 156: shared by all its relatives). */
const REFUSED: readonly (readonly [RegExp, RefusalReason])[] = [
  [/showing error page/i, 'error-page'],
  [/extensions gallery/i, 'store'],
  [/(chrome|moz)-extension:|different extension/i, 'extension-page'],
  [/chrome:|about:|devtools:|edge:/i, 'browser-page'],
  // What is left: nothing tells an error page from an empty tab, data: or view-source:, for they show no address either.
  [/cannot access|missing host permission|must request permission/i, 'unreadable'],
  [/frame with id 0 was removed|no tab with id|no frame with id/i, 'frozen'],
];

/** Addresses that tell by themselves, where the browser shows them to us. */
const ADDRESSES: readonly (readonly [RegExp, RefusalReason])[] = [
  [
    /^https:\/\/(chromewebstore\.google\.com|chrome\.google\.com\/webstore|microsoftedge\.microsoft\.com\/addons)/i,
    'store',
  ],
  [/^(chrome|moz)-extension:/i, 'extension-page'],
  [/^(chrome|about|devtools|edge|brave|vivaldi|opera):/i, 'browser-page'],
];

/** What was read, and where: `host` is the tab's own, without user name and password; '' when the browser hides it. */
export interface TabAnswer {
  readonly answer: Answer;
  readonly host: string;
}

const refusal = (reason: RefusalReason): Answer => ({ kind: 'refusal', reason });

const first = (table: readonly (readonly [RegExp, RefusalReason])[], text: string) =>
  table.find(([pattern]) => pattern.test(text))?.[1];

/** Rejects with the reason 'frozen' after `PATIENCE`. */
const outOfPatience = () =>
  new Promise<Answer>((resolve) => {
    setTimeout(() => resolve(refusal('frozen')), PATIENCE);
  });

async function ask(tabId: number): Promise<Answer> {
  try {
    // Without injectImmediately the call waits for the page to finish loading, which some never do.
    const [result] = await browser.scripting.executeScript({
      target: { tabId },
      files: ['content.js'],
      injectImmediately: true,
    });
    return result?.result === undefined || result.result === null ? refusal('no-article') : readAnswer(result.result);
  } catch (error) {
    const reason = first(REFUSED, error instanceof Error ? error.message : String(error));
    if (reason) return refusal(reason);
    throw error;
  }
}

/**
 * Reads the tab in front of the reader's eyes.
 * @returns the page's checked answer, or a refusal with its reason; never waits longer than `PATIENCE`
 * @throws what the browser says when it is none of the known refusals
 */
export async function readActiveTab(): Promise<TabAnswer> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const url = tab?.url ?? '';
  const known = first(ADDRESSES, url);
  if (known || tab?.id === undefined) return { answer: refusal(known ?? 'unreadable'), host: '' };
  const answer = await Promise.race([ask(tab.id), outOfPatience()]);
  return { answer, host: URL.canParse(url) ? new URL(url).host : '' };
}
