/** What the reader page shows when there is no article to show: loading, refused, failed, each in its own words. */
import type { RefusalReason } from '../article/article.ts';
import { mayNotReadFiles, type UnreadableReason } from '../platform/inject.ts';
import { h } from '../ui/h.ts';
import { type MessageKey, t } from '../ui/words.ts';

export type ReaderState = 'loading' | 'asking' | 'article' | 'refused' | 'failed';

/** What is said, what to do next, and whether trying again may help. */
interface Sentence {
  readonly title: MessageKey;
  readonly help: MessageKey;
  readonly again: boolean;
}

/** Why there is no article. 'selected' is none: then the selection is read. */
export type Reason = Exclude<RefusalReason, 'selected'> | UnreadableReason;

const REFUSALS: Readonly<Record<Reason, Sentence>> = {
  'no-article': { title: 'refusedNoArticle', help: 'refusedNoArticleHelp', again: true },
  'too-large': { title: 'refusedTooLarge', help: 'refusedTooLargeHelp', again: false },
  'browser-page': { title: 'refusedBrowserPage', help: 'refusedBrowserPageHelp', again: false },
  store: { title: 'refusedStore', help: 'refusedStoreHelp', again: false },
  'extension-page': { title: 'refusedExtensionPage', help: 'refusedExtensionPageHelp', again: false },
  pdf: { title: 'refusedPdf', help: 'refusedPdfHelp', again: false },
  'error-page': { title: 'refusedErrorPage', help: 'refusedErrorPageHelp', again: true },
  unreadable: { title: 'refusedUnreadable', help: 'refusedUnreadableHelp', again: true },
  'not-html': { title: 'refusedNotHtml', help: 'refusedNotHtmlHelp', again: false },
  'view-source': { title: 'refusedViewSource', help: 'refusedViewSourceHelp', again: false },
  file: { title: 'refusedFile', help: 'refusedFileHelp', again: false },
  unasked: { title: 'action', help: 'besideWait', again: false },
  gone: { title: 'refusedGone', help: 'refusedGoneHelp', again: true },
  frozen: { title: 'refusedFrozen', help: 'refusedFrozenHelp', again: true },
  link: { title: 'failed', help: 'linkFailed', again: true },
};

const FAILURES = {
  failed: { title: 'failed', help: 'failedHelp', again: true },
  expired: { title: 'expired', help: 'expiredHelp', again: false },
} as const satisfies Record<string, Sentence>;

/** Says which state the page is in, for styles and for whoever watches. */
export function setState(state: ReaderState): void {
  document.documentElement.dataset.state = state;
  const main = document.querySelector('main');
  main?.setAttribute('aria-busy', String(state === 'loading'));
  // A long text is scrolled by the keyboard; of a few lines there is nothing to scroll, and Tab goes to their buttons.
  if (main) main.tabIndex = state === 'article' ? 0 : -1;
}

function draw({ title, help, again }: Sentence, retry: () => void, ways: HTMLElement | null = null): HTMLElement {
  const button = h('button', { type: 'button', class: 'worded' }, t('tryAgain'));
  button.addEventListener('click', retry);
  return h(
    'section',
    { class: 'message' },
    h('h1', { tabindex: -1 }, t(title)),
    h('p', {}, t(help)),
    again ? h('p', {}, button) : null,
    ways,
  );
}

/** Shows that the page is being read. */
export function showLoading(main: HTMLElement): void {
  main.replaceChildren(h('div', { class: 'message', role: 'status' }, h('h1', {}, t('loading'))));
  setState('loading');
}

/** What else can be read of a page without an article. */
export interface Ways {
  visible(): void;
  /** Draws the list of the page's parts. */
  parts(): Promise<HTMLElement>;
}

function waysOn({ visible, parts }: Ways): HTMLElement {
  const everything = h('button', { type: 'button', class: 'worded' }, t('readVisible'));
  const choose = h('button', { type: 'button', class: 'worded' }, t('choosePart'));
  const room = h('div', { class: 'left' });
  everything.addEventListener('click', visible);
  choose.addEventListener('click', async () => {
    room.replaceChildren(await parts());
  });
  return h('div', {}, h('p', {}, everything, ' ', choose), room, h('p', {}, t('waysOn')));
}

/** Chromium hides the address of what may not be read: it may be a file, which only the reader can allow. */
async function sayFiles(section: HTMLElement): Promise<void> {
  if (await mayNotReadFiles()) section.append(h('h2', {}, t('refusedFile')), h('p', {}, t('refusedFileHelp')));
}

/**
 * Shows why there is no article, and what to do next; `retry` reads the page again.
 * @param ways on, for a page that was read
 */
export function showRefusal(main: HTMLElement, reason: Reason, retry: () => void, ways: Ways | null = null): void {
  const offered = ways && (reason === 'no-article' || reason === 'too-large') ? waysOn(ways) : null;
  const section = draw(REFUSALS[reason], retry, offered);
  main.replaceChildren(section);
  setState('refused');
  if (reason === 'unreadable') void sayFiles(section);
}

/** Shows that something broke; `retry` starts again. */
export function showFailure(main: HTMLElement, failure: keyof typeof FAILURES, retry: () => void): void {
  main.replaceChildren(draw(FAILURES[failure], retry));
  setState('failed');
}
