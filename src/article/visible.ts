import { attribute, body, bounds, defaultView, isDrawn } from './natives.ts';
import { INLINE } from './tags.ts';

/** How the live page shows an element. `folded` is content of a closed `<details>`: there, only not open. */
export type Sight = 'shown' | 'display' | 'attribute' | 'unseen';

/** `names` are the element's attribute names, read once by the caller. */
export type Watch = (element: Element, tag: string, names: readonly string[], folded: boolean) => Sight;

/** Tags too small or too many to be a box of hidden words: they follow their parent, and asking costs a style lookup. */
const FOLLOWS_PARENT: ReadonlySet<string> = new Set([
  ...INLINE,
  ...'col colgroup dd dt hr li tbody td tfoot th thead tr tt'.split(' '),
]);
const INLINE_HIDING = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/**
 * Gives a function that says how an element is seen. It only reads: at most one style and layout flush for a page.
 * A document that is not on screen (parsed from text, or behind an anti-flicker `body{display:none}`) is judged by its
 * attributes alone.
 */
export function watcher(document: Document): Watch {
  const view = defaultView(document);
  const page = body(document);
  const live = view !== null && page !== null && isDrawn(page) && bounds(page).width > 0;
  const edge = { left: -(view?.scrollX ?? 0), top: -(view?.scrollY ?? 0) };
  return (element, tag, names, folded) => {
    if (names.includes('hidden')) return 'attribute';
    if (!live || folded) {
      const style = names.includes('style') ? attribute(element, 'style') : null;
      return style !== null && INLINE_HIDING.test(style) ? 'display' : 'shown';
    }
    // An element without a name or style of its own looks as its parent does: asking costs more than copying it.
    const styled = names.includes('class') || names.includes('id') || names.includes('style');
    if (!styled && FOLLOWS_PARENT.has(tag)) return 'shown';
    if (!isDrawn(element)) return 'display';
    return styled && mayBeUnseen(element, tag) && isUnseen(element, view, edge) ? 'unseen' : 'shown';
  };
}

/** What "sr-only" classes are put on: boxes, and links within the page. */
const mayBeUnseen = (element: Element, tag: string): boolean =>
  tag === 'a' ? (attribute(element, 'href') ?? '').startsWith('#') : tag === 'span' || !FOLLOWS_PARENT.has(tag);

/** The page's upper left corner, from that of the window. */
interface Edge {
  readonly left: number;
  readonly top: number;
}

/** A box that eyes cannot find: one pixel, or beyond the left or upper edge. The two ways of every "sr-only" class. */
function isUnseen(element: Element, view: Window, edge: Edge): boolean {
  const box = bounds(element);
  // Asked of every box of a page: most are told by three numbers.
  if (box.width > 1 && box.x > edge.left && box.y > edge.top) return false;
  const tiny = box.width <= 1 && box.height <= 1;
  const away = box.right <= edge.left || box.bottom <= edge.top;
  if (!tiny && !away) return false;
  const style = view.getComputedStyle(element);
  if (style.display === 'contents') return false;
  return away ? style.position !== 'static' : style.overflow !== 'visible' || style.clipPath !== 'none';
}
