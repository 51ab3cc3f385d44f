/**
 * An article on the page becomes a script to be spoken: blocks, cut into sentences, each with its language and with a
 * way back to the DOM. The DOM is only read: what is spoken is marked by ranges, never by elements put around it.
 */
import { sentences } from './sentences.ts';

/** Plain data, as it goes to the voice. */
export interface Line {
  readonly text: string;
  /** BCP 47; '' when nobody knows. */
  readonly lang: string;
  /** Number of the paragraph (heading, list item, cell …) it stands in, from 0. */
  readonly paragraph: number;
}

/** A line that knows where it stands. */
export interface Sentence extends Line {
  /** The range of a part of the text, in UTF-16 units from its start; the whole sentence when left out. */
  range(from?: number, to?: number): Range;
}

/** A run of text inside one text node: `at` is where it stands in the block's text. */
interface Piece {
  readonly node: Text;
  readonly at: number;
}

const BLOCKS = 'p, h1, h2, h3, h4, h5, h6, li, dt, dd, td, th, pre, figcaption, caption, blockquote, summary, div';
/** Read by nobody: footnote marks, readings above ideographs (they would be said twice), what the reader page adds. */
const UNSPOKEN = 'sup a[href^="#"], rt, rp, [data-unspoken]';

/** @returns the nearest block around a node, within the article */
const blockOf = (node: Node, root: Element): Element => node.parentElement?.closest(BLOCKS) ?? root;

function* blocks(root: Element): Generator<{ block: Element; nodes: Text[] }> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let block: Element | null = null;
  let nodes: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text) || node.parentElement?.closest(UNSPOKEN)) continue;
    const own = blockOf(node, root);
    if (own !== block && block && nodes.length) {
      yield { block, nodes };
      nodes = [];
    }
    block = own;
    nodes.push(node);
  }
  if (block && nodes.length) yield { block, nodes };
}

/** Line breaks count as spaces, but in code, where a line is a sentence. Lengths stay the same, so offsets do. */
const spoken = (block: Element, text: string) =>
  block.localName === 'pre' ? text : text.replace(/[\n\r\t\u00a0]/g, ' ');

function place(pieces: readonly Piece[], offset: number, end: boolean): readonly [Text, number] | null {
  for (let i = pieces.length - 1; i >= 0; i--) {
    const piece = pieces[i];
    if (piece && (end ? piece.at < offset : piece.at <= offset))
      return [piece.node, Math.min(offset - piece.at, piece.node.length)];
  }
  const first = pieces[0];
  return first ? [first.node, 0] : null;
}

function rangeOf(pieces: readonly Piece[], start: number, end: number): Range {
  const range = new Range();
  const from = place(pieces, start, false);
  const to = place(pieces, end, true);
  if (from) range.setStart(...from);
  if (to) range.setEnd(...to);
  return range;
}

/**
 * @param root the article element on the page, heading included
 * @param lang the article's language; a nearer `lang` attribute goes before it
 * @returns every sentence in reading order
 */
export function scriptOf(root: Element, lang: string): Sentence[] {
  const script: Sentence[] = [];
  let paragraph = -1;
  for (const { block, nodes } of blocks(root)) {
    const pieces: Piece[] = [];
    let whole = '';
    for (const node of nodes) {
      pieces.push({ node, at: whole.length });
      whole += node.data;
    }
    const text = spoken(block, whole);
    const own = block.closest('[lang]')?.getAttribute('lang') || lang;
    const spans = sentences(text, own);
    if (spans.length) paragraph++;
    for (const { start, end } of spans) {
      const said = text.slice(start, end);
      script.push({
        text: said,
        lang: own,
        paragraph,
        range: (from = 0, to = said.length) => rangeOf(pieces, start + from, start + to),
      });
    }
  }
  return script;
}

/** @returns the number of the sentence at a point in the DOM, or of the next one after it; -1 when there is none */
export function sentenceAt(script: readonly Sentence[], node: Node, offset: number): number {
  return script.findIndex((sentence) => sentence.range().comparePoint(node, offset) <= 0);
}

/** @returns a short name for a script's text, the same whenever the text is (FNV-1a, 32 bits) */
export function fingerprint(script: readonly Line[]): string {
  let hash = 0x811c9dc5;
  for (const { text } of script)
    for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return `${hash.toString(36)}-${script.length}`;
}
