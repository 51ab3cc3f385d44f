/** Keeps the ids that a link inside the article points to, and no other. A link to a part that is not there is plain words. */
export function settleLinks(root: ParentNode): void {
  const targets = new Set<string>();
  const named = [...root.querySelectorAll('[id]')];
  const ids = new Set(named.map(({ id }) => id));
  for (const link of root.querySelectorAll('a[href^="#"]')) {
    const id = decoded((link.getAttribute('href') ?? '').slice(1));
    if (ids.has(id)) targets.add(id);
    else link.replaceWith(...link.childNodes);
  }
  for (const one of named) if (!targets.has(one.id)) one.removeAttribute('id');
}

/** The name of a part, as its link writes it. */
export function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
