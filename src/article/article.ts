/**
 * What crosses from a page to the reader. The content script answers once with an `Answer`: plain data, so that it
 * survives structured cloning, and untrusted, since a page may have had its hands on it. `readAnswer` checks it field
 * by field; only `admit()` (sanitize.ts) turns an `Extraction` into an `Article` whose body may be shown.
 */

/** Why a page gives no article. Each reason has its own words and next step in the reader. */
export const REFUSALS = [
  'no-article', // the page was read, and there is no main text in it
  'too-large', // the page is beyond the snapshot's limits before any text was found
  'browser-page', // about:, chrome:, devtools: and the like
  'store', // an extension gallery, which no extension may read
  'extension-page', // a page of another extension
  'pdf', // the browser's PDF viewer
  'error-page', // the network error page of the browser
  'view-source',
  'not-html', // plain text, JSON, an image, a feed …
  'frozen', // the page did not answer in time
] as const;
export type RefusalReason = (typeof REFUSALS)[number];

/** One line of the trace: which step took what away, and why. `text` holds at most 80 characters of it. */
export interface Removal {
  readonly step: string;
  readonly reason: string;
  readonly text: string;
}

export interface LeadImage {
  readonly src: string;
  readonly alt: string;
  readonly caption: string;
}

/** The article as the page gives it: untrusted plain data. Every string but `body` is plain text, never markup. */
export interface Extraction {
  readonly kind: 'article';
  /** Address of the page, as the document says (the reader shows the tab's own host instead). */
  readonly url: string;
  readonly title: string;
  /** People, comma-separated, without "By"; empty when unknown. */
  readonly byline: string;
  readonly site: string;
  /** ISO 8601, or empty when unknown. */
  readonly published: string;
  readonly modified: string;
  /** BCP 47 tag, or empty when unknown. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** A picture that stands above the text and is not in `body`; null when there is none. */
  readonly leadImage: LeadImage | null;
  /** HTML of the article's body: relative addresses already made absolute. Untrusted. */
  readonly body: string;
  /** True when the page went over a limit and the text may be incomplete. */
  readonly truncated: boolean;
  readonly trace: readonly Removal[];
}

export interface Refusal {
  readonly kind: 'refusal';
  readonly reason: RefusalReason;
}

/** What the content script answers. */
export type Answer = Extraction | Refusal;

declare const clean: unique symbol;
/** Markup that has passed the gate. Only `admit()` makes one. */
export type CleanBody = DocumentFragment & { readonly [clean]: true };

/** An article the reader may show. */
export interface Article extends Omit<Extraction, 'body'> {
  readonly body: CleanBody;
  /** Words in title and body, counted by `Intl.Segmenter`. */
  readonly words: number;
}
