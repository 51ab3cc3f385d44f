import { INLINE } from './tags.ts';
import { PART_TEXT } from './want.ts';
import { line } from './wording.ts';

/**
 * How a part of a page is recognised on another page of the same site: tag and classes of the part and of its box. `id`s
 * differ from page to page.
 */
export function signOf(element: Element): string {
  const name = (one: Element | null) => (one ? `${one.localName}.${one.className.trim().replace(/\s+/g, '.')}` : '');
  return `${name(element)}<${name(element.parentElement)}`.slice(0, LONGEST_SIGN);
}

export const LONGEST_SIGN = 240;

/** The first letters of a part, by which it is shown and told from others: one line, a space between blocks. */
export function openingOf(element: Element): string {
  const nodes = element.ownerDocument.createTreeWalker(element, ELEMENTS_AND_TEXTS);
  let found = '';
  for (let node = nodes.nextNode(); node && found.length < 4 * PART_TEXT; node = nodes.nextNode())
    found += node.nodeValue?.slice(0, 4 * PART_TEXT) ?? (INLINE.has(node.nodeName.toLowerCase()) ? '' : ' ');
  return line(found).slice(0, PART_TEXT);
}

const ELEMENTS_AND_TEXTS = NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT;
