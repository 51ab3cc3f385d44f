/** Turns what a reader asks for into what the pipeline asks back. */
import type { Wishes } from './extract.ts';
import { MARK } from './marks.ts';
import { selectionOf } from './natives.ts';
import { openingOf } from './opening.ts';
import type { Scene } from './rules.ts';
import { signOf } from './sign.ts';
import type { Part, Want } from './want.ts';

/** Wishes, and what was noted while they were granted. */
export interface Granted extends Wishes {
  /** The blocks of the article, outermost, in reading order: the n-th here is the n-th in the answer's body. */
  readonly parts: readonly Part[];
}

/** Blocks that a reader may take out of the article. */
export const PARTS = 'p, h1, h2, h3, h4, h5, h6, ul, ol, dl, blockquote, pre, figure, table';

/** A sign that many paragraphs share tells nothing on another page: there only a telling one counts. */
const MOST_ALIKE = 3;

export function wishes(document: Document, want: Want): Granted {
  const keep = new Set(want.keep);
  const parts: Part[] = [];
  return {
    range: want.part === 'selection' ? selectedRange(document) : null,
    keeps: (step, element) => keep.has(`${step} ${signOf(element)}`),
    choose: (page) => choose(page, want),
    finish(found, blocks) {
      const signs = new Map(blocks.map(({ element, sign }) => [element, sign]));
      drop(found, want.drop, signs);
      for (const { sign, text } of partsOf(found, signs)) parts.push({ sign, text });
    },
    parts,
  };
}

function selectedRange(document: Document): Range | null {
  const selection = selectionOf(document);
  return selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : document.createRange();
}

function choose(page: Scene, { part, box }: Want): Element | null {
  if (part === 'article') return null;
  const found = part === 'box' ? boxOf(page, box) : page.root;
  if (found) for (const hidden of found.querySelectorAll(`[${MARK.hidden}], [${MARK.unseen}]`)) hidden.remove();
  return found;
}

/** The box of a sign with the most text; null when the page has none, which is then read as ever. */
function boxOf({ root, measures }: Scene, sign: string): Element | null {
  let best: Element | null = null;
  for (const one of root.querySelectorAll('*'))
    if (signOf(one) === sign && measures.of(one).text > (best ? measures.of(best).text : 0)) best = one;
  return best;
}

/** The blocks of `root` that stand in no other block. */
export const outermost = (root: ParentNode): Element[] =>
  [...root.querySelectorAll(PARTS)].filter((one) => {
    const around = one.parentElement?.closest(PARTS);
    return !around || !root.contains(around);
  });

type Signs = ReadonlyMap<Element, string>;

/** The blocks of the article. `signs` are those they had on the page, before Readability took boxes away around them. */
const partsOf = (root: Element, signs: Signs): (Part & { element: Element })[] =>
  outermost(root).map((element) => ({
    element,
    sign: signs.get(element) ?? signOf(element),
    text: openingOf(element),
  }));

function drop(root: Element, dropped: readonly Part[], signs: Signs): void {
  if (dropped.length === 0) return;
  const blocks = partsOf(root, signs);
  for (const { sign, text } of dropped) {
    const alike = blocks.filter((one) => one.sign === sign);
    const same = alike.filter((one) => one.text === text);
    for (const { element } of same.length > 0 ? same : alike.length <= MOST_ALIKE ? alike : []) element.remove();
  }
}
