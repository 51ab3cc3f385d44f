import { isHeading, nameOf } from './dom.ts';
import { INLINE } from './tags.ts';

/** Sizes in weighed characters: one for a letter, 2.5 for a sign of a script that writes a word in one or two. */
export interface Measure {
  /** All text. */
  text: number;
  /** Text inside links that lead somewhere. */
  link: number;
  /** Text of prose: blocks with at least `PROSE` characters of their own outside links, headings left out. */
  prose: number;
  /** How many such blocks. */
  paragraphs: number;
}

/** A block with less than this outside links is a label, not a paragraph. Readability's own floor is 25 letters. */
const PROSE = 50;
const NOTHING: Readonly<Measure> = { text: 0, link: 0, prose: 0, paragraphs: 0 };

/** Scripts without spaces between words: Thai, Lao, Tibetan, Burmese, Khmer, kana, Han; and Hangul, as dense as they. */
const isDense = (code: number): boolean =>
  code >= 0x0e00 &&
  (code <= 0x0eff ||
    (code >= 0x1000 && code <= 0x109f) ||
    (code >= 0x1780 && code <= 0x17ff) ||
    (code >= 0x3040 && code <= 0x9fff) ||
    (code >= 0xac00 && code <= 0xd7af));

/** Weighed length of a text; white space counts once, and not at the ends. A loop, since it runs on every text node. */
export function weigh(text: string): number {
  let weight = 0;
  let space = true;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code <= 32 || code === 0xa0) {
      if (!space) weight++;
      space = true;
    } else {
      weight += isDense(code) ? 2.5 : 1;
      space = false;
    }
  }
  return space && weight > 0 ? weight - 1 : weight;
}

/** An element that is being measured: what was found in it so far, and its own text that stands in no block below it. */
export interface Tally extends Measure {
  readonly element: Element;
  readonly block: boolean;
  readonly linked: boolean;
  own: number;
  ownLink: number;
}

/** Counts a text node. */
export function tell(tally: Tally, text: string): void {
  const weight = weigh(text);
  tally.own += weight;
  if (tally.linked) tally.ownLink += weight;
}

/**
 * Sizes of every element of a part of a document, taken in one pass (`measured`, or by the snapshot while it copies) and
 * kept right while rules remove parts.
 */
export class Measures {
  readonly #sizes = new Map<Element, Measure>();

  /** Begins an element. `parent` is the one it stands in, null for the first. */
  open(element: Element, name: string, parent: Tally | null): Tally {
    const linked = parent?.linked === true || (name === 'a' && element.hasAttribute('href'));
    const block = !INLINE.has(name);
    const tally = { text: 0, link: 0, prose: 0, paragraphs: 0, element, block, linked, own: 0, ownLink: 0 };
    this.#sizes.set(element, tally);
    return tally;
  }

  /** Ends an element, after all that stands in it. */
  close(tally: Tally, parent: Tally | null): void {
    const { own, ownLink } = tally;
    tally.text += own;
    tally.link += ownLink;
    if (tally.block && own - ownLink >= PROSE && !isHeading(nameOf(tally.element))) {
      tally.prose += own - ownLink;
      tally.paragraphs++;
    }
    if (!parent) return;
    add(parent, tally, 1);
    if (tally.block) return;
    // Words of a link inside a sentence are that sentence's own: hand them up to the block they stand in.
    parent.own += own;
    parent.ownLink += ownLink;
    parent.text -= own;
    parent.link -= ownLink;
  }

  /** Size of an element; nothing for one that was not there when the measures were taken. */
  of(element: Element): Readonly<Measure> {
    return this.#sizes.get(element) ?? NOTHING;
  }

  /** Share of an element's text that is links, 0–1. */
  density(element: Element): number {
    const { text, link } = this.of(element);
    return text > 0 ? link / text : 0;
  }

  /** Takes an element out of the document, and its size out of everything around it. */
  remove(element: Element): void {
    const size = this.of(element);
    if (size.text > 0)
      for (let up = element.parentElement; up; up = up.parentElement) {
        const around = this.#sizes.get(up);
        if (around) add(around, size, -1);
      }
    element.remove();
  }
}

/** Measures a part of a document. */
export function measured(root: Element): Measures {
  const measures = new Measures();
  const stack = [measures.open(root, nameOf(root), null)];
  let node: Node | null = root.firstChild;
  for (let tally = stack.at(-1); tally; tally = stack.at(-1)) {
    if (!node) {
      stack.pop();
      measures.close(tally, stack.at(-1) ?? null);
      node = tally.element === root ? null : tally.element.nextSibling;
    } else if (node instanceof Element) {
      stack.push(measures.open(node, nameOf(node), tally));
      node = node.firstChild;
    } else {
      tell(tally, node.nodeValue ?? '');
      node = node.nextSibling;
    }
  }
  return measures;
}

function add(to: Measure, size: Readonly<Measure>, sign: 1 | -1): void {
  to.text += sign * size.text;
  to.link += sign * size.link;
  to.prose += sign * size.prose;
  to.paragraphs += sign * size.paragraphs;
}
