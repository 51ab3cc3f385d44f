/** The way through a page, node by node, with a stack of its own: what the snapshot does at each stands in `snapshot.ts`. */

import type { Frame } from './copy.ts';
import { nameOf } from './dom.ts';
import { LIMITS } from './limits.ts';
import { MARK } from './marks.ts';
import { Measures, type Tally, tell } from './measure.ts';
import * as page from './natives.ts';
import { Notes } from './notes.ts';
import { within } from './range.ts';
import { INLINE } from './tags.ts';
import type { Watch } from './visible.ts';

/** More text than this (weighed) is no hint for screen readers: rules would let it stay, or know it for a menu. */
const LONGEST_HINT = 300;

export abstract class Walk {
  readonly document = page.inertDocument();
  measures = new Measures();
  readonly noted = new Notes();
  truncated = false;
  protected readonly _stack: Frame[] = [];
  protected _nodes = 0;
  protected _inBody = false;
  #visited = 0;
  #text = 0;

  /**
   * @param _range the part of the body that is copied; all of it when null
   * @param _sight how the page shows its elements
   * @param _thorough true when large boxes too are asked whether they are seen
   */
  constructor(
    protected readonly _range: Range | null,
    protected _sight: Watch,
    protected readonly _thorough: boolean,
  ) {}

  /** Copies one element, and puts its children on the stack. */
  protected abstract _element(element: Element, frame: Frame): void;

  /** From the first node of a document on. */
  protected _walk(next: Node | null): void {
    const target = this.document.documentElement;
    const tally = this.measures.open(target, 'html', null);
    const state = { depth: 0, hidden: false, folded: false, inline: false, solid: false };
    this._stack.push({ next, slotted: null, target, tally, outer: null, sought: null, leave: undefined, ...state });
    for (let frame = this._stack.at(-1); frame; frame = this._stack.at(-1)) {
      const node = this.truncated ? null : frame.slotted ? (frame.slotted.pop() ?? null) : frame.next;
      if (!node) {
        this.#leave(frame);
        continue;
      }
      if (
        ++this.#visited > LIMITS.visited ||
        this._nodes >= Math.min(LIMITS.nodes, LIMITS.sparse + this.#text / LIMITS.letters) ||
        this.#text >= LIMITS.text
      ) {
        this.truncated = true;
        continue;
      }
      if (!frame.slotted) frame.next = page.nextSibling(node);
      if (this._range && this._inBody && !page.intersects(this._range, node)) continue;
      const type = page.nodeType(node);
      if (type === 3) this._copyText(node, frame.tally);
      else if (page.isElement(node, type)) this._element(node, frame);
    }
  }

  /** All that stands in a box is copied. */
  #leave({ sought, tally, outer, solid, leave }: Frame): void {
    this._stack.pop();
    leave?.();
    const around = this._stack.at(-1);
    if (around && solid) around.solid = true;
    if (outer) this._end(tally, outer, sought, solid);
  }

  protected _end(tally: Tally, outer: Tally, sought: Element | null, solid: boolean): void {
    this.measures.close(tally, outer);
    const { element, text } = tally;
    if (tally.prose > 0 && nameOf(element) === 'p') this.noted.ways.push(element);
    const small = this._thorough || (!solid && text > 0 && text <= LONGEST_HINT);
    if (!sought || !small || !this._sight.isUnseen(sought)) return;
    element.setAttribute(MARK.unseen, '');
    this.noted.unseen.push(element);
  }

  protected _copyText(node: Node, tally: Tally): void {
    const target = tally.element;
    const text = within(this._range, node, page.data(node));
    const blank = !/\S/.test(text);
    // Indentation between boxes says nothing; between words it is a space.
    if (blank && tally.block) {
      const last = target.lastChild;
      if (!last || (last instanceof Element && !INLINE.has(nameOf(last)))) return;
    }
    const kept = blank && text.length > 1 && nameOf(target) !== 'pre' ? '\n' : text;
    // Not `append`, which sorts out what it is given first: half as fast.
    target.appendChild(this.document.createTextNode(kept.slice(0, LIMITS.text - this.#text)));
    tell(tally, kept);
    this.#text += text.length;
    this._nodes++;
  }

  /** Goes on with the children of an element that leaves no copy, or one of its own kind. */
  protected _melt(next: Node | null, frame: Frame, more: Partial<Frame> = {}): void {
    this._stack.push({ ...frame, next, slotted: null, sought: null, outer: null, leave: undefined, ...more });
  }
}
