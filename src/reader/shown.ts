/** What of reading aloud is seen in the text: where Play begins, the spoken sentence and word, and that they stay in view. */
import { marksWords } from '../settings/spoken.ts';
import type { Progress } from '../speech/call.ts';
import type { Sentence } from '../speech/script.ts';
import { Follower } from './follow.ts';
import { Highlighter } from './highlight.ts';
import type { Room } from './room.ts';
import { WordMark } from './word-mark.ts';

export class Shown {
  readonly #marks = new Highlighter();
  readonly #word = new WordMark(this.#marks);
  readonly #follower: Follower;

  constructor(private readonly room: Room) {
    this.#follower = new Follower(room.main, room.notice.whisper);
  }

  /** Where Play begins. */
  place(sentence: Sentence | undefined): void {
    this.#marks.show('place', sentence?.range() ?? null);
    if (sentence) this.#follower.visit(sentence.range());
  }

  /** @param sentence the one that is being read here; undefined for none */
  spoken(progress: Progress, sentence: Sentence | undefined): void {
    if (progress.state !== 'idle') this.#marks.show('place', null);
    this.#marks.show('sentence', sentence?.range() ?? null);
    this.#follower.show(sentence ? () => sentence.range() : null);
    this.word(progress, sentence);
  }

  /** The word of this moment, or none, by the reader's wish. */
  word(progress: Progress, sentence: Sentence | undefined): void {
    this.#word.show(progress, sentence, marksWords(this.room.settings()));
  }

  /** Moves with the voice again. */
  follow(): void {
    this.#follower.follow();
  }

  /** Goes to the spoken sentence, and moves with the voice again. */
  back(): void {
    this.#follower.back();
  }

  /** Marks nothing any more. */
  leave(): void {
    this.#follower.leave();
    this.#word.leave();
    for (const name of ['place', 'sentence'] as const) this.#marks.show(name, null);
  }
}
