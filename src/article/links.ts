/** Ids of the article never meet ids of the reader’s page, nor names of anything else: no property has a hyphen. */
const PREFIX = 'a-';

/** The name in the reader of a part that the page calls so; that name itself stays. */
const ownName = (id: string): string => (id.startsWith(PREFIX) ? id : PREFIX + id);

/**
 * Keeps the ids that a link inside the article points to, under names of their own, and no other. A link to a part that is
 * not there is plain words; of two parts with one name it leads to the first.
 */
export function settleLinks(root: ParentNode): void {
  const named = new Map<string, Element>();
  for (const one of root.querySelectorAll('[id]')) {
    const name = ownName(one.id);
    if (one.id && !named.has(name)) named.set(name, one);
    one.removeAttribute('id');
  }
  for (const link of root.querySelectorAll('a[href^="#"]')) {
    const part = (link.getAttribute('href') ?? '').slice(1);
    const id = decoded(part);
    const name = ownName(id);
    const target = named.get(name);
    if (!target) {
      link.replaceWith(...link.childNodes);
      continue;
    }
    target.id = name;
    // As the page writes it, where that says the same.
    const written = id.startsWith(PREFIX) ? part : PREFIX + part;
    link.setAttribute('href', `#${decoded(written) === name ? written : encodeURIComponent(name)}`);
  }
}

/** The name of a part, as its link writes it. */
export function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
