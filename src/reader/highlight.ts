/** Marks what is spoken, by the CSS Custom Highlight API: the article's elements are never touched. */

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
