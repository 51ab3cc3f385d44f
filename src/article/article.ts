/**
 * What crosses from a page to the reader. The content script answers once with an `Answer`: plain data, so that it
 * survives structured cloning, and untrusted, since a page may have had its hands on it. `readAnswer` checks it field
 * by field; only `admit()` (sanitize.ts) turns an `Extraction` into an `Article` whose body may be shown.
 */

import { tidyLanguage } from './tongue.ts';
import { LONGEST_SIGN, PART_TEXT, type Part } from './want.ts';

/** Why a page that was read gives no article. Each reason has its own words and next step in the reader. */
export const REFUSALS = [
  'no-article', // there is no main text in it
  'too-large', // it is beyond the snapshot's limits before any text was found
  'pdf', // the browser's PDF viewer
  'not-html', // plain text, JSON, an image, a feed …
  'selected', // part of the page is selected: the reader means that
] as const;
export type RefusalReason = (typeof REFUSALS)[number];

/** One line of the trace: which step took what away, with its sign (`sign.ts`) and the first 80 letters of it. */
export interface Removal extends Part {
  readonly step: string;
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
  /** Address the page wants to be known by, of its licence, and of the article's next page; empty when unknown. */
  readonly canonical: string;
  readonly licence: string;
  readonly next: string;
  /** A picture that stands above the text and is not in `body`; null when there is none. */
  readonly leadImage: LeadImage | null;
  /** HTML of the article's body: relative addresses already made absolute. Untrusted. */
  readonly body: string;
  /** True when the page went over a limit and the text may be incomplete. */
  readonly truncated: boolean;
  /** How sure it is that this is the article and the whole of it, 0–1 (`score.ts`); 1 for what a reader has chosen. */
  readonly confidence: number;
  readonly trace: readonly Removal[];
}

/**
 * Less confidence than this is said to the reader. Of 636 answers on real pages 11 are below it, six of them with an F1 under
 * 0.8 (one in eighteen of all is so bad) and nine under 0.9; above it more doubts would be wrong than right.
 */
export const UNSURE = 0.5;

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

/** Most characters of each field. A page's own words are cut there; a body above it is no article but an attack. */
const LONGEST = {
  url: 4096,
  title: 1000,
  byline: 500,
  site: 200,
  alt: 4096,
  caption: 4000,
  src: 70_000,
  body: 16_000_000,
} as const;
const MOST_REMOVALS = 2000;
/** The snapshot copies 60,000 nodes (`limits.ts`): of a body with more tags than that makes, it is not the writer. */
const MOST_TAGS = 150_000;

/**
 * A page in UTF-16 that nobody declared: its tags stand in its text, since behind each `<` comes a zero, which the browser shows as
 * U+FFFD. https://html.spec.whatwg.org/multipage/parsing.html#parse-error-unexpected-null-character
 */
const UNDECODED = /^(?:<[^<>]*>|\s)*&lt;\ufffd/;

/**
 * Checks what the content script answered, field by field, and copies it into a fresh object: strings are cut to their
 * limit, a date or language that is none becomes empty, unknown keys stay behind.
 * @throws TypeError, with a sentence, when the value has not the shape of an `Answer` at all.
 */
export function readAnswer(value: unknown): Answer {
  const kind = own(value, 'kind');
  if (kind === 'refusal') {
    const reason = REFUSALS.find((one) => one === own(value, 'reason'));
    if (!reason) throw new TypeError('The page answered with a refusal that has no known reason.');
    return { kind, reason };
  }
  if (kind !== 'article') throw new TypeError('The page gave no answer that Lectern understands.');
  const body = own(value, 'body');
  if (typeof body !== 'string' || body.length > LONGEST.body || hasManyTags(body))
    throw new TypeError('The page’s answer has no readable body.');
  if (UNDECODED.test(body)) return { kind: 'refusal', reason: 'no-article' };
  const text = (key: 'title' | 'byline' | 'site') =>
    string(own(value, key), LONGEST[key]).replace(UNSEEN, '').replace(/\s+/g, ' ').trim();
  const address = (key: 'url' | 'canonical' | 'licence' | 'next') => {
    const text = string(own(value, key), LONGEST.url);
    return /^(?:https?|file):/.test(text) && URL.canParse(text) ? text : '';
  };
  return {
    kind,
    url: address('url'),
    canonical: address('canonical'),
    licence: address('licence'),
    next: address('next'),
    title: text('title'),
    byline: text('byline'),
    site: text('site'),
    published: date(own(value, 'published')),
    modified: date(own(value, 'modified')),
    lang: tidyLanguage(string(own(value, 'lang'), 64)),
    dir: own(value, 'dir') === 'rtl' ? 'rtl' : 'ltr',
    leadImage: lead(own(value, 'leadImage')),
    body,
    truncated: own(value, 'truncated') === true,
    confidence: share(own(value, 'confidence')),
    trace: removals(own(value, 'trace')),
  };
}

/** The value of an object's own data property: inherited keys and getters count as absent. */
export function own(from: unknown, key: string): unknown {
  if (typeof from !== 'object' || from === null) return undefined;
  return Object.getOwnPropertyDescriptor(from, key)?.value;
}

/** A string, cut to its limit, half letters replaced (U+FFFD): no address can be made of them. '' for anything else. */
export const string = (value: unknown, longest: number): string =>
  typeof value === 'string' ? value.slice(0, longest).toWellFormed() : '';

/**
 * What no line of text needs, and what can turn the words around it: control characters, and what embeds or overrides a
 * direction (the marks that Hebrew and Arabic are written with are not among them). https://www.unicode.org/reports/tr36/
 */
const UNSEEN = /(?!\s)\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu;

function hasManyTags(body: string): boolean {
  let at = -1;
  for (let count = 0; count <= MOST_TAGS; count += 1) {
    at = body.indexOf('<', at + 1);
    if (at < 0) return false;
  }
  return true;
}

/** A number between 0 and 1; 0 for what is none. */
const share = (value: unknown): number => (typeof value === 'number' && value > 0 ? Math.min(value, 1) : 0);

function date(value: unknown): string {
  const text = string(value, 40);
  return /^\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:\d\d)?)?$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : '';
}

function lead(value: unknown): LeadImage | null {
  const src = own(value, 'src');
  if (typeof src !== 'string' || src === '' || src.length > LONGEST.src) return null;
  return { src, alt: string(own(value, 'alt'), LONGEST.alt), caption: string(own(value, 'caption'), LONGEST.caption) };
}

/** The items of a list, at most so many, taken one by one: an answer's list may have a `slice` of its own. None for no list. */
export const items = (value: unknown, most: number): unknown[] =>
  Array.isArray(value)
    ? Array.from({ length: Math.min(value.length, most) }, (_, index) => own(value, String(index)))
    : [];

const removals = (value: unknown): Removal[] =>
  items(value, MOST_REMOVALS).map((one) => ({
    step: string(own(one, 'step'), 80),
    sign: string(own(one, 'sign'), LONGEST_SIGN),
    text: string(own(one, 'text'), PART_TEXT),
  }));
