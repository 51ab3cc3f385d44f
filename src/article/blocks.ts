/** The blocks of text and picture of a page, noted before a strategy takes the page apart. */
import { all, first, nameOf } from './dom.ts';
import type { Scene } from './rules.ts';
import { signOf } from './sign.ts';
import { lineOf } from './wording.ts';

/** A block of the page as it was. */
export interface Block {
  readonly element: Element;
  /** Box it stood in. */
  readonly parent: Element;
  readonly text: string;
  /** Weighed prose in it, and share of links. */
  readonly prose: number;
  readonly links: number;
  /** The blocks of one text share it (`sign.ts`). */
  readonly sign: string;
}

const BLOCK = 'p, h1, h2, h3, h4, h5, h6, ul, ol, dl, blockquote, pre, figure, img, table, div';

/** Notes every block of text and picture of the page, in reading order; blocks inside lists and the like count as one. */
export function survey({ root, measures }: Scene): Block[] {
  const found: Block[] = [];
  let last: Element | null = null;
  for (const element of all(root, BLOCK)) {
    const parent = element.parentElement;
    if (!parent || last?.contains(element)) continue;
    const { prose, paragraphs } = measures.of(element);
    if (nameOf(element) === 'div' && (paragraphs !== 1 || first(element, BLOCK))) continue;
    last = nameOf(element) === 'img' ? null : element;
    const links = measures.density(element);
    found.push({ element, parent, text: lineOf(element), prose, links, sign: signOf(element) });
  }
  return found;
}

/** The box that holds most prose of these blocks, near or below it; null when there is no prose. */
export function densest(blocks: readonly Block[]): Element | null {
  const sums = new Map<Element, number>();
  for (const { parent, prose, links } of blocks) {
    let share = prose * (1 - links);
    for (let up: Element | null = parent, i = 0; up && i < 4; up = up.parentElement, i++, share *= 0.6)
      sums.set(up, (sums.get(up) ?? 0) + share);
  }
  let best: Element | null = null;
  for (const [box, prose] of sums) if (prose > (best ? (sums.get(best) ?? 0) : 0)) best = box;
  return best;
}
