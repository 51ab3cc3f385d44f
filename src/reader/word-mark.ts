/** The word of this moment, marked frame by frame while the sound goes on: the clock says which it is. */
import { now, type Progress, wordAt } from '../speech/call.ts';
import type { Sentence } from '../speech/script.ts';
import type { Highlighter } from './highlight.ts';

export class WordMark {
  #frame = 0;

  constructor(private readonly marks: Highlighter) {}

  /**
   * @param sentence the one that is being read here; undefined for none
   * @param words false where the sentence alone is to be marked
   */
  show(progress: Progress, sentence: Sentence | undefined, words: boolean): void {
    cancelAnimationFrame(this.#frame);
    const word = sentence && words ? wordAt(progress, now()) : null;
    this.marks.show('word', (word && sentence?.range(word.start, word.start + word.length)) ?? null);
    if (sentence && words && progress.speed > 0)
      this.#frame = requestAnimationFrame(() => this.show(progress, sentence, words));
  }

  /** Marks nothing any more. */
  leave(): void {
    cancelAnimationFrame(this.#frame);
    this.marks.show('word', null);
  }
}
