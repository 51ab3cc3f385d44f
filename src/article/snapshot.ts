/**
 * A bounded copy of the live page in an inert document: with a loop, never by recursion or `cloneNode`, since 50,000
 * nested boxes must not take the tab down; with native getters, so that clobbered names do nothing. It only reads.
 */

import { copyAttributes, noteLink } from './attributes.ts';
import { copiedAs } from './copied-as.ts';
import type { Frame, Snapshot } from './copy.ts';
import { isHeading } from './dom.ts';
import { embedOf } from './embeds.ts';
import { fieldLetter, noteField } from './fields.ts';
import { formulas } from './formulas.ts';
import { textOfFrame } from './frames.ts';
import { sureToGo } from './gone.ts';
import { copyOf, pictureForScriptless } from './images.ts';
import { LIMITS } from './limits.ts';
import { MARK } from './marks.ts';
import { MATH } from './math.ts';
import { measured, type Tally, tell } from './measure.ts';
import * as page from './natives.ts';
import { BUTTON_TEXT, DROPPED, EMPTY, INLINE, SOLID, TELLS, TEXT_BLOCKS, told } from './tags.ts';
import { watcher } from './visible.ts';
import { Walk } from './walk.ts';

const BOX_DEPTH = LIMITS.depth - 4;
const MATHML = 'http://www.w3.org/1998/Math/MathML';

export type { Snapshot } from './copy.ts';

/**
 * Copies `document`. @throws TypeError only when the browser lacks a native getter.
 * @param range the part of its body that is copied; all of it when none is given
 * @param thorough true when large boxes too are asked whether they are seen: rules need only know it of small ones
 */
export function snapshot(document: Document, range: Range | null = null, thorough = false): Snapshot {
  const copier = new Copier(document, range, thorough);
  copier.run();
  if (copier.noted.formula && formulas(copier.document.body)) copier.measures = measured(copier.document.body);
  return copier;
}

const NONE: readonly string[] = [];

/**
 * Of a body with more elements than are copied, the box that the page itself says its text is in: what stands ahead of it would
 * use up the copy. Null for a usual page, and where none is marked, or others beside it.
 */
function ownBox(body: Element): Element | null {
  if (!page.tagged(body, '*')[LIMITS.sparse]) return null;
  const marked = [...page.queried(body, 'main, article')];
  return marked[0]?.contains(marked.at(-1) ?? null) ? marked[0] : null;
}

class Copier extends Walk implements Snapshot {
  readonly structured: string[] = [];
  readonly links = new Map<string, string>();
  readonly url: string;
  base: string;
  players = 0;
  password = false;
  readonly #root: Element | null;
  /** Of the last box at the greatest depth a box may have. */
  #floor: Tally | null = null;
  #structuredText = 0;

  constructor(page_: Document, range: Range | null, thorough: boolean) {
    super(range, watcher(page_), thorough);
    this.#root = page.documentElement(page_);
    this.base = page.baseURI(page_) ?? '';
    const address = page.documentURI(page_);
    // A document that was fetched and parsed goes by the address of the page that fetched it.
    const own = page.defaultView(page_) !== null && /^(?:https?|file):/.test(address);
    this.url = (own ? address : this.base).replace(/#.*/s, '');
  }

  run(): void {
    if (!this.#root) return;
    copyAttributes(this.#root, page.attributeNames(this.#root), this.document.documentElement, this);
    this._walk(page.firstChild(this.#root));
  }

  protected override _element(element: Element, frame: Frame): void {
    const tag = page.localName(element);
    if (tag === 'script') this.#data(element, frame);
    if (tag === 'link') noteLink(element, this.links, this.base);
    if (tag === 'noscript' && frame.depth > 1) pictureForScriptless(element, frame.target, this.base);
    if (tag === 'iframe' || tag === 'video' || tag === 'audio') this.#player(element, tag, frame);
    if (tag === 'input' || tag === 'textarea') this.#field(element, tag, frame);
    if (DROPPED.has(tag) || tag === 'noscript') return;
    if (!page.isHtml(element)) {
      if (tag === 'semantics') this._melt(page.firstChild(element), frame);
      else if (tag === 'annotation' && /tex/i.test(page.attribute(element, 'encoding') ?? ''))
        this.#formula(element, frame);
      else if (page.namespaceURI(element) === MATHML && MATH.has(tag)) this.#into(element, tag, frame, MATHML);
    } else if (tag === 'head' || tag === 'body') this.#section(element, tag, frame);
    else if (tag === 'slot') this.#slot(element, frame);
    else if (tag === 'picture') this._melt(page.firstChild(element), frame);
    else if (tag === 'img' || tag === 'amp-img') this.#image(element, frame);
    else if (tag !== 'button' || BUTTON_TEXT.has(frame.target.localName)) this.#into(element, tag, frame);
  }

  #section(element: Element, tag: 'head' | 'body', frame: Frame): void {
    this._inBody = tag === 'body'; // the head is always copied: what is known about the page stands there
    const target = this.document[tag];
    copyAttributes(element, page.attributeNames(element), target, this);
    const tally = this.measures.open(target, tag, frame.tally);
    const own = this._inBody && !this._thorough ? ownBox(element) : null;
    const slotted = own && [own];
    this._melt(page.firstChild(element), frame, { slotted, target, tally, outer: frame.tally, depth: 1 });
  }

  /** Copies one element and goes on with its children (those of its shadow tree, when it has an open one). */
  #into(element: Element, tag: string, frame: Frame, namespace?: string): void {
    const first = page.firstChild(page.shadowRoot(element) ?? element);
    const names = page.hasAttributes(element) ? page.attributeNames(element) : NONE;
    const bits = told(names);
    const name = copiedAs(element, tag, bits, frame.inline);
    // Icons, slots for advertisements, spacers: nothing to read, and nothing points there.
    if (!first && !namespace && !EMPTY.has(name) && !(bits & TELLS.id)) return;
    const sight = frame.hidden ? 'shown' : this._sight.drawn(element, tag, bits, frame.folded);
    const spot = this.#spot(name, frame);
    if (!spot) {
      if (sight === 'shown') this._melt(first, frame);
      return;
    }
    if (namespace) this.noted.formula = true;
    const copy = namespace ? this.document.createElementNS(namespace, tag) : this.document.createElement(name);
    copyAttributes(element, names, copy, this);
    this._nodes++;
    spot.tally.element.appendChild(copy);
    if (!this._thorough && sureToGo(element, copy, bits, sight, this.noted.gone)) return copy.remove();
    this.noted.note(element, tag, bits, copy, sight);
    const tally = this.measures.open(copy, name, spot.tally);
    if (spot.depth === BOX_DEPTH - 1) this.#floor = tally;
    const solid = SOLID.has(name);
    if (solid) frame.solid = true;
    const hidden = frame.hidden || sight !== 'shown';
    const sought = !hidden && this._sight.mayBeUnseen(element, tag, bits, frame.folded) ? element : null;
    const outer = spot.tally;
    if (!first) return;
    // Half of all elements hold one text and nothing else.
    if (!this._range && page.nodeType(first) === 3 && !page.nextSibling(first)) {
      this._copyText(first, tally);
      this.noted.leaf(copy, name);
      this._end(tally, outer, sought, solid);
      return;
    }
    const folded = frame.folded || (tag === 'details' && !(bits & TELLS.open));
    const inline = frame.inline || name === 'p' || isHeading(name);
    const state = { depth: spot.depth + 1, hidden, folded, inline, solid };
    this._stack.push({ next: first, slotted: null, target: copy, tally, outer, sought, ...state });
  }

  /**
   * Where a copy goes; null when it melts away and only its content stays. Too deep, containers melt, and a text block
   * stands beside the others in the deepest box, so that paragraphs stay apart.
   */
  #spot(name: string, { tally, depth }: Frame): { readonly tally: Tally; readonly depth: number } | null {
    if (depth < BOX_DEPTH) return { tally, depth };
    if (TEXT_BLOCKS.has(name))
      return depth <= BOX_DEPTH + 1 ? { tally, depth } : { tally: this.#floor ?? tally, depth: BOX_DEPTH };
    return INLINE.has(name) && depth < LIMITS.depth ? { tally, depth } : null;
  }

  #slot(element: Element, frame: Frame): void {
    const shown = page.assignedNodes(element);
    if (shown.length > 0) this._melt(null, frame, { slotted: shown.reverse() });
    else this._melt(page.firstChild(element), frame);
  }

  #image(element: Element, frame: Frame): void {
    const copy = copyOf(element, this.document, this.base);
    if (typeof copy === 'string') {
      frame.target.append(copy);
      tell(frame.tally, copy);
    } else if (copy) this.#leaf(element, 'img', copy, frame);
  }

  /** Puts in a copy that holds nothing. */
  #leaf(element: Element, tag: string, copy: Element, frame: Frame): void {
    const names = page.attributeNames(element);
    const bits = told(names);
    copyAttributes(element, names, copy, this);
    const sight = frame.hidden ? 'shown' : this._sight.drawn(element, tag, bits, frame.folded);
    this.noted.note(element, tag, bits, copy, sight);
    this._nodes++;
    frame.target.appendChild(copy);
    if (tag === 'img') frame.solid = true;
  }

  #data(element: Element, frame: Frame): void {
    const type = page.attribute(element, 'type') ?? '';
    if (/^math\//.test(type)) this.#formula(element, frame, type);
    if (!/\bld\+json\b/i.test(type)) return;
    const text = page.textContent(element) ?? '';
    this.#structuredText += text.length;
    if (this.#structuredText <= LIMITS.structured) this.structured.push(text);
  }

  /** The source of a formula that its page draws: `formulas.ts` takes it where there is nothing better. */
  #formula(element: Element, frame: Frame, type = ''): void {
    const target = frame.target.appendChild(this.document.createElement('code'));
    target.setAttribute(MARK.formula, type);
    this.noted.formula = true;
    const tally = this.measures.open(target, 'code', frame.tally);
    this._melt(page.firstChild(element), frame, { target, tally, outer: frame.tally });
  }

  /** Of a frame of the page's own its text, as if it stood there; of a player where it is. */
  #player(element: Element, tag: string, frame: Frame): void {
    const body = tag === 'iframe' ? textOfFrame(element) : null;
    if (body) return this.#enter(body, frame);
    this.players++;
    const copy = embedOf(element, tag, this);
    if (copy) this.#leaf(element, tag, copy, frame);
  }

  #enter(body: Element, frame: Frame): void {
    const { base } = this;
    const sight = this._sight;
    const leave = () => {
      this.base = base;
      this._sight = sight;
    };
    this._melt(page.firstChild(body), frame, { inline: false, leave });
    this.base = page.baseURI(body) ?? '';
    this._sight = watcher(page.ownerDocument(body) ?? this.document);
  }

  #field(element: Element, tag: string, frame: Frame): void {
    const letter = fieldLetter(element, tag);
    if (letter === 'p' && !frame.hidden) this.password = true;
    const form = letter && this._stack.findLast(({ target }) => target.hasAttribute(MARK.fields))?.target;
    if (form) noteField(form, letter);
  }
}
