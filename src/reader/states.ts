/** What the reader page shows when there is no article to show: loading, refused, failed, each in its own words. */
import type { RefusalReason } from '../article/article.ts';
import type { UnreadableReason } from '../platform/inject.ts';
import { h } from '../ui/h.ts';
import { type MessageKey, t } from '../ui/words.ts';

export type ReaderState = 'loading' | 'article' | 'refused' | 'failed';

/** What is said, what to do next, and whether trying again may help. */
interface Sentence {
  readonly title: MessageKey;
  readonly help: MessageKey;
  readonly again: boolean;
}

const REFUSALS: Readonly<Record<RefusalReason | UnreadableReason, Sentence>> = {
  'no-article': { title: 'refusedNoArticle', help: 'refusedNoArticleHelp', again: true },
  'too-large': { title: 'refusedTooLarge', help: 'refusedTooLargeHelp', again: false },
  'browser-page': { title: 'refusedBrowserPage', help: 'refusedBrowserPageHelp', again: false },
  store: { title: 'refusedStore', help: 'refusedStoreHelp', again: false },
  'extension-page': { title: 'refusedExtensionPage', help: 'refusedExtensionPageHelp', again: false },
  pdf: { title: 'refusedPdf', help: 'refusedPdfHelp', again: false },
  'error-page': { title: 'refusedErrorPage', help: 'refusedErrorPageHelp', again: true },
  unreadable: { title: 'refusedUnreadable', help: 'refusedUnreadableHelp', again: true },
  'not-html': { title: 'refusedNotHtml', help: 'refusedNotHtmlHelp', again: false },
  selected: { title: 'refusedNoArticle', help: 'refusedNoArticleHelp', again: true },
  frozen: { title: 'refusedFrozen', help: 'refusedFrozenHelp', again: true },
};

const FAILURES = {
  failed: { title: 'failed', help: 'failedHelp', again: true },
  expired: { title: 'expired', help: 'expiredHelp', again: false },
} as const satisfies Record<string, Sentence>;

/** Says which state the page is in, for styles and for whoever watches. */
export function setState(state: ReaderState): void {
  document.documentElement.dataset.state = state;
  document.querySelector('main')?.setAttribute('aria-busy', String(state === 'loading'));
}

function draw({ title, help, again }: Sentence, retry: () => void): HTMLElement {
  const button = h('button', { type: 'button', class: 'worded' }, t('tryAgain'));
  button.addEventListener('click', retry);
  return h(
    'section',
    { class: 'message' },
    h('h1', { tabindex: -1 }, t(title)),
    h('p', {}, t(help)),
    again ? h('p', {}, button) : null,
  );
}

/** Shows that the page is being read. */
export function showLoading(main: HTMLElement): void {
  main.replaceChildren(h('div', { class: 'message', role: 'status' }, h('h1', {}, t('loading'))));
  setState('loading');
}

/** Shows why there is no article, and what to do next; `retry` reads the page again. */
export function showRefusal(main: HTMLElement, reason: RefusalReason | UnreadableReason, retry: () => void): void {
  main.replaceChildren(draw(REFUSALS[reason], retry));
  setState('refused');
}

/** Shows that something broke; `retry` starts again. */
export function showFailure(main: HTMLElement, failure: keyof typeof FAILURES, retry: () => void): void {
  main.replaceChildren(draw(FAILURES[failure], retry));
  setState('failed');
}
