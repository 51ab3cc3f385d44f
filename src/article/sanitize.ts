/**
 * The one gate: an untrusted `Extraction` becomes an `Article` that may be shown. The only importer of `dompurify`.
 * One frozen configuration, no hooks, never IN_PLACE, no ADD_*: each of those has had an advisory (THREATS.md). String
 * in, fragment out; the fragment belongs to an inert document, so no picture loads before the reader shows it. Works
 * under `require-trusted-types-for 'script'; trusted-types dompurify`.
 */
import DOMPurify, { type Config } from 'dompurify';
import type { Article, CleanBody, Extraction } from './article.ts';
import { countWords } from './count.ts';
import { absolute, pictureAddress } from './images.ts';
import { levelHeadings } from './levels.ts';
import { settleLinks } from './links.ts';

const words = (text: string): string[] => text.split(' ');

const CONFIG: Readonly<Config & { RETURN_DOM_FRAGMENT: true }> = Object.freeze({
  ALLOWED_TAGS: words(
    'a abbr address article aside b bdi bdo big blockquote br caption cite code col colgroup data dd del details dfn div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li mark ol p pre q rp rt ruby s samp section small span strike strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr ' +
      'math mrow mi mn mo ms mtext mspace mfrac msqrt mroot mstyle merror mpadded mphantom msub msup msubsup munder mover munderover mmultiscripts mprescripts mtable mtr mtd',
  ),
  ALLOWED_ATTR: words(
    'href src alt title lang dir id cite datetime colspan rowspan scope abbr start reversed value type open width height display mathvariant data-language',
  ),
  ALLOW_ARIA_ATTR: false,
  ALLOW_DATA_ATTR: false,
  // DOMPurify's own, with fewer schemes. It is asked about every attribute, so it must let plain words through; what
  // is an address is looked at again below.
  ALLOWED_URI_REGEXP:
    /^(?:(?:https?|mailto|tel):|data:image\/(?:png|jpeg|gif|webp|avif)[;,]|[^a-z]|[a-z+.-]+(?:[^a-z+.:-]|$))/i,
  RETURN_DOM_FRAGMENT: true,
});

/** Ids of the article never meet ids of the reader's page. */
const PREFIX = 'a-';

/** Has the gate set up ahead of time: the first markup through it would wait for that. */
export const warmUp = (): void => void gate('');

/** Lets an extraction in. Returns the same facts with a body that is safe to show, and the number of words. */
export function admit(extraction: Extraction): Article {
  const { leadImage, title } = extraction;
  const body = gate(extraction.body);
  const text = `${title}\n${body.textContent}`;
  const src = leadImage && pictureAddress(leadImage.src, NO_BASE);
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

/** Names of programming languages: c++, c#, objective-c, html5. */
const LANGUAGE = /^[a-z\d+#.-]{1,20}$/i;

/** Addresses are absolute when they come here; one that is not has no meaning any more. */
const NO_BASE = 'about:blank';

function gate(markup: string): CleanBody {
  const fragment = DOMPurify.sanitize(markup, CONFIG);
  // A line break at the edge of a box breaks nothing.
  for (const rule of fragment.querySelectorAll(':is(div, p) > br'))
    if (!rule.previousSibling || !rule.nextSibling) rule.remove();
  levelHeadings(fragment);
  settleLinks(fragment);
  for (const element of fragment.querySelectorAll('[id]')) element.id = PREFIX + element.id;
  for (const link of fragment.querySelectorAll('a')) finishLink(link);
  for (const image of fragment.querySelectorAll('img')) finishImage(image);
  for (const element of fragment.querySelectorAll('[cite], [href]:not(a)')) {
    element.removeAttribute('cite');
    if (element.localName !== 'a') element.removeAttribute('href');
  }
  // Sizes are a picture's, or a formula's; an old table's would break the lines.
  for (const element of fragment.querySelectorAll('[width], [height]'))
    if (element instanceof HTMLElement && element.localName !== 'img')
      for (const name of ['width', 'height']) element.removeAttribute(name);
  for (const element of fragment.querySelectorAll('[data-language]')) {
    const language = element.getAttribute('data-language') ?? '';
    if (element.localName !== 'pre' || !LANGUAGE.test(language)) element.removeAttribute('data-language');
  }
  // The brand says what happened above: this is the one place that may give it.
  return fragment as CleanBody;
}

/** In-page links follow their target's new name; all others open elsewhere, telling that page nothing. */
function finishLink(link: HTMLAnchorElement): void {
  const href = link.getAttribute('href');
  if (href === null) return;
  if (href.startsWith('#')) {
    link.setAttribute('href', `#${PREFIX}${href.slice(1)}`);
    return;
  }
  const address = absolute(href, NO_BASE);
  if (!address) {
    link.removeAttribute('href');
    return;
  }
  link.href = address;
  link.target = '_blank';
  link.rel = 'noopener noreferrer';
  link.referrerPolicy = 'no-referrer';
}

/** A picture loads late, without a referrer, from an address that shows a picture; without one it goes. */
function finishImage(image: HTMLImageElement): void {
  const address = pictureAddress(image.getAttribute('src'), NO_BASE);
  if (!address) {
    image.remove();
    return;
  }
  image.setAttribute('loading', 'lazy');
  image.setAttribute('decoding', 'async');
  image.setAttribute('referrerpolicy', 'no-referrer');
  image.setAttribute('src', address);
  if (!image.hasAttribute('alt')) image.setAttribute('alt', '');
}
