/**
 * The browser's own getters and methods, taken once from the prototypes before any page is looked at. Read through
 * these, a page whose `<form><input name=parentNode></form>` hides the real property (DOM clobbering) changes nothing.
 * In Firefox the content script's Xray view does the same; in Chromium only this does.
 */

/** The native getter `name` of `prototype`, as a function. @throws TypeError when the browser has none. */
function getter<P extends object, K extends keyof P & string>(prototype: P, name: K): (of: Node) => P[K] {
  const get = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  if (!get) throw new TypeError(`This browser has no native getter ${name}.`);
  return (of) => get.call(of);
}

const {
  getAttribute: get,
  getAttributeNames: names,
  hasAttribute: has,
  hasAttributes: hasAny,
  getBoundingClientRect: rect,
} = Element.prototype;
const { checkVisibility: check } = Element.prototype;
const { assignedNodes: assigned } = HTMLSlotElement.prototype;

const implementation = getter(Document.prototype, 'implementation');
const { createHTMLDocument } = DOMImplementation.prototype;
const { getSelection } = Document.prototype;
const { intersectsNode } = Range.prototype;

/** An empty document without a window: nothing in it loads, runs or is drawn. */
export const inertDocument = (): Document => createHTMLDocument.call(implementation(document));

export const nodeType = getter(Node.prototype, 'nodeType');
export const firstChild = getter(Node.prototype, 'firstChild');
export const nextSibling = getter(Node.prototype, 'nextSibling');
export const parentNode = getter(Node.prototype, 'parentNode');
export const textContent = getter(Node.prototype, 'textContent');
export const baseURI = getter(Node.prototype, 'baseURI');
export const data = getter(CharacterData.prototype, 'data');
export const localName = getter(Element.prototype, 'localName');
export const namespaceURI = getter(Element.prototype, 'namespaceURI');
export const shadowRoot = getter(Element.prototype, 'shadowRoot');
export const currentSrc = getter(HTMLImageElement.prototype, 'currentSrc');
export const naturalWidth = getter(HTMLImageElement.prototype, 'naturalWidth');
/** In whole CSS pixels; where it stands is told from the positioned box around it. Of HTML elements only. */
export const offsetWidth = getter(HTMLElement.prototype, 'offsetWidth');
export const offsetLeft = getter(HTMLElement.prototype, 'offsetLeft');
export const offsetTop = getter(HTMLElement.prototype, 'offsetTop');
export const documentElement = getter(Document.prototype, 'documentElement');
export const body = getter(Document.prototype, 'body');
export const contentType = getter(Document.prototype, 'contentType');
export const documentURI = getter(Document.prototype, 'documentURI');
export const defaultView = getter(Document.prototype, 'defaultView');

/** What is selected in a document; null for one without a window. */
export const selectionOf = (of: Document): Selection | null => getSelection.call(of);
export const intersects = (range: Range, node: Node): boolean => intersectsNode.call(range, node);

/** Value of an attribute, or null. */
export const attribute = (element: Element, name: string): string | null => get.call(element, name);
export const attributeNames = (element: Element): string[] => names.call(element);
/** Whether it has any: cheaper than a list of none. */
export const hasAttributes = (element: Element): boolean => hasAny.call(element);
export const hasAttribute = (element: Element, name: string): boolean => has.call(element, name);
/** Place and size in CSS pixels, from the top left corner of the window. */
export const bounds = (element: Element): DOMRect => rect.call(element);
/** False when `display`, `visibility` or `content-visibility` keep the element from being drawn. */
export const isDrawn = (element: Element): boolean => check.call(element, { visibilityProperty: true });
/** What a slot of a shadow tree shows. */
export const assignedNodes = (slot: Element): Node[] => assigned.call(slot);

const HTML = 'http://www.w3.org/1999/xhtml';
/** An element of HTML: the only kind whose tag names mean what they say. */
export const isHtml = (element: Element): boolean => namespaceURI(element) === HTML;
/** Narrows a node without `instanceof`, which is false for nodes of another frame. */
export const isElement = (node: Node): node is Element => nodeType(node) === 1;
