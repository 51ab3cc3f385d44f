/**
 * Letters over words that say which kind they are: a layer over the text, of no use to screen readers, which meet the text as it
 * is. It scrolls with the text, and is laid anew when the text is.
 */
import { h } from '../ui/h.ts';
import { type MessageKey, t } from '../ui/words.ts';
import type { Kind } from './word-kinds.ts';

const LETTERS: Readonly<Record<Kind, MessageKey>> = {
  noun: 'kindNounShort',
  verb: 'kindVerbShort',
  adjective: 'kindAdjectiveShort',
  adverb: 'kindAdverbShort',
};

export class WordLabels {
  readonly #layer = h('div', { class: 'word-labels', 'aria-hidden': 'true' });
  readonly #labels: (readonly [HTMLElement, Range])[] = [];
  readonly #until = new AbortController();

  /** @param main what scrolls, with the article in it */
  constructor(main: HTMLElement) {
    main.append(this.#layer);
    const sized = new ResizeObserver(() => this.#lay(this.#labels));
    for (const article of main.querySelectorAll('article')) sized.observe(article);
    this.#until.signal.addEventListener('abort', () => {
      sized.disconnect();
      this.#layer.remove();
    });
  }

  /** Labels marked words. */
  add(marks: readonly (readonly [string, StaticRange])[]): void {
    const made = marks.flatMap(([kind, { startContainer, startOffset, endContainer, endOffset }]) => {
      const name = Object.entries(LETTERS).find(([known]) => known === kind)?.[1];
      if (!name) return [];
      const range = document.createRange();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      return [[h('span', {}, t(name)), range] as const];
    });
    this.#labels.push(...made);
    this.#lay(made);
    this.#layer.append(...made.map(([label]) => label));
  }

  leave(): void {
    this.#until.abort();
  }

  #lay(labels: readonly (readonly [HTMLElement, Range])[]): void {
    const { left, top } = this.#layer.getBoundingClientRect();
    // All is measured before anything is moved: one layout, not one a word.
    const places = labels.map(([label, range]) => [label, range.getClientRects()[0]] as const);
    for (const [{ style }, box] of places) {
      style.setProperty('--x', `${(box?.left ?? 0) + (box?.width ?? 0) / 2 - left}px`);
      style.setProperty('--y', `${(box?.top ?? 0) - top}px`);
    }
  }
}
