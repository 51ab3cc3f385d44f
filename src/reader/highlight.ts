/** Marks what is spoken, by the CSS Custom Highlight API: the article's elements are never touched. */

export type Mark = 'sentence' | 'word' | 'place';

/** Who goes along with what is marked. */
const followers = new Set<(range: Range, mark: Mark) => void>();

/** Tells of every range that is marked, again at every frame in which it stays so. */
export function followMarks(follow: (range: Range, mark: Mark) => void, signal: AbortSignal): void {
  followers.add(follow);
  signal.addEventListener('abort', () => followers.delete(follow));
}

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
    if (!range) return;
    mark?.add(range);
    for (const follow of followers) follow(range, name);
  }
}
