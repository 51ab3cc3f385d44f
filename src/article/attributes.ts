import { absolute } from './images.ts';
import { attribute } from './natives.ts';
import { ATTRIBUTES, TELLS } from './tags.ts';

/** Where a page is: `url` without its fragment, `base` for relative addresses. */
export interface Place {
  readonly url: string;
  readonly base: string;
}

/** Nobody writes a hundred attributes by hand; a page that does is here to waste time. */
const MOST = 100;
const LONGEST = 4096;

/** Copies the attributes on the list; addresses become absolute. `names` are those the element has. */
export function copyAttributes(from: Element, names: readonly string[], to: Element, place: Place): void {
  for (const name of names.length > MOST ? ['href', 'class', 'id'] : names) {
    // A name clobbers on most elements; on `meta` it is what the element is for.
    if (!ATTRIBUTES.has(name) && !(name === 'name' && to.localName === 'meta')) continue;
    const value = attribute(from, name) ?? '';
    if (value === '' || value.length > LONGEST) continue;
    if (name === 'href') copyLink(value, to, place);
    else to.setAttribute(name, value);
  }
}

/**
 * The browser's own copy of an element without its children, which is faster than one attribute after the other, with its
 * address made absolute. Null for an element that has other attributes than a name and a link, or overlong ones.
 * @param bits what its attributes tell (`TELLS`)
 */
export function copyPlain(from: Element, bits: number, place: Place & { document: Document }): Element | null {
  if (bits & TELLS.other) return null;
  const copy = place.document.importNode(from, false);
  if (bits & TELLS.class && copy.className.length > LONGEST) return null;
  if (bits & TELLS.id && copy.id.length > LONGEST) return null;
  if (bits & TELLS.link) {
    const value = copy.getAttribute('href') ?? '';
    copy.removeAttribute('href');
    if (value !== '' && value.length <= LONGEST) copyLink(value, copy, place);
  }
  return copy;
}

/** A link into the same page stays `#part`. Others than http, mailto and tel stay behind. */
function copyLink(value: string, to: Element, { url, base }: Place): void {
  const address = value.startsWith('#') ? url + value : absolute(value, base);
  if (!address) return;
  const [before = '', part] = address.split('#', 2);
  to.setAttribute('href', part !== undefined && before === url ? `#${part}` : address);
}
