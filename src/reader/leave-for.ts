/** Goes on with the article on another surface. */
import { surface } from '../platform/surface.ts';

/**
 * Tells the other surface where the reader is in the article, and closes this one, which a tab outlives.
 * @param open the other surface: called within the press itself, since browsers open some only then
 * @throws when it does not open
 */
export async function leaveFor(open: () => Promise<void>, main: HTMLElement, url: string): Promise<void> {
  const opening = open();
  await Promise.all([opening, import('./late.ts').then(({ handPlace }) => handPlace(main, url))]);
  if (surface() !== 'tab') window.close();
}
