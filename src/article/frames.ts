import { body, bounds, contentDocument, isDrawn, textContent } from './natives.ts';

/** A frame of less than a third of the window is an advertisement, a form or a player, and not the text. */
const LEAST = 1 / 3;
/** Characters. One that says less is still empty, or shows pictures. */
const ENOUGH = 300;

/**
 * The body of a frame that shows a document of the page's own origin (or written into the page: `srcdoc`), when it is
 * drawn as large as a text is. Null for any other: what stands in a frame of another origin nobody may read.
 */
export function textOfFrame(frame: Element): Element | null {
  const { width, height } = bounds(frame);
  const inside = width * height > innerWidth * innerHeight * LEAST && isDrawn(frame) ? contentDocument(frame) : null;
  const found = inside && body(inside);
  return found && (textContent(found)?.length ?? 0) > ENOUGH ? found : null;
}
