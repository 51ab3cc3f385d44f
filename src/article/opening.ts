import { INLINE } from './tags.ts';
import { PART_TEXT } from './want.ts';
import { line } from './wording.ts';

/** The first letters of a part, by which it is shown and told from others: one line, a space between blocks. */
export function openingOf(element: Element): string {
  const nodes = element.ownerDocument.createTreeWalker(element, ELEMENTS_AND_TEXTS);
  let found = '';
  for (let node = nodes.nextNode(); node && found.length < 4 * PART_TEXT; node = nodes.nextNode())
    found += node.nodeValue?.slice(0, 4 * PART_TEXT) ?? (INLINE.has(node.nodeName.toLowerCase()) ? '' : ' ');
  return line(found).slice(0, PART_TEXT);
}

const ELEMENTS_AND_TEXTS = NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT;
