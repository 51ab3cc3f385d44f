import type { Place } from './attributes.ts';
import { absolute } from './images.ts';
import { ADVERT_NAME } from './names.ts';
import { attribute, attributeNames, bounds, playedSrc } from './natives.ts';

/** What the frames of players, posts and maps have in their address or ask of the browser, and others have not. */
const EMBEDDED = /embed|player|video|fullscreen|encrypted-media/i;
/** Narrower, in CSS pixels, it is a button or nobody's to see. */
const NARROWEST = 200;

/**
 * What is left of a player or an embedded post: an empty link to where it can be seen, of a type (`text/html`, `video/*`,
 * `audio/*`), titled when the page names it. The reader gives it words. What a player plays from memory can be seen on
 * the page itself. Null for frames of another kind.
 */
export function embedOf(element: Element, tag: string, copy: Place & { readonly document: Document }): Element | null {
  const { url, base, document } = copy;
  const read = (name: string) => attribute(element, name) ?? '';
  const { width } = bounds(element);
  const title = read('title') || read('aria-label');
  const frame = tag === 'iframe';
  const address = absolute(read('src') || (frame ? read('data-src') : playedSrc(element)), base) ?? (frame ? '' : url);
  const other =
    frame &&
    (!EMBEDDED.test(`${address} ${attributeNames(element)} ${read('allow')}`) ||
      ADVERT_NAME.test(`${read('class')} ${read('id')} ${title}`));
  if (other || !address.startsWith('http') || (width > 0 && width < NARROWEST)) return null;
  const link = document.createElement('a');
  link.setAttribute('href', address);
  link.setAttribute('title', title);
  link.setAttribute('type', frame ? 'text/html' : `${tag}/*`);
  return link;
}
