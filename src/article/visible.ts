import { attribute, body, bounds, defaultView, isDrawn } from './natives.ts';
import { INLINE, TELLS } from './tags.ts';

/** Whether the live page draws an element. */
export type Sight = 'shown' | 'display' | 'attribute';

/**
 * How the live page shows its elements. `bits` is what an element's attributes tell (`TELLS`); `folded` is content of a
 * closed `<details>`: there, only not open.
 */
export interface Watch {
  drawn(element: Element, tag: string, bits: number, folded: boolean): Sight;
  /** Whether it is worth asking: what "sr-only" classes are put on. */
  mayBeUnseen(element: Element, tag: string, bits: number, folded: boolean): boolean;
  /** A box that is drawn, but that eyes cannot find: one pixel, or beyond the left or upper edge. */
  isUnseen(element: Element): boolean;
}

/** Tags too small or too many to be a box of hidden words: they follow their parent, and asking costs a style lookup. */
const FOLLOWS_PARENT: ReadonlySet<string> = new Set([
  ...INLINE,
  ...'col colgroup dd dt hr li tbody td tfoot th thead tr tt'.split(' '),
]);
const INLINE_HIDING = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/**
 * Says how elements are seen. It only reads: at most one style and layout flush for a page.
 * A document that is not on screen (parsed from text, or behind an anti-flicker `body{display:none}`) is judged by its
 * attributes alone.
 */
export function watcher(document: Document): Watch {
  const view = defaultView(document);
  const page = body(document);
  const live = view !== null && page !== null && isDrawn(page) && bounds(page).width > 0;
  const edge = { left: -(view?.scrollX ?? 0), top: -(view?.scrollY ?? 0) };
  return {
    drawn(element, tag, bits, folded) {
      if (bits & TELLS.hidden) return 'attribute';
      if (!live || folded) {
        const style = bits & TELLS.style ? attribute(element, 'style') : null;
        return style !== null && INLINE_HIDING.test(style) ? 'display' : 'shown';
      }
      // An element without a name or style of its own looks as its parent does: asking costs more than copying it.
      if (FOLLOWS_PARENT.has(tag) && !(bits & STYLED)) return 'shown';
      return isDrawn(element) ? 'shown' : 'display';
    },
    mayBeUnseen: (element, tag, bits, folded) => live && !folded && (bits & STYLED) > 0 && mayBeUnseen(element, tag),
    isUnseen: (element) => view !== null && isUnseen(element, view, edge),
  };
}

const STYLED = TELLS.id | TELLS.class | TELLS.style;

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
  // Asked of every small box of a page: most are told by three numbers.
  if (box.width > 1 && box.x > edge.left && box.y > edge.top) return false;
  const tiny = box.width <= 1 && box.height <= 1;
  const away = box.right <= edge.left || box.bottom <= edge.top;
  if (!tiny && !away) return false;
  const style = view.getComputedStyle(element);
  if (style.display === 'contents') return false;
  return away ? style.position !== 'static' : style.overflow !== 'visible' || style.clipPath !== 'none';
}
