/**
 * A bounded copy of the live page in an inert document: with a loop, never by recursion or `cloneNode`, since 50,000
 * nested boxes must not take the tab down; with native getters, so that clobbered names do nothing. It only reads.
 */
import { copyAttributes } from './attributes.ts';
import type { Frame, Noted, Snapshot } from './copy.ts';
import { absolute, pictureOf, pictureWithoutScript } from './images.ts';
import { LIMITS } from './limits.ts';
import { MARK } from './marks.ts';
import { Measures, type Tally, tell } from './measure.ts';
import { called } from './names.ts';
import * as page from './natives.ts';
import {
  BUTTON_TEXT,
  DROPPED,
  EMPTY,
  INLINE,
  KEPT,
  LEAVES,
  MATH,
  RENAMED,
  ROLE_TAGS,
  SOLID,
  TELLS,
  TEXT_BLOCKS,
  told,
} from './tags.ts';
import { type Sight, type Watch, watcher } from './visible.ts';

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
  return copier;
}

/** More prose than this is no hint for screen readers (`before.ts` holds its rule to the same). */
const LONGEST_HINT = 200;
const NONE: readonly string[] = [];
const NAMED = TELLS.id | TELLS.class | TELLS.component;

class Notes implements Noted {
  readonly named = new Map<Element, string>();
  readonly headings: Element[] = [];
  readonly leaves: Element[] = [];
  readonly roles: Element[] = [];
  readonly marks: Element[] = [];
  readonly unseen: Element[] = [];
}

class Copier implements Snapshot {
  readonly document = page.inertDocument();
  readonly measures = new Measures();
  readonly noted = new Notes();
  readonly structured: string[] = [];
  readonly links = new Map<string, string>();
  readonly url: string;
  players = 0;
  password = false;
  truncated = false;
  readonly #root: Element | null;
  readonly base: string;
  readonly #sight: Watch;
  readonly #stack: Frame[] = [];
  /** Of the last box at the greatest depth a box may have. */
  #floor: Tally | null = null;
  #nodes = 0;
  #visited = 0;
  #text = 0;
  #structuredText = 0;

  readonly #range: Range | null;
  readonly #thorough: boolean;
  #inBody = false;

  constructor(page_: Document, range: Range | null, thorough: boolean) {
    this.#range = range;
    this.#thorough = thorough;
    this.#root = page.documentElement(page_);
    this.base = page.baseURI(page_) ?? '';
    const address = page.documentURI(page_);
    // A document that was fetched and parsed goes by the address of the page that fetched it.
    const own = page.defaultView(page_) !== null && /^(?:https?|file):/.test(address);
    this.url = (own ? address : this.base).replace(/#.*/s, '');
    this.#sight = watcher(page_);
  }

  run(): void {
    if (!this.#root) return;
    const root = this.document.documentElement;
    copyAttributes(this.#root, page.attributeNames(this.#root), root, this);
    const tally = this.measures.open(root, 'html', null);
    const start = {
      slotted: null,
      sought: null,
      outer: null,
      hidden: false,
      folded: false,
      inline: false,
      solid: false,
    };
    this.#stack.push({ ...start, next: page.firstChild(this.#root), target: root, tally, depth: 0 });
    for (let frame = this.#stack.at(-1); frame; frame = this.#stack.at(-1)) {
      const node = this.truncated ? null : frame.slotted ? (frame.slotted.pop() ?? null) : frame.next;
      if (!node) {
        this.#leave(frame);
        continue;
      }
      if (++this.#visited > LIMITS.visited || this.#nodes >= LIMITS.nodes || this.#text >= LIMITS.text) {
        this.truncated = true;
        continue;
      }
      if (!frame.slotted) frame.next = page.nextSibling(node);
      if (this.#range && this.#inBody && !page.intersects(this.#range, node)) continue;
      const type = page.nodeType(node);
      if (type === 3) this.#copyText(node, frame.tally);
      else if (type === 1) this.#element(node as Element, frame);
    }
  }

  /** All that stands in a box is copied. */
  #leave({ sought, tally, outer, solid }: Frame): void {
    this.#stack.pop();
    const around = this.#stack.at(-1);
    if (around && solid) around.solid = true;
    if (outer) this.#end(tally, outer, sought, solid);
  }

  #end(tally: Tally, outer: Tally, sought: Element | null, solid: boolean): void {
    this.measures.close(tally, outer);
    const { measure, element } = tally;
    const small = this.#thorough || (!solid && measure.text > 0 && measure.prose <= LONGEST_HINT);
    if (!sought || !small || !this.#sight.isUnseen(sought)) return;
    element.setAttribute(MARK.unseen, '');
    this.noted.unseen.push(element);
  }

  #copyText(node: Node, tally: Tally): void {
    const target = tally.element;
    const text = this.#within(node, page.data(node));
    const blank = !/\S/.test(text);
    // Indentation between boxes says nothing; between words it is a space.
    if (blank && tally.block) {
      const last = target.lastChild;
      if (!last || (last instanceof Element && !INLINE.has(last.localName))) return;
    }
    const kept = blank && text.length > 1 && target.localName !== 'pre' ? '\n' : text;
    // Not `append`, which sorts out what it is given first: half as fast.
    target.appendChild(this.document.createTextNode(kept.slice(0, LIMITS.text - this.#text)));
    tell(tally, kept);
    this.#text += text.length;
    this.#nodes++;
  }

  /** Of a text at the edge of the range, what lies inside. */
  #within(node: Node, text: string): string {
    const range = this.#range;
    if (!range) return text;
    return text.slice(
      range.startContainer === node ? range.startOffset : 0,
      range.endContainer === node ? range.endOffset : undefined,
    );
  }

  #element(element: Element, frame: Frame): void {
    const tag = page.localName(element);
    if (tag === 'script') this.#data(element);
    if (tag === 'link') this.#link(element);
    if (tag === 'noscript') this.#noscript(element, frame);
    if (tag === 'iframe' || tag === 'video' || tag === 'audio') this.players++;
    if (tag === 'input' || tag === 'textarea') this.#field(element, tag, frame);
    if (DROPPED.has(tag) || tag === 'noscript') return;
    if (!page.isHtml(element)) {
      if (tag === 'semantics') this.#melt(page.firstChild(element), frame);
      else if (page.namespaceURI(element) === MATHML && MATH.has(tag)) this.#into(element, tag, frame, MATHML);
    } else if (tag === 'head' || tag === 'body') this.#section(element, tag, frame);
    else if (tag === 'slot') this.#slot(element, frame);
    else if (tag === 'picture') this.#melt(page.firstChild(element), frame);
    else if (tag === 'img' || tag === 'amp-img') this.#image(element, frame);
    else if (tag !== 'button' || BUTTON_TEXT.has(frame.target.localName)) this.#into(element, tag, frame);
  }

  #section(element: Element, tag: 'head' | 'body', frame: Frame): void {
    this.#inBody = tag === 'body'; // the head is always copied: what is known about the page stands there
    const target = this.document[tag];
    copyAttributes(element, page.attributeNames(element), target, this);
    const tally = this.measures.open(target, tag, frame.tally);
    this.#stack.push({ ...frame, next: page.firstChild(element), target, tally, outer: frame.tally, depth: 1 });
  }

  /** Goes on with the children of an element that leaves no copy. */
  #melt(next: Node | null, frame: Frame): void {
    if (next) this.#stack.push({ ...frame, next, slotted: null, sought: null, outer: null });
  }

  /** Copies one element and goes on with its children (those of its shadow tree, when it has an open one). */
  #into(element: Element, tag: string, frame: Frame, namespace?: string): void {
    const name = KEPT.has(tag) ? tag : (RENAMED.get(tag) ?? (frame.inline ? 'span' : 'div'));
    const first = page.firstChild(page.shadowRoot(element) ?? element);
    const names = page.hasAttributes(element) ? page.attributeNames(element) : NONE;
    const bits = told(names);
    // Icons, slots for advertisements, spacers: nothing to read, and nothing points there.
    if (!first && !namespace && !EMPTY.has(name) && !(bits & TELLS.id)) return;
    const sight = frame.hidden ? 'shown' : this.#sight.drawn(element, tag, bits, frame.folded);
    const spot = this.#spot(name, frame);
    if (!spot) {
      if (sight === 'shown') this.#melt(first, frame);
      return;
    }
    const copy = namespace ? this.document.createElementNS(namespace, tag) : this.document.createElement(name);
    copyAttributes(element, names, copy, this);
    this.#note(element, tag, bits, copy, sight);
    const heading = /^h[1-6]$/.test(name);
    if (heading) this.noted.headings.push(copy);
    else if (ROLE_TAGS.has(name) && !(bits & TELLS.role)) this.noted.roles.push(copy);
    spot.tally.element.appendChild(copy);
    const tally = this.measures.open(copy, name, spot.tally);
    if (spot.depth === BOX_DEPTH - 1) this.#floor = tally;
    const solid = SOLID.has(name);
    if (solid) frame.solid = true;
    const hidden = frame.hidden || sight !== 'shown';
    const sought = !hidden && this.#sight.mayBeUnseen(element, tag, bits, frame.folded) ? element : null;
    const outer = spot.tally;
    if (!first) return;
    // Half of all elements hold one text and nothing else.
    if (!this.#range && page.nodeType(first) === 3 && !page.nextSibling(first)) {
      this.#copyText(first, tally);
      if (LEAVES.has(name)) this.noted.leaves.push(copy);
      this.#end(tally, outer, sought, solid);
      return;
    }
    const folded = frame.folded || (tag === 'details' && !(bits & TELLS.open));
    const inline = frame.inline || name === 'p' || heading;
    const state = { depth: spot.depth + 1, hidden, folded, inline, solid };
    this.#stack.push({ next: first, slotted: null, target: copy, tally, outer, sought, ...state });
  }

  /** Writes our marks on a copy, and notes it for the rules that will ask for it. */
  #note(element: Element, tag: string, bits: number, copy: Element, sight: Sight): void {
    this.#nodes++;
    const { named, roles, marks } = this.noted;
    if (bits & TELLS.role) roles.push(copy);
    if (bits & NAMED) {
      named.set(copy, bits & (TELLS.id | TELLS.component) ? called(copy) : copy.className);
    }
    const mark = (name: string, value: string) => {
      copy.setAttribute(name, value);
      if (marks.at(-1) !== copy) marks.push(copy);
    };
    if (sight !== 'shown') mark(MARK.hidden, sight);
    if (bits & TELLS.aria && page.attribute(element, 'aria-hidden') === 'true') mark(MARK.aria, '');
    if (tag === 'form') mark(MARK.fields, '');
    if (tag === 'ins' && /adsbygoogle/.test(copy.className)) mark(MARK.advert, '');
    if (tag === 'details') copy.setAttribute('open', '');
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

  #link(element: Element): void {
    const rel = (page.attribute(element, 'rel') ?? '').toLowerCase();
    const address =
      /^(?:canonical|next|license)$/.test(rel) && absolute(page.attribute(element, 'href') ?? '', this.base);
    if (address && !this.links.has(rel)) this.links.set(rel, address);
  }

  #slot(element: Element, frame: Frame): void {
    const shown = page.assignedNodes(element);
    if (shown.length > 0)
      this.#stack.push({ ...frame, next: null, slotted: shown.reverse(), sought: null, outer: null });
    else this.#melt(page.firstChild(element), frame);
  }

  #image(element: Element, frame: Frame): void {
    const parent = page.parentNode(element);
    const picture = parent && page.isElement(parent) && page.localName(parent) === 'picture' ? parent : null;
    const size = (name: string) => Number.parseFloat(page.attribute(element, name) ?? '');
    const alt = (page.attribute(element, 'alt') ?? '').slice(0, LIMITS.alt);
    // An emoji drawn as a picture is a letter of the sentence.
    if (/^\p{Extended_Pictographic}[\p{Emoji_Component}\p{Extended_Pictographic}]{0,8}$/u.test(alt)) {
      frame.target.append(alt);
      tell(frame.tally, alt);
      return;
    }
    if (size('width') <= 3 || size('height') <= 3) return;
    const copy = this.document.createElement('img');
    const src = pictureOf(element, picture, this.base);
    if (src) copy.setAttribute('src', src);
    copy.setAttribute('alt', alt);
    const names = page.attributeNames(element);
    const bits = told(names);
    const sight = frame.hidden ? 'shown' : this.#sight.drawn(element, 'img', bits, frame.folded);
    copyAttributes(element, names, copy, this);
    this.#note(element, 'img', bits, copy, sight);
    frame.target.appendChild(copy);
    frame.solid = true;
  }

  /** The picture a page gives to browsers without scripts belongs to the placeholder before it. */
  #noscript(element: Element, { target }: Frame): void {
    const found = pictureWithoutScript(element, this.base);
    if (!found || target === this.document.body || target === this.document.head) return;
    const last = target.lastElementChild;
    const placeholder = last?.localName === 'img' ? last : (last?.querySelector('img') ?? null);
    if (placeholder?.hasAttribute('src')) return;
    const image = placeholder ?? target.appendChild(this.document.createElement('img'));
    image.setAttribute('src', found.src);
    if (!image.getAttribute('alt')) image.setAttribute('alt', found.alt.slice(0, LIMITS.alt));
  }

  #data(element: Element): void {
    if (!/\bld\+json\b/i.test(page.attribute(element, 'type') ?? '')) return;
    const text = page.textContent(element) ?? '';
    this.#structuredText += text.length;
    if (this.#structuredText <= LIMITS.structured) this.structured.push(text);
  }

  /** Notes on the enclosing form what it asks for: a newsletter, a log-in and a comment box differ by their fields. */
  #field(element: Element, tag: string, frame: Frame): void {
    const type = tag === 'textarea' ? 'area' : (page.attribute(element, 'type') ?? 'text').toLowerCase();
    if (!/^(?:text|email|password|search|area)$/.test(type)) return;
    if (type === 'password' && !frame.hidden) this.password = true;
    const form = this.#stack.findLast(({ target }) => target.hasAttribute(MARK.fields))?.target;
    const fields = form?.getAttribute(MARK.fields) ?? '';
    if (fields.length < 20) form?.setAttribute(MARK.fields, fields + type[0]);
  }
}
