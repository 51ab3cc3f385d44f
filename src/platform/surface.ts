/** Which surface this page stands on, and what it was opened to read. Apart from the rest, since it is asked before the first frame. */

export type Surface = 'popup' | 'tab' | 'panel';

/** @returns what the page's own address says under a name; null for nothing. Addresses of ours hold names and numbers alone. */
export const opened = (name: 'as' | 'of' | 'id' | 'link'): string | null =>
  new URLSearchParams(location.search).get(name);

/** @returns the surface this page was opened as: `?as=tab`, `?as=panel`, else the popup */
export function surface(): Surface {
  const as = opened('as');
  return as === 'tab' || as === 'panel' ? as : 'popup';
}

/** @returns the tab this page was opened to read (`?of=`); null for the one in front, and for an article that was kept */
export function tabToRead(): number | null {
  const of = opened('of') ?? '';
  return /^\d+$/.test(of) ? Number(of) : null;
}
