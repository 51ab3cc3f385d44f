/** What of an article is not read aloud, by what the reader wants. */
import type { Detail } from './detail.ts';
import { holdsData } from './tables.ts';

/** Read by nobody: readings above ideographs (they would be said twice), what the reader page adds. */
const UNSPOKEN = 'rt, rp, script, style, [data-unspoken]';
const NOTE = 'sup a[href^="#"]';
/** A footnote's mark that is no link stands behind a word or a stop; behind a unit or a letter it is a power. */
const MARK = /^\s*(?:\[?\d{1,3}\]?|[*†‡])\s*$/;
const MARKED = /(?:\p{L}{3}|[.,;:!?”"»)])\s*$/u;

const isMark = (node: Element): boolean =>
  node.localName === 'sup' && MARK.test(node.textContent ?? '') && MARKED.test(node.previousSibling?.textContent ?? '');

/** @returns whether an element and all in it is left out */
export function isUnread(node: Element, { captions, tables, code, notes }: Detail): boolean {
  if (node.matches(UNSPOKEN)) return true;
  switch (node.localName) {
    case 'figcaption':
    case 'caption':
      return captions === 'none';
    case 'table':
      return tables === 'none' && holdsData(node);
    case 'pre':
      return code === 'none';
    case 'sup':
    case 'a':
      return notes === 'none' && (node.matches(NOTE) || isMark(node));
    default:
      return false;
  }
}
