/** The outline of an article. */
import { all, attr, nameOf } from './dom.ts';

/** Headings begin at `h2` (the headline is the one `h1`) and never jump down by more than one level. */
export function levelHeadings(root: ParentNode): void {
  const open: number[] = [];
  for (const heading of all(root, 'h1, h2, h3, h4, h5, h6')) {
    const level = Number(nameOf(heading)[1]);
    while (open.length > 0 && (open.at(-1) ?? 0) >= level) open.pop();
    open.push(level);
    const name = `h${Math.min(open.length + 1, 6)}`;
    if (name !== nameOf(heading)) rename(heading, name);
  }
}

/** Gives an element another name, its children and attributes kept. */
export function rename(element: Element, name: string): Element {
  const made = element.ownerDocument.createElement(name);
  for (const key of element.getAttributeNames()) made.setAttribute(key, attr(element, key));
  made.append(...element.childNodes);
  element.replaceWith(made);
  return made;
}
