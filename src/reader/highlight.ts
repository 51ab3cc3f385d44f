/** Marks what is spoken, by the CSS Custom Highlight API: the article's elements are never touched. */
import type { Sentence } from '../speech/script.ts';

export type Mark = 'sentence' | 'word' | 'place';

/** The later lies on top. */
const ORDER: readonly Mark[] = ['place', 'sentence', 'word'];

/** Marks ranges under names that reader.css colours. */
export class Highlighter {
  readonly #marks = new Map<Mark, Highlight>();

  constructor() {
    for (const [priority, name] of ORDER.entries()) {
      const mark = new Highlight();
      mark.priority = priority;
      this.#marks.set(name, mark);
      CSS.highlights.set(name, mark);
    }
  }

  /** Marks a range, or nothing. */
  show(name: Mark, range: Range | null): void {
    const mark = this.#marks.get(name);
    mark?.clear();
    if (range) mark?.add(range);
  }
}

/** Where in the window a spoken sentence is comfortable: below the top tenth, above the lowest fifth. */
const COMFORT = { top: 0.1, bottom: 0.8, wanted: 0.3 };

/**
 * Brings a sentence to a comfortable place, when it is not in one.
 * @param scroller what scrolls
 * @param smooth false to jump, as for readers who asked for less motion
 */
export function follow(scroller: HTMLElement, sentence: Sentence, smooth: boolean): void {
  const view = scroller.getBoundingClientRect();
  const box = sentence.range().getBoundingClientRect();
  const top = view.top + view.height * COMFORT.top;
  const bottom = view.top + view.height * COMFORT.bottom;
  if (box.top >= top && Math.min(box.bottom, box.top + view.height / 2) <= bottom) return;
  const by = box.top - (view.top + view.height * COMFORT.wanted);
  scroller.scrollBy({ top: by, behavior: smooth ? 'smooth' : 'instant' });
}
