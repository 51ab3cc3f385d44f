/** The last steps on the article's markup: no layout tables, no empty boxes, no attributes but meaning. */

import { listings } from './code.ts';
import { all, first, nameOf, textOf } from './dom.ts';
import { rename } from './levels.ts';
import { PLAYER } from './marks.ts';
import { INLINE } from './tags.ts';
import { line, lineOf } from './wording.ts';

/** What told text from furniture, and says nothing when the page is gone. What is left the gate looks at one by one. */
const SPENT = /^(?:class|content|property|rel|role|item|aria|data-(?!language))/;

/** What no paragraph can hold. */
const NOT_IN_P =
  'p, div, h1, h2, h3, h4, h5, h6, ul, ol, dl, dt, dd, figure, figcaption, table, pre, blockquote, section, details';

/** Puts the article's markup in shape, in place. Headings and links are settled when it is let in (`sanitize.ts`). */
export function shape(root: Element): void {
  listings(root);
  unwrapLayoutTables(root);
  // Readability wraps loose boxes in paragraphs; written out and parsed again they would fall apart.
  for (const wrapper of [...root.getElementsByTagName('p')])
    if (wrapper.firstElementChild && first(wrapper, NOT_IN_P)) rename(wrapper, 'div');
  dropEmpty(root);
  if (dropLastHeadings(root)) dropEmpty(root);
  const linked = first(root, 'a[href^="#"]') !== null;
  for (const element of all(root, '*')) strip(element, linked);
}

/** A table without headings that only places boxes (one cell a row, or tables and blocks in its cells) melts away. */
function unwrapLayoutTables(root: Element): void {
  for (const table of all(root, 'table').reverse()) {
    const data = first(table, 'th, caption, thead, tfoot') !== null && table.getAttribute('role') !== 'presentation';
    const rows = all(table, 'tr');
    const columns = Math.max(0, ...rows.map((row) => row.children.length));
    if (data || (columns > 1 && rows.length > 1 && !first(table, 'td table, td p ~ p, td div p, td ul'))) continue;
    const cells = all(table, 'td, th').map((cell) => rename(cell, 'div'));
    table.replaceWith(...cells);
  }
}

/** Boxes that hold nothing to read or see. Innermost first, so that boxes of empty boxes go too. */
function dropEmpty(root: Element): void {
  for (const element of all(root, '*').reverse()) {
    if (/^(?:img|br|hr|td|th|col|colgroup|tr|wbr|mspace|mi|mo|mn|mrow|mtd|mprescripts|none)$/.test(nameOf(element)))
      continue;
    // What stands in it was looked at before it: what is still there is not empty.
    if (holdsElements(element) || lineOf(element) !== '') continue;
    // A link to a player has its words to come.
    if (element.matches(PLAYER)) continue;
    // An empty `span` may be the only space between two words, or the only line break of a listing.
    if (INLINE.has(nameOf(element))) element.replaceWith(textOf(element));
    else element.remove();
  }
}

function holdsElements(element: Element): boolean {
  for (let child = element.firstElementChild; child; child = child.nextElementSibling)
    if (!/^w?br$/.test(nameOf(child))) return true;
  return false;
}

/** A heading with nothing below it stood over something that is gone. True when there was one. */
function dropLastHeadings(root: Element): boolean {
  let dropped = false;
  const parts = all(root, 'h1, h2, h3, h4, h5, h6, p, li, img, td, pre, dd, div, a[type]');
  for (let last = parts.pop(); last; last = parts.pop()) {
    if (/^h\d$/.test(nameOf(last))) {
      last.remove();
      dropped = true;
    } else if (nameOf(last) !== 'div' || hasOwnWords(last)) break;
  }
  return dropped;
}

const hasOwnWords = (element: Element): boolean =>
  [...element.childNodes].some((one) => one.nodeType === 3 && line(one.nodeValue) !== '');

function strip(element: Element, linked: boolean): void {
  for (const name of element.getAttributeNames())
    if (SPENT.test(name) || (name === 'id' && !linked)) element.removeAttribute(name);
}
