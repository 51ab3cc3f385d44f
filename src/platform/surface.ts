/** Which surface this page stands on. Apart from the rest, since it is asked before the first frame. */

export type Surface = 'popup' | 'tab' | 'panel';

/** @returns the surface this page was opened as: `?as=tab`, `?as=panel`, else the popup */
export function surface(): Surface {
  const as = new URLSearchParams(location.search).get('as');
  return as === 'tab' || as === 'panel' ? as : 'popup';
}
