/**
 * A bounded copy of the live page in an inert document: with a loop, never by recursion or `cloneNode`, since 50,000
 * nested boxes must not take the tab down; with native getters, so that clobbered names do nothing. It only reads.
 */
import { copyAttributes, noteLink } from './attributes.ts';
import { type Frame, type Snapshot, START, type State } from './copy.ts';
import { embedOf } from './embeds.ts';
import { fieldLetter, noteField } from './fields.ts';
import { formulas } from './formulas.ts';
import { textOfFrame } from './frames.ts';
import { copyOf, pictureForScriptless } from './images.ts';
import { realHeadings } from './levels.ts';
import { LIMITS } from './limits.ts';
import { MARK } from './marks.ts';
import * as page from './natives.ts';
import { within } from './range.ts';
import { BUTTON_TEXT, DROPPED, EMPTY, INLINE, KEPT, MATH, RENAMED, TEXT_BLOCKS } from './tags.ts';
import { type Sight, type Watch, watcher } from './visible.ts';

const BOX_DEPTH = LIMITS.depth - 4;
const MATHML = 'http://www.w3.org/1998/Math/MathML';

export type { Snapshot } from './copy.ts';

/**
 * Copies `document`. @throws TypeError only when the browser lacks a native getter.
 * @param range the part of its body that is copied; all of it when none is given
 */
export function snapshot(document: Document, range: Range | null = null): Snapshot {
  const copier = new Copier(document, range);
  copier.run();
  formulas(copier.document.body);
  realHeadings(copier.document.body);
  return copier;
}

class Copier implements Snapshot {
  readonly document = page.inertDocument();
  readonly structured: string[] = [];
  readonly links = new Map<string, string>();
  readonly url: string;
  players = 0;
  password = false;
  truncated = false;
  readonly #root: Element | null;
  base: string;
  #sight: Watch;
  readonly #stack: Frame[] = [];
  /** The last box at the greatest depth a box may have. */
  #floor: Element | null = null;
  #nodes = 0;
  #visited = 0;
  #text = 0;
  #structuredText = 0;

  readonly #range: Range | null;
  #inBody = false;

  constructor(page_: Document, range: Range | null) {
    this.#range = range;
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
    this.#push(page.firstChild(this.#root), root, START);
    for (let frame = this.#stack.at(-1); frame; frame = this.#stack.at(-1)) {
      const node = frame.slotted ? (frame.slotted.pop() ?? null) : frame.next;
      if (++this.#visited > LIMITS.visited || this.#full()) {
        this.truncated = true;
        return;
      }
      if (!node) {
        this.#stack.pop()?.leave?.();
        continue;
      }
      if (!frame.slotted) frame.next = page.nextSibling(node);
      if (this.#range && this.#inBody && !page.intersects(this.#range, node)) continue;
      if (page.nodeType(node) === 3) this.#copyText(node, frame.target);
      else if (page.isElement(node)) this.#element(node, frame);
    }
  }

  #full(): boolean {
    return this.#nodes >= LIMITS.nodes || this.#text >= LIMITS.text;
  }

  #push(next: Node | null, target: Element, { depth, hidden, folded, inline }: State): void {
    if (next) this.#stack.push({ next, slotted: null, target, depth, hidden, folded, inline });
  }

  #copyText(node: Node, target: Element): void {
    const text = within(this.#range, node, page.data(node));
    const blank = !/\S/.test(text);
    const last = target.lastChild;
    // Indentation between boxes says nothing; between words it is a space.
    if (blank && !INLINE.has(target.localName) && (!last || (last instanceof Element && !INLINE.has(last.localName))))
      return;
    const kept = blank && text.length > 1 && target.localName !== 'pre' ? '\n' : text;
    // Not `append`, which sorts out what it is given first: half as fast.
    target.appendChild(this.document.createTextNode(kept.slice(0, LIMITS.text - this.#text)));
    this.#text += text.length;
    this.#nodes++;
  }

  #element(element: Element, frame: Frame): void {
    const tag = page.localName(element);
    if (tag === 'script') this.#data(element, frame);
    if (tag === 'link') noteLink(element, this.links, this.base);
    if (tag === 'noscript' && frame.depth > 1) pictureForScriptless(element, frame.target, this.base);
    if (tag === 'iframe' || tag === 'video' || tag === 'audio') this.#player(element, tag, frame);
    if (tag === 'input' || tag === 'textarea') this.#field(element, tag, frame);
    if (DROPPED.has(tag) || tag === 'noscript') return;
    if (!page.isHtml(element)) {
      if (tag === 'semantics') this.#push(page.firstChild(element), frame.target, frame);
      else if (tag === 'annotation' && /tex/i.test(page.attribute(element, 'encoding') ?? ''))
        this.#formula(element, frame);
      else if (page.namespaceURI(element) === MATHML && MATH.has(tag)) this.#into(element, tag, frame, MATHML);
    } else if (tag === 'head' || tag === 'body') this.#section(element, tag, frame);
    else if (tag === 'slot') this.#slot(element, frame);
    else if (tag === 'picture') this.#push(page.firstChild(element), frame.target, frame);
    else if (tag === 'img' || tag === 'amp-img') this.#image(element, frame);
    else if (tag !== 'button' || BUTTON_TEXT.has(frame.target.localName)) this.#into(element, tag, frame);
  }

  #section(element: Element, tag: 'head' | 'body', frame: Frame): void {
    this.#inBody = tag === 'body'; // the head is always copied: what is known about the page stands there
    const target = this.document[tag];
    copyAttributes(element, page.attributeNames(element), target, this);
    this.#push(page.firstChild(element), target, { ...frame, depth: 1 });
  }

  /** Copies one element and goes on with its children (those of its shadow tree, when it has an open one). */
  #into(element: Element, tag: string, frame: Frame, namespace?: string): void {
    const name = KEPT.has(tag) ? tag : (RENAMED.get(tag) ?? (frame.inline ? 'span' : 'div'));
    const first = page.firstChild(page.shadowRoot(element) ?? element);
    const names = page.attributeNames(element);
    // Icons, slots for advertisements, spacers: nothing to read, and nothing points there.
    if (!first && !namespace && !EMPTY.has(name) && !names.includes('id')) return;
    const sight = frame.hidden ? 'shown' : this.#sight(element, tag, names, frame.folded);
    const hidden = frame.hidden || sight === 'display' || sight === 'attribute';
    const folded = frame.folded || (tag === 'details' && !page.hasAttribute(element, 'open'));
    const inline = frame.inline || name === 'p' || /^h[1-6]$/.test(name);
    const spot = this.#spot(name, frame);
    if (!spot) {
      if (sight === 'shown') this.#push(first, frame.target, { depth: frame.depth, hidden, folded, inline });
      return;
    }
    const copy = namespace ? this.document.createElementNS(namespace, tag) : this.document.createElement(name);
    this.#finish(element, tag, names, copy, sight);
    spot.target.appendChild(copy);
    if (spot.depth === BOX_DEPTH - 1) this.#floor = copy;
    // Half of all elements hold one text and nothing else.
    if (first && !this.#range && page.nodeType(first) === 3 && !page.nextSibling(first)) this.#copyText(first, copy);
    else this.#push(first, copy, { depth: spot.depth + 1, hidden, folded, inline });
  }

  /**
   * Where a copy goes; null when it melts away and only its content stays. Too deep, containers melt, and a text block
   * stands beside the others in the deepest box, so that paragraphs stay apart.
   */
  #spot(name: string, { target, depth }: Frame): { readonly target: Element; readonly depth: number } | null {
    if (depth < BOX_DEPTH) return { target, depth };
    if (TEXT_BLOCKS.has(name))
      return depth <= BOX_DEPTH + 1 ? { target, depth } : { target: this.#floor ?? target, depth: BOX_DEPTH };
    return INLINE.has(name) && depth < LIMITS.depth ? { target, depth } : null;
  }

  #finish(element: Element, tag: string, names: readonly string[], copy: Element, sight: Sight): void {
    this.#nodes++;
    if (names.length > 0) copyAttributes(element, names, copy, this);
    if (sight !== 'shown') copy.setAttribute(sight === 'unseen' ? MARK.unseen : MARK.hidden, sight);
    if (names.includes('aria-hidden') && page.attribute(element, 'aria-hidden') === 'true')
      copy.setAttribute(MARK.aria, '');
    if (tag === 'form') copy.setAttribute(MARK.fields, '');
    if (tag === 'ins' && /adsbygoogle/.test(copy.className)) copy.setAttribute(MARK.advert, '');
    if (tag === 'details') copy.setAttribute('open', '');
  }

  #slot(element: Element, frame: Frame): void {
    const shown = page.assignedNodes(element);
    if (shown.length > 0) this.#stack.push({ ...frame, next: null, slotted: shown.reverse(), leave: undefined });
    else this.#push(page.firstChild(element), frame.target, frame);
  }

  #image(element: Element, frame: Frame): void {
    const copy = copyOf(element, this.document, this.base);
    if (typeof copy === 'string') frame.target.append(copy);
    else if (copy) this.#leaf(element, 'img', copy, frame);
  }

  /** Puts in a copy that holds nothing. */
  #leaf(element: Element, tag: string, copy: Element, { target, hidden, folded }: Frame): void {
    const names = page.attributeNames(element);
    this.#finish(element, tag, names, copy, hidden ? 'shown' : this.#sight(element, tag, names, folded));
    target.append(copy);
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
  #formula(element: Element, { target }: Frame, type = ''): void {
    const source = target.appendChild(this.document.createElement('code'));
    source.setAttribute(MARK.formula, type);
    this.#push(page.firstChild(element), source, START);
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
    const sight = this.#sight;
    const leave = () => {
      this.base = base;
      this.#sight = sight;
    };
    this.#stack.push({ ...frame, next: page.firstChild(body), slotted: null, inline: false, leave });
    this.base = page.baseURI(body) ?? '';
    this.#sight = watcher(page.ownerDocument(body) ?? this.document);
  }

  #field(element: Element, tag: string, frame: Frame): void {
    const letter = fieldLetter(element, tag);
    if (letter === 'p' && !frame.hidden) this.password = true;
    const form = letter && this.#stack.findLast(({ target }) => target.hasAttribute(MARK.fields))?.target;
    if (form) noteField(form, letter);
  }
}
