/** The outline of an article. */

/** Headings begin at `h2` (the headline is the one `h1`) and never jump down by more than one level. */
export function levelHeadings(root: ParentNode): void {
  const open: number[] = [];
  for (const heading of root.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
    const level = Number(heading.localName[1]);
    while (open.length > 0 && (open.at(-1) ?? 0) >= level) open.pop();
    open.push(level);
    const name = `h${Math.min(open.length + 1, 6)}`;
    if (name !== heading.localName) rename(heading, name);
  }
}

/** Boxes that only say to assistive technology that they are headings become such. */
export function realHeadings(root: Element): void {
  for (const box of root.querySelectorAll(':is(div, p, span)[role=heading]'))
    rename(box, `h${/^[1-6]$/.exec(box.getAttribute('aria-level') ?? '')?.[0] ?? 2}`);
}

/** Gives an element another name, its children and attributes kept. */
export function rename(element: Element, name: string): Element {
  const made = element.ownerDocument.createElement(name);
  for (const { name: key, value } of element.attributes) made.setAttribute(key, value);
  made.append(...element.childNodes);
  element.replaceWith(made);
  return made;
}
