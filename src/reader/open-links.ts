/** Links to other pages, read here where the reader wants it so. */
import { openLink } from '../platform/links.ts';
import type { Settings } from '../settings/schema.ts';

/** A press with a key held, or with another button, does what the browser does with it. */
export function openLinksHere(
  view: HTMLElement,
  settings: () => Settings,
  failed: () => void,
  signal: AbortSignal,
): void {
  const press = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null;
    if (!link || settings().linksOpen !== 'reader' || !/^https?:$/.test(link.protocol)) return;
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    openLink(link.href).catch(failed);
  };
  view.addEventListener('click', press, { signal });
}
