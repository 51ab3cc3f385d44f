/** The text of an article, block by block: a paragraph is one text, whatever elements stand in it. */
import { INLINE } from '../article/tags.ts';

/** What holds a node's line of text: the nearest element around it that is not itself part of a line. */
export function blockOf(node: Node): Element | null {
  let box = node.parentElement;
  while (box && INLINE.has(box.localName)) box = box.parentElement;
  return box;
}

/** Readings over the letters are another text; code and formulas are no words; ours is not the article's. */
const NO_WORDS = 'rt, rp, code, pre, math, svg, button, [data-unspoken]';

/** Every element of a text that holds a line of its own, in reading order. */
export function blocksOf(root: Element): Element[] {
  const found = new Set<Element>();
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const block = /\S/.test(node.nodeValue ?? '') && !node.parentElement?.closest(NO_WORDS) ? blockOf(node) : null;
    if (block) found.add(block);
  }
  return [...found];
}

/** The words of one block, without those of blocks in it. */
export class BlockText {
  readonly text: string;
  readonly #nodes: Text[] = [];
  /** Where each node begins in the text. */
  readonly #starts: number[] = [];

  constructor(block: Element) {
    let text = '';
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
      if (blockOf(node) !== block || node.parentElement?.closest(NO_WORDS)) continue;
      this.#nodes.push(node);
      this.#starts.push(text.length);
      text += node.data;
    }
    this.text = text;
  }

  /** The part between two places of the text (UTF-16 units); null where there is none. */
  range(start: number, end: number): StaticRange | null {
    const from = this.#place(start, false);
    const to = this.#place(end, true);
    if (!from || !to) return null;
    const [startContainer, startOffset] = from;
    const [endContainer, endOffset] = to;
    return new StaticRange({ startContainer, startOffset, endContainer, endOffset });
  }

  #place(offset: number, end: boolean): readonly [Text, number] | null {
    const index = this.#starts.findLastIndex((start) => (end ? start < offset : start <= offset));
    const node = this.#nodes[Math.max(0, index)];
    return node ? [node, offset - (this.#starts[Math.max(0, index)] ?? 0)] : null;
  }
}
