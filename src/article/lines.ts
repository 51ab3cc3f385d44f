import { first, isHeading, nameOf } from './dom.ts';
import { type Measures, weigh } from './measure.ts';
import { INLINE } from './tags.ts';
import { lineOf } from './wording.ts';

/** A block of running text: the unit that rules behind Readability judge. */
export interface Line {
  readonly element: Element;
  /** Its text, one line. */
  readonly text: string;
  /** Weighed length (see `measure.ts`). */
  readonly weight: number;
  /** Share of the text inside links, 0–1. */
  readonly links: number;
  readonly heading: boolean;
}

/** Ends a sentence, with the quotation mark or bracket that may follow it. */
const SENTENCE_END = /[.!?…。！？؟۔।:;]["'”’»」』)\]]*$/;

/** True for text that ends like a sentence, however short: dialogue, a lead-in to a list. */
export const endsSentence = (one: Line): boolean => one.weight >= 8 && SENTENCE_END.test(one.text);
/** True for text that reads as at least one full sentence. */
export const isSentence = (one: Line): boolean => one.weight >= 60 && SENTENCE_END.test(one.text);
/** True for a paragraph proper: a sentence, or long, and not mostly links. */
export const isProse = (one: Line): boolean =>
  !one.heading && one.links < 0.5 && (isSentence(one) || one.weight >= 200);

/** The blocks of text under `root` that hold no other block, in reading order; captions, tables and code left out. */
export function lines(root: Element, measures: Measures): Line[] {
  const found: Line[] = [];
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node instanceof Element; ) {
    const apart = /^(?:figure|figcaption|table|pre|math)$/.test(nameOf(node));
    const text = !apart && !INLINE.has(nameOf(node)) && isLeaf(node) ? lineOf(node) : '';
    if (text !== '') {
      const weight = weigh(text);
      const links = measures.of(node).link / weight;
      found.push({ element: node, text, weight, links, heading: isHeading(nameOf(node)) });
    }
    node = apart ? after(walker) : walker.nextNode();
  }
  return found;
}

/** Goes on behind what a walker is at. */
function after(walker: TreeWalker): Node | null {
  for (let next = walker.nextSibling(); ; next = walker.nextSibling()) {
    if (next) return next;
    if (!walker.parentNode()) return null;
  }
}

/** A block without blocks inside, or one that mixes loose words with blocks (then its words would be lost). */
function isLeaf(element: Element): boolean {
  let blocks = false;
  let words = false;
  for (let child = element.firstChild; child; child = child.nextSibling) {
    if (child instanceof Element && (!INLINE.has(nameOf(child)) || hasBlock(child))) blocks = true;
    else if (lineOf(child) !== '') words = true;
  }
  return !blocks || (words && nameOf(element) === 'li');
}

const hasBlock = (element: Element): boolean =>
  first(element, 'p, div, h1, h2, h3, h4, h5, h6, ul, ol, figure, blockquote, table, section') !== null;
