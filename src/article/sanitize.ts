/**
 * The one gate: an untrusted `Extraction` becomes an `Article` that may be shown. The only importer of `dompurify`.
 * One frozen configuration, no hooks, never IN_PLACE, no ADD_*: each of those has had an advisory. String
 * in, fragment out; the fragment belongs to an inert document, so no picture loads before the reader shows it. Works
 * under `require-trusted-types-for 'script'; trusted-types dompurify`.
 */
import DOMPurify, { type Config } from 'dompurify';
import { ALLOWED, ALLOWED_ATTRIBUTES, keepAllowed } from './allowed.ts';
import type { Article, CleanBody, Extraction } from './article.ts';
import { isBeacon, isUnseen } from './beacons.ts';
import { countWords } from './count.ts';
import { absolute, pictureAddress } from './images.ts';
import { levelHeadings } from './levels.ts';
import { settleLinks } from './links.ts';
import { asWritten } from './written.ts';

const CONFIG: Readonly<Config & { RETURN_DOM_FRAGMENT: true }> = Object.freeze({
  // `body` is what DOMPurify goes through, and never comes out: were it not named, all in it would be copied once more.
  ALLOWED_TAGS: [...ALLOWED.keys(), 'body'],
  ALLOWED_ATTR: [...ALLOWED_ATTRIBUTES],
  ALLOW_ARIA_ATTR: false,
  ALLOW_DATA_ATTR: false,
  // DOMPurify's own, with fewer schemes. It is asked about every attribute, so it must let plain words through; what
  // is an address is looked at again below.
  ALLOWED_URI_REGEXP:
    /^(?:(?:https?|mailto|tel):|data:image\/(?:png|jpeg|gif|webp|avif)[;,]|[^a-z]|[a-z+.-]+(?:[^a-z+.:-]|$))/i,
  RETURN_DOM_FRAGMENT: true,
});

/** Has the gate set up ahead of time: the first markup through it would wait for that. */
export const warmUp = (): void => void gate('');

/**
 * Lets an extraction in. Returns the same facts with a body that is safe to show, and the number of words. What has passed
 * passes again unchanged.
 */
export function admit(extraction: Extraction): Article {
  const { leadImage, title } = extraction;
  const body = gate(extraction.body);
  const text = `${title}\n${body.textContent}`;
  const src = leadImage && seenAddress(leadImage.src);
  return {
    ...extraction,
    body,
    leadImage: leadImage && src ? { ...leadImage, src } : null,
    // Counted when asked for: the way from the click to the text does not lead through 10,000 words.
    get words() {
      return countWords(text, extraction.lang);
    },
  };
}

/** Addresses are absolute when they come here; one that is not has no meaning any more. */
const NO_BASE = 'about:blank';

/** Rounds after which markup that is never written as it is read is let in as plain text. A second one is rare. */
const ROUNDS = 4;

/** The end of a line as browsers read it, and a carriage return that is spelt out: the next reader takes it for one. */
const RETURN = /\r\n?|&#(?:0*13(?!\d)|x0*d(?![\da-f]));?/gi;

function gate(markup: string): CleanBody {
  let written = asWritten(markup.toWellFormed()).replace(RETURN, '\n');
  for (let round = 0; round < ROUNDS; round += 1) {
    const fragment = pure(written);
    const settled = isSettled(fragment);
    finish(fragment);
    if (settled) return branded(fragment);
    // Where a tag was taken from around its content, a browser may read what is left otherwise than it stands here.
    const again = markupOf(fragment);
    if (again === written) return branded(fragment);
    written = again;
  }
  const text = pure('');
  text.append(pure(written).textContent ?? '');
  return branded(text);
}

/** What a browser would not nest but for a box between them. */
const NESTED = 'li li, dd dd, dt dt, dd dt, dt dd';

/** Whether what was just taken out has left all else as a browser would read it: one box around the text is nearly always. */
function isSettled(fragment: DocumentFragment): boolean {
  const gone = DOMPurify.removed.flatMap((one) => ('element' in one ? one.element.nodeName : []));
  const tags = gone.filter((name) => !name.startsWith('#'));
  return tags.length === 0 || (tags.every((name) => name === 'MAIN') && !fragment.querySelector(NESTED));
}

function pure(markup: string): DocumentFragment {
  // A frameset takes the place of the body, and then there is none.
  const fragment: DocumentFragment | null = DOMPurify.sanitize(markup, CONFIG);
  return fragment ?? DOMPurify.sanitize('', CONFIG);
}

/** The brand says what happened above: `gate` is the one place that may give it. */
const branded = (fragment: DocumentFragment): CleanBody => fragment as CleanBody;

function markupOf(fragment: DocumentFragment): string {
  const box = fragment.ownerDocument.createElement('div');
  box.append(fragment);
  const markup = box.getHTML();
  fragment.append(...box.childNodes);
  return markup;
}

/** Everything that is not to be seen goes first, since what is left is judged by where it stands. */
function finish(fragment: DocumentFragment): void {
  for (const element of fragment.querySelectorAll('*')) {
    keepAllowed(element);
    if (element instanceof HTMLImageElement) finishImage(element);
    else if (element instanceof HTMLAnchorElement) finishLink(element);
    else if (element instanceof HTMLPreElement) finishListing(element);
  }
  settleLinks(fragment);
  for (const rule of fragment.querySelectorAll(':is(div, p) > br')) if (rule.parentNode) trimBreaks(rule.parentNode);
  levelHeadings(fragment);
}

/** A line break at the edge of a box breaks nothing. */
function trimBreaks(box: Node): void {
  while (box.firstChild instanceof HTMLBRElement) box.firstChild.remove();
  while (box.lastChild instanceof HTMLBRElement) box.lastChild.remove();
}

/** A listing does not begin with an empty line: it would be lost the next time it is read. */
function finishListing(listing: HTMLPreElement): void {
  const first = listing.firstChild;
  if (first instanceof Text) first.data = first.data.replace(/^\n+/, '');
}

/** All links but those inside the article open elsewhere, telling that page nothing. */
function finishLink(link: HTMLAnchorElement): void {
  const href = link.getAttribute('href');
  if (href === null || href.startsWith('#')) return;
  const address = absolute(href, NO_BASE);
  if (!address) return link.removeAttribute('href');
  link.href = address;
  link.target = '_blank';
  link.rel = 'noopener noreferrer';
  link.referrerPolicy = 'no-referrer';
}

/** A picture loads late, without a referrer, from an address that shows a picture; without one it goes. */
function finishImage(image: HTMLImageElement): void {
  const address = isUnseen(image) ? null : seenAddress(image.getAttribute('src'));
  if (!address) return image.remove();
  if (!image.hasAttribute('alt')) image.setAttribute('alt', '');
  image.setAttribute('loading', 'lazy');
  image.setAttribute('decoding', 'async');
  image.setAttribute('referrerpolicy', 'no-referrer');
  image.setAttribute('src', address);
}

/** A name and a password for the site: Firefox would send them along, Chromium asks for no such picture anyway. */
const WITH_PASSWORD = /^https?:\/\/[^/?#]*@/i;

/** A picture's address (`pictureAddress`), also when it is tidied up already; null for a beacon, and for one with a password. */
function seenAddress(src: string | null): string | null {
  const address = pictureAddress(pictureAddress(src, NO_BASE), NO_BASE);
  return address && !isBeacon(address) && !WITH_PASSWORD.test(address) ? address : null;
}
