/**
 * The browser's own getters and methods, taken once from the prototypes before any page is looked at. Read through
 * these, a page whose `<form><input name=parentNode></form>` hides the real property (DOM clobbering) changes nothing.
 * In Firefox the content script's Xray view does the same; in Chromium only this does.
 */

type Getters<P, Names extends readonly (keyof P)[]> = { readonly [I in keyof Names]: (of: Node) => P[Names[I]] };

/** Binds a method or getter to be called on what is given first: nothing of ours stands between. */
const { call } = Function.prototype;

/** The native getters `names` of `prototype`, as functions. @throws TypeError when the browser has none. */
function getters<P extends object, const Names extends readonly (keyof P & string)[]>(
  prototype: P,
  ...names: Names
): Getters<P, Names> {
  const found = names.map((name) => {
    const get = Object.getOwnPropertyDescriptor(prototype, name)?.get;
    if (!get) throw new TypeError(name);
    return call.bind(get);
  });
  // One for each name, in order: a list's type does not say so.
  return found as unknown as Getters<P, Names>;
}

const {
  getAttribute: get,
  getAttributeNames: names,
  hasAttribute: has,
  hasAttributes: hasAny,
  querySelectorAll: query,
  getElementsByTagName: byTag,
  getBoundingClientRect: rect,
} = Element.prototype;
const { checkVisibility: check } = Element.prototype;
const { assignedNodes: assigned } = HTMLSlotElement.prototype;

const { createHTMLDocument } = DOMImplementation.prototype;
const { getSelection } = Document.prototype;
const { intersectsNode } = Range.prototype;

export const [nodeType, firstChild, nextSibling, parentNode, textContent, baseURI, ownerDocument] = getters(
  Node.prototype,
  'nodeType',
  'firstChild',
  'nextSibling',
  'parentNode',
  'textContent',
  'baseURI',
  'ownerDocument',
);
export const [data] = getters(CharacterData.prototype, 'data');
export const [localName, namespaceURI, shadowRoot] = getters(
  Element.prototype,
  'localName',
  'namespaceURI',
  'shadowRoot',
);
export const [currentSrc, naturalWidth] = getters(HTMLImageElement.prototype, 'currentSrc', 'naturalWidth');
export const [playedSrc] = getters(HTMLMediaElement.prototype, 'currentSrc');
/** The document of a frame; null for one of another origin. */
export const [contentDocument] = getters(HTMLIFrameElement.prototype, 'contentDocument');
const [implementation, ...ofDocument] = getters(
  Document.prototype,
  'implementation',
  'documentElement',
  'body',
  'contentType',
  'documentURI',
  'defaultView',
);
export const [documentElement, body, contentType, documentURI, defaultView] = ofDocument;

/** An empty document without a window: nothing in it loads, runs or is drawn. */
export const inertDocument = (): Document => createHTMLDocument.call(implementation(document));

/** What is selected in a document; null for one without a window. */
export const selectionOf = (of: Document): Selection | null => getSelection.call(of);
export const intersects = (range: Range, node: Node): boolean => intersectsNode.call(range, node);

/** Value of an attribute, or null. */
export const attribute: (element: Element, name: string) => string | null = call.bind(get);
export const attributeNames: (element: Element) => string[] = call.bind(names);
/** Whether it has any: cheaper than a list of none. */
export const hasAttributes: (element: Element) => boolean = call.bind(hasAny);
export const hasAttribute = (element: Element, name: string): boolean => has.call(element, name);
/** All in an element that match. */
export const queried: (element: Element, selector: string) => NodeListOf<Element> = call.bind(query);
/** All with a tag name in an element. */
export const tagged: (element: Element, tag: string) => HTMLCollectionOf<Element> = call.bind(byTag);
/** Place and size in CSS pixels, from the top left corner of the window. */
export const bounds: (element: Element) => DOMRect = call.bind(rect);
/** False when `display`, `visibility` or `content-visibility` keep the element from being drawn. */
export const isDrawn = (element: Element): boolean => check.call(element, { visibilityProperty: true });
/** What a slot of a shadow tree shows. */
export const assignedNodes = (slot: Element): Node[] => assigned.call(slot);

const HTML = 'http://www.w3.org/1999/xhtml';
/** An element of HTML: the only kind whose tag names mean what they say. */
export const isHtml = (element: Element): boolean => namespaceURI(element) === HTML;
/** Narrows a node without `instanceof`, which is false for nodes of another frame. */
export const isElement = (node: Node, type = nodeType(node)): node is Element => type === 1;
