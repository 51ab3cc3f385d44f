/**
 * Readability (Apache-2.0) on our copy of the page: with a deadline, and without what the copy has none of (scripts, styles,
 * frames, fields, hidden parts), what is done already (addresses, lazy images, headline) and what nobody asks for
 * (excerpt, language). build.mjs leaves out the methods that are replaced here. The only importer of the package.
 */

import { Readability } from '@mozilla/readability';
import { all, attr, nameOf, textOf } from './dom.ts';
import { PLAYER } from './marks.ts';
import type { Scene } from './rules.ts';

/**
 * What Readability takes for the article, or null when it finds none or does not finish in time.
 * @param strict false: boxes stay whatever their name, their links and their labels
 * @param end when it has to be done, by `performance.now()`
 */
export function readability({ root, title }: Scene, strict: boolean, end: number): Element | null {
  try {
    return new Lean(root.ownerDocument, end).find(title, strict);
  } catch {
    return null;
  }
}

declare module '@mozilla/readability' {
  // Readability's own methods, private by name only. Pinned to 0.6.0; the build fails when a replaced one is gone.
  interface Readability<T> {
    _articleTitle: string;
    _charThreshold: number;
    _flags: number;
    _cleanConditionally(content: Element, tag: string): void;
    _cleanHeaders(content: Element): void;
    _cleanMatchedNodes(element: Element, matches: (node: Element, names: string) => boolean): void;
    _getInnerText(element: Node, normalizeSpaces?: boolean): string;
    _getNextNode(node: Element, ignoreSelfAndKids?: boolean): Element | null;
    _grabArticle(): Element | null;
    _hasChildBlockElement(element: Element): boolean;
    _hasSingleTagInsideElement(element: Element, tag: string): boolean;
    _isElementWithoutContent(node: Element): boolean;
    _isValidByline(node: Element, names: string): boolean;
    _setNodeTag(node: Scored, tag: string): Element;
    readonly REGEXPS: { readonly byline: RegExp };
    _markDataTables(content: Element): void;
    _prepArticle(content: Element): void;
    _replaceBrs(body: Element): void;
    _simplifyNestedElements(content: Element): void;
  }
}

/** Readability writes its scores on elements. */
interface Scored extends Element {
  readability?: unknown;
}

class Lean extends Readability {
  readonly #end: number;
  readonly #body: Element;
  #calls = 0;

  constructor(document: Document, end: number) {
    super(document);
    // Where it finds little it would start again from markup, less strictly each time. The other strategies do that.
    this._charThreshold = 0;
    this.#end = end;
    this.#body = document.body;
  }

  /** What its own `parse` does with a page, as far as it concerns the text. */
  find(title: string, strict: boolean): Element | null {
    this._articleTitle = title;
    if (!strict) this._flags = 0;
    this._replaceBrs(this.#body);
    const content = this._grabArticle();
    if (content) this._simplifyNestedElements(content);
    return content;
  }

  /** Its cost grows with columns × depth², and a page may aim at that: the hot methods look at the clock. */
  #tick(): void {
    if ((++this.#calls & 63) === 0 && performance.now() > this.#end) throw new Error();
  }
  override _getInnerText(element: Node, normalizeSpaces?: boolean): string {
    this.#tick();
    return super._getInnerText(element, normalizeSpaces);
  }
  override _getNextNode(node: Element, ignoreSelfAndKids?: boolean): Element | null {
    this.#tick();
    return super._getNextNode(node, ignoreSelfAndKids);
  }
  override _hasChildBlockElement(element: Element): boolean {
    this.#tick();
    return super._hasChildBlockElement(element);
  }

  /** Its own asks for the whole text of every box before it looks at the name. */
  override _isValidByline(node: Element, names: string): boolean {
    const named =
      this.REGEXPS.byline.test(names) ||
      node.getAttribute('rel') === 'author' ||
      node.getAttribute('itemprop')?.includes('author');
    const length = named ? textOf(node).trim().length : 0;
    return length > 0 && length < 100;
  }
  /** Its own makes a node of each attribute. */
  override _setNodeTag(node: Scored, tag: string): Element {
    const made: Scored = this.#body.ownerDocument.createElement(tag);
    for (const name of node.getAttributeNames()) made.setAttribute(name, attr(node, name));
    while (node.firstChild) made.appendChild(node.firstChild);
    node.replaceWith(made);
    if (node.readability) made.readability = node.readability;
    return made;
  }
  /** A box that says in which language or direction its one paragraph is stays around it. */
  override _hasSingleTagInsideElement(element: Element, tag: string): boolean {
    return !element.matches('[lang], [dir]') && super._hasSingleTagInsideElement(element, tag);
  }
  /** The same answer as Readability's own, children first: its way reads the whole text of every box in every box. */
  override _isElementWithoutContent(node: Element): boolean {
    for (let child = node.firstElementChild; child; child = child.nextElementSibling)
      if (!/^[bh]r$/.test(nameOf(child))) return false;
    return textOf(node).trim() === '';
  }
  /** Its own, without what our copy has none of and what `shape` does. */
  override _prepArticle(content: Element): void {
    this._markDataTables(content);
    // The source of a quotation and a note beside the text are part of it.
    for (const part of all(content, 'footer:not(blockquote *), aside:not([role^=doc][role*=note])')) part.remove();
    for (const part of content.children)
      this._cleanMatchedNodes(
        part,
        (node, names) => /(?:\b|_)share(?:daddy)?(?:\b|_)/i.test(names) && textOf(node).length < 500,
      );
    this._cleanHeaders(content);
    // A quotation is one, however many links it has.
    for (const box of all(content, 'blockquote > div:only-child')) box.replaceWith(...box.childNodes);
    for (const player of all(content, PLAYER)) unwrap(player, content);
    for (const tag of ['table', 'ul', 'div']) this._cleanConditionally(content, tag);
  }
}

/** A box that holds nothing but this has no text, and Readability would take it away. */
function unwrap(element: Element, root: Element): void {
  let box = element;
  for (let up = box.parentElement; up && up !== root && up.childElementCount === 1; up = up.parentElement) {
    if (!/^(?:div|p)$/.test(nameOf(up)) || textOf(up).trim() !== '') break;
    box = up;
  }
  box.replaceWith(element);
}
