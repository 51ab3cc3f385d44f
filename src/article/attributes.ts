import { nameOf } from './dom.ts';
import { absolute } from './images.ts';
import { attribute } from './natives.ts';
import type { Notes } from './notes.ts';
import { ATTRIBUTES } from './tags.ts';

/** Where a page is: `url` without its fragment, `base` for relative addresses; and where it is noted what links lead to. */
export interface Place {
  readonly url: string;
  readonly base: string;
  readonly noted: Notes;
}

/** Nobody writes a hundred attributes by hand; a page that does is here to waste time. */
const MOST = 100;
const LONGEST = 4096;

/** Copies the attributes on the list; addresses become absolute. `names` are those the element has. */
export function copyAttributes(from: Element, names: readonly string[], to: Element, place: Place): void {
  for (const name of names.length > MOST ? ['href', 'class', 'id'] : names) {
    // A name clobbers on most elements; on `meta` it is what the element is for.
    if (!ATTRIBUTES.has(name) && !(name === 'name' && nameOf(to) === 'meta')) continue;
    const value = attribute(from, name) ?? '';
    if ((value === '' && name !== 'reversed') || value.length > LONGEST) continue;
    if (name === 'href') copyLink(value, to, place);
    else to.setAttribute(name, value);
  }
}

/** A link into the same page stays `#part`. Others than http, mailto and tel stay behind. */
function copyLink(value: string, to: Element, { url, base, noted }: Place): void {
  const address = value.startsWith('#') ? url + value : absolute(value, base);
  if (!address) return;
  const [before = '', part] = address.split('#', 2);
  const href = part !== undefined && before === url ? `#${part}` : address;
  to.setAttribute('href', href);
  noted.leads(to, href);
}

/** Notes where a `link` of the page's head leads, by its `rel`: the first of each kind. */
export function noteLink(link: Element, links: Map<string, string>, base: string): void {
  const rel = (attribute(link, 'rel') ?? '').toLowerCase();
  const address = /^(?:canonical|next|license)$/.test(rel) && absolute(attribute(link, 'href') ?? '', base);
  if (address && !links.has(rel)) links.set(rel, address);
}
