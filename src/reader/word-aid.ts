/**
 * An aid that marks parts of words all over the text, by the CSS Custom Highlight API: copying, finding and screen readers meet
 * plain text. What is far from view is not marked before it comes near, so that a long article is as quick as a short one.
 */
import { BlockText, blocksOf } from './block-text.ts';
import type { PartsOf } from './word-parts.ts';

/** Blocks this far above and below what is seen are marked, in heights of the view. */
const NEAR = '100%';

export class WordAid {
  readonly #marks = new Map<string, Highlight>();
  readonly #until = new AbortController();
  readonly #seen: IntersectionObserver;
  /** What finds the parts of a language, by language; asked for once. */
  readonly #finders = new Map<string, Promise<PartsOf | null>>();
  readonly #known = new WeakSet<Element>();

  /**
   * @param main what scrolls, with the article in it
   * @param finderFor gives what finds the parts of a language (BCP 47); null where the language is not known
   * @param marked told with a block and its marks, each time a block is marked
   */
  constructor(
    private readonly main: HTMLElement,
    private readonly finderFor: (lang: string) => Promise<PartsOf | null> | PartsOf | null,
    private readonly marked: (block: Element, marks: readonly (readonly [string, StaticRange])[]) => void = () =>
      undefined,
  ) {
    const { signal } = this.#until;
    this.#seen = new IntersectionObserver((entries) => this.#come(entries), {
      root: main,
      rootMargin: `${NEAR} 0px`,
    });
    const grown = new MutationObserver(() => this.#watch());
    grown.observe(main, { childList: true, subtree: true });
    signal.addEventListener('abort', () => {
      grown.disconnect();
      this.#seen.disconnect();
      for (const name of this.#marks.keys()) CSS.highlights.delete(name);
    });
    this.#watch();
  }

  /** Takes every mark away. */
  leave(): void {
    this.#until.abort();
  }

  /** Looks out for blocks that it does not know yet: of the article, or of a page that was joined to it. */
  #watch(): void {
    for (const article of this.main.querySelectorAll('article'))
      for (const block of blocksOf(article)) {
        if (this.#known.has(block)) continue;
        this.#known.add(block);
        this.#seen.observe(block);
      }
  }

  #come(entries: readonly IntersectionObserverEntry[]): void {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      this.#seen.unobserve(target);
      void this.#mark(target);
    }
  }

  async #mark(block: Element): Promise<void> {
    const lang = block.closest('[lang]')?.getAttribute('lang') ?? '';
    // Where an aid cannot be had, the text stays as it is: nothing of it is lost.
    const finding = this.#finders.get(lang) ?? Promise.resolve(this.finderFor(lang)).catch(() => null);
    this.#finders.set(lang, finding);
    const find = await finding;
    if (!find || this.#until.signal.aborted || !block.isConnected) return;
    const words = new BlockText(block);
    const marks = find(words.text).flatMap(({ start, end, mark }) => {
      const range = words.range(start, end);
      return range ? [[mark, range] as const] : [];
    });
    for (const [mark, range] of marks) this.#markOf(mark).add(range);
    this.marked(block, marks);
  }

  #markOf(name: string): Highlight {
    const known = this.#marks.get(name);
    if (known) return known;
    const mark = new Highlight();
    mark.priority = -1; // under what is spoken or found
    this.#marks.set(name, mark);
    CSS.highlights.set(name, mark);
    return mark;
  }
}
