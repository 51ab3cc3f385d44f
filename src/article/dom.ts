/** Short names for what is asked of the copy all the time. They also weigh less, in a script that is put into every page. */

/** Every element under `root` that matches, in reading order. */
export const all = (root: ParentNode, selector: string): Element[] => [...root.querySelectorAll(selector)];

/** The first of them, or null. */
export const first = (root: ParentNode, selector: string): Element | null => root.querySelector(selector);

/** All text in a node. */
export const textOf = (node: Node): string => node.textContent ?? '';

/** An element's tag, in lower case. */
export const nameOf = (element: Element): string => element.localName;

/** An attribute's value, '' for none. */
export const attr = (element: Element, name: string): string => element.getAttribute(name) ?? '';

/** Whether a tag's name is that of a heading. */
export const isHeading = (name: string): boolean => /^h[1-6]$/.test(name);
