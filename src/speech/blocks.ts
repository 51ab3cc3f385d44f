/**
 * The article on the page as blocks of text to be read, in reading order: what is in them, where it stands in the DOM, what
 * of it is said otherwise. The DOM is only read.
 */
import type { Detail } from './detail.ts';
import type { Edit, End } from './saying.ts';
import { columnNames, headerRow } from './tables.ts';
import type { Tongue } from './tongues.ts';
import { isUnread } from './unread.ts';
import { wording } from './wording.ts';

/** A run of text of one node: `at` is where it stands in the block's text. An element is what its words stand for. */
export interface Piece {
  readonly node: Text | Element;
  readonly at: number;
}

export interface Block {
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** What is said otherwise, in order. */
  readonly fixed: readonly Edit[];
  /** Its parts by declared language, without gaps. */
  readonly declared: readonly Tongue[];
  readonly lang: string;
  readonly end: End;
  /** True when it goes on in the paragraph of the block before: a cell in its row. */
  readonly joins: boolean;
}

/** What a formula is in words, or null for not yet known: `math` element → words. */
export type Formulas = (math: Element) => string | null;

const BLOCKS = 'p, h1, h2, h3, h4, h5, h6, li, dt, dd, td, th, pre, figcaption, caption, blockquote, summary, div';
const ENDS: readonly (readonly [string, End])[] = [
  ['h1, h2, h3, h4, h5, h6, summary, dt', 'heading'],
  ['li, dd', 'item'],
  ['td, th', 'cell'],
  ['pre', 'code'],
];

const endOf = (block: Element): End => ENDS.find(([selector]) => block.matches(selector))?.[1] ?? 'paragraph';

/** One walk over an article. */
class Walk {
  readonly #names = new Map<Element, string>();
  readonly #heads = new Set<Element>();
  #block: Element | null = null;
  #row: Element | null = null;
  #text = '';
  #pieces: Piece[] = [];
  #fixed: Edit[] = [];
  #declared: Tongue[] = [];

  constructor(
    private readonly root: Element,
    private readonly lang: string,
    private readonly detail: Detail,
    private readonly formulas: Formulas,
  ) {}

  *blocks(): Generator<Block> {
    const filter = (node: Node) => (this.#skips(node) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
    const walker = document.createTreeWalker(this.root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, filter);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node instanceof Text) yield* this.#add(node, node.data);
      else if (node instanceof Element) yield* this.#element(node);
    }
    yield* this.#finish();
  }

  /** What is not read; what was read as a whole (its parent was seen first); the names that go with their cells. */
  #skips(node: Node): boolean {
    const parent = node.parentElement?.localName;
    if (parent === 'math' || (parent === 'pre' && this.detail.code === 'some')) return true;
    return node instanceof Element && (this.#heads.has(node) || isUnread(node, this.detail));
  }

  *#element(node: Element): Generator<Block> {
    switch (node.localName) {
      case 'br':
        return yield* this.#break(node);
      case 'img':
        return yield* this.#image(node);
      case 'math':
        return yield* this.#formula(node);
      case 'table':
        return this.#table(node);
      case 'a':
        if (this.detail.links === 'all' && node.hasAttribute('href'))
          yield* this.#say(node, wording(this.#langOf(node))?.link ?? '');
        return;
      case 'pre':
        if (this.detail.code === 'some') yield* this.#listing(node);
    }
  }

  /** Two are the end of a paragraph, one is the end of a line that goes on. */
  *#break(node: Element): Generator<Block> {
    const { previousSibling: before } = node;
    const again =
      before instanceof Element ? before : before?.textContent?.trim() === '' ? before.previousSibling : null;
    yield* this.#add(node, again instanceof Element && again.localName === 'br' ? '\n' : ' ');
  }

  *#image(node: Element): Generator<Block> {
    const { images } = this.detail;
    const alt = node.getAttribute('alt')?.trim() ?? '';
    if (images === 'none' || !/\p{L}/u.test(alt)) return;
    if (images === 'some' && (node.closest('figure')?.querySelector('figcaption') || !/\s/.test(alt))) return;
    const around = this.#blockOf(node);
    const inline =
      around !== this.root && around.matches('p, li, td, th, dd, h1, h2, h3, h4, h5, h6') && around.textContent?.trim();
    if (inline) return yield* this.#add(node, ` ${alt} `);
    yield* this.#finish();
    yield* this.#add(node, alt);
    yield* this.#finish();
  }

  *#formula(node: Element): Generator<Block> {
    const written = node.textContent?.replace(/\s+/g, ' ').trim() ?? '';
    if (!written) return;
    // A number or a letter is read as it stands.
    const plain = /^[\p{L}\p{N}.,]+$/u.test(written);
    const said = plain ? null : (this.formulas(node) ?? wording(this.#langOf(node))?.formula ?? null);
    const start = this.#at(node);
    yield* this.#add(node, written);
    if (said) this.#fixed.push({ start, end: start + written.length, said });
  }

  *#listing(node: Element): Generator<Block> {
    const said = wording(this.#langOf(node))?.code;
    const written = node.textContent?.trim() ?? '';
    if (!said || !written) return;
    yield* this.#finish();
    yield* this.#add(node, written);
    this.#fixed.push({ start: 0, end: written.length, said: `${said}.` });
    yield* this.#finish();
  }

  #table(node: Element): void {
    if (this.detail.tables !== 'all') return;
    for (const [cell, name] of columnNames(node)) this.#names.set(cell, name);
    const head = headerRow(node);
    if (head) this.#heads.add(head);
  }

  /** Words that are heard and stand nowhere. */
  *#say(before: Element, said: string): Generator<Block> {
    if (!said) return;
    yield* this.#enter(before);
    this.#fixed.push({ start: this.#text.length, end: this.#text.length, said: `${said} ` });
  }

  #blockOf(node: Node): Element {
    const block = node instanceof Element && node.localName === 'pre' ? node : node.parentElement?.closest(BLOCKS);
    return block && this.root.contains(block) ? block : this.root;
  }

  /** The nearest language within the article; a page of ours is no article's. */
  #langOf(node: Node): string {
    const element = node instanceof Element ? node : node.parentElement;
    const nearest = element?.closest('[lang]');
    return (
      (nearest && nearest !== this.root && this.root.contains(nearest) && nearest.getAttribute('lang')) || this.lang
    );
  }

  /** Where a node's text is going to stand. */
  #at(node: Node): number {
    return this.#blockOf(node) === this.#block ? this.#text.length : 0;
  }

  *#enter(node: Node): Generator<Block> {
    const block = this.#blockOf(node);
    if (block === this.#block) return;
    yield* this.#finish();
    this.#block = block;
    const name = this.#names.get(block.closest('td') ?? block);
    if (name && this.#names.delete(block.closest('td') ?? block))
      this.#fixed.push({ start: 0, end: 0, said: `${name}: ` });
  }

  *#add(node: Text | Element, written: string): Generator<Block> {
    yield* this.#enter(node);
    const start = this.#text.length;
    // In code a line is a sentence; elsewhere breaks in the source are spaces. Lengths stay the same, so offsets do.
    const text =
      node instanceof Text && this.#block?.localName !== 'pre' ? written.replace(/[\n\r\t\u00a0]/g, ' ') : written;
    this.#pieces.push({ node, at: start });
    this.#text += text;
    const lang = this.#langOf(node);
    const last = this.#declared.at(-1);
    if (last?.lang === lang) this.#declared[this.#declared.length - 1] = { ...last, end: this.#text.length };
    else this.#declared.push({ start, end: this.#text.length, lang });
  }

  *#finish(): Generator<Block> {
    const block = this.#block;
    const told = /[\p{L}\p{N}]/u.test(this.#text);
    if (block && told) {
      const row = block.closest('tr');
      yield {
        text: this.#text,
        pieces: this.#pieces,
        fixed: this.#fixed,
        declared: this.#declared,
        lang: this.#langOf(block),
        end: endOf(block),
        joins: row !== null && row === this.#row,
      };
      this.#row = row;
    }
    this.#block = null;
    this.#text = '';
    this.#pieces = [];
    this.#declared = [];
    this.#fixed = [];
  }
}

/**
 * @param root the article element on the page, heading included
 * @param lang the article's language
 * @returns its blocks that hold words, in reading order
 */
export function blocks(root: Element, lang: string, detail: Detail, formulas: Formulas): Generator<Block> {
  return new Walk(root, lang, detail, formulas).blocks();
}
