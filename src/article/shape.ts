/** The last steps on the article's markup: a clean outline, no layout tables, no empty boxes, no attributes but meaning. */
import { INLINE } from './tags.ts';
import { line } from './wording.ts';

/** Attributes that still say something when the page is gone. Addresses are absolute already. */
const MEANING = new Set(
  'href src alt title lang dir cite datetime colspan rowspan scope abbr start reversed value type open width height display mathvariant'.split(
    ' ',
  ),
);
const ON_IMAGES_ONLY = new Set(['width', 'height', 'src', 'alt']);

const NOT_IN_P = 'p, div, h1, h2, h3, h4, h5, h6, ul, ol, dl, figure, table, pre, blockquote';

/** Puts the article's markup in shape, in place. `title` is the headline, which the reader shows as the one `h1`. */
export function shape(root: Element): void {
  unwrapLayoutTables(root);
  // Readability wraps loose boxes in paragraphs; written out and parsed again they would fall apart.
  for (const wrapper of [...root.getElementsByTagName('p')])
    if (wrapper.firstElementChild && wrapper.querySelector(NOT_IN_P)) rename(wrapper, 'div');
  dropEmpty(root);
  if (dropLastHeadings(root)) dropEmpty(root);
  levelHeadings(root);
  const targets = linkTargets(root);
  for (const element of root.querySelectorAll('*')) strip(element, targets);
}

/** Gives an element another name, its children and attributes kept. */
function rename(element: Element, name: string): Element {
  const made = element.ownerDocument.createElement(name);
  for (const key of element.getAttributeNames()) made.setAttribute(key, element.getAttribute(key) ?? '');
  made.append(...element.childNodes);
  element.replaceWith(made);
  return made;
}

/** Body headings begin at `h2` and never jump down by more than one level. */
function levelHeadings(root: Element): void {
  const open: number[] = [];
  for (const heading of [...root.querySelectorAll('h1, h2, h3, h4, h5, h6')]) {
    const level = Number(heading.localName[1]);
    while (open.length > 0 && (open.at(-1) ?? 0) >= level) open.pop();
    open.push(level);
    const name = `h${Math.min(open.length + 1, 6)}`;
    if (name !== heading.localName) rename(heading, name);
  }
}

/** A table without headings that only places boxes (one cell a row, or tables and blocks in its cells) melts away. */
function unwrapLayoutTables(root: Element): void {
  for (const table of [...root.querySelectorAll('table')].reverse()) {
    const data =
      table.querySelector('th, caption, thead, tfoot') !== null && table.getAttribute('role') !== 'presentation';
    const rows = [...table.querySelectorAll('tr')];
    const columns = Math.max(0, ...rows.map((row) => row.children.length));
    if (data || (columns > 1 && rows.length > 1 && !table.querySelector('td table, td p ~ p, td div p, td ul')))
      continue;
    const cells = [...table.querySelectorAll('td, th')].map((cell) => rename(cell, 'div'));
    table.replaceWith(...cells);
  }
}

/** Boxes that hold nothing to read or see. Innermost first, so that boxes of empty boxes go too. */
function dropEmpty(root: Element): void {
  for (const element of [...root.querySelectorAll('*')].reverse()) {
    if (/^(?:img|br|hr|td|th|col|colgroup|tr|wbr|mspace|mi|mo|mn|mrow|mtd|mprescripts|none)$/.test(element.localName))
      continue;
    // What stands in it was looked at before it: what is still there is not empty.
    if (holdsElements(element) || line(element.textContent) !== '') continue;
    // An empty `span` may be the only space between two words, or the only line break of a listing.
    if (INLINE.has(element.localName)) element.replaceWith(element.textContent ?? '');
    else element.remove();
  }
  for (const image of root.querySelectorAll('img:not([src])')) image.remove();
  for (const rule of root.querySelectorAll('div > br:first-child, div > br:last-child, p > br:last-child'))
    rule.remove();
}

function holdsElements(element: Element): boolean {
  for (let child = element.firstElementChild; child; child = child.nextElementSibling)
    if (!/^w?br$/.test(child.localName)) return true;
  return false;
}

/** A heading with nothing below it stood over something that is gone. True when there was one. */
function dropLastHeadings(root: Element): boolean {
  let dropped = false;
  const parts = [...root.querySelectorAll('h1, h2, h3, h4, h5, h6, p, li, img, td, pre, dd, div')];
  for (let last = parts.pop(); last; last = parts.pop()) {
    if (/^h\d$/.test(last.localName)) {
      last.remove();
      dropped = true;
    } else if (last.localName !== 'div' || hasOwnWords(last)) break;
  }
  return dropped;
}

const hasOwnWords = (element: Element): boolean =>
  [...element.childNodes].some((one) => one.nodeType === 3 && line(one.nodeValue) !== '');

/** Ids that a link inside the article points to. A link to a part that is not there becomes plain words. */
function linkTargets(root: Element): Set<string> {
  const targets = new Set<string>();
  const ids = new Set([...root.querySelectorAll('[id]')].map((one) => one.id));
  for (const link of [...root.querySelectorAll('a[href^="#"]')]) {
    const id = decoded((link.getAttribute('href') ?? '').slice(1));
    if (ids.has(id)) targets.add(id);
    else link.replaceWith(...link.childNodes);
  }
  return targets;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function strip(element: Element, targets: ReadonlySet<string>): void {
  const image = element.localName === 'img';
  for (const name of element.getAttributeNames()) {
    const kept = name === 'id' ? targets.has(element.id) : MEANING.has(name) && (image || !ON_IMAGES_ONLY.has(name));
    if (!kept) element.removeAttribute(name);
  }
}
