/** The aids that lie over the text: each comes when its setting wants it, and goes with it. */
import type { Settings } from '../settings/schema.ts';
import { t } from '../ui/words.ts';
import { LineFocus } from './line-focus.ts';
import type { Notice } from './notice.ts';
import { OneAtATime } from './one-at-a-time.ts';
import type { Reading } from './reading.ts';
import { Rows } from './rows.ts';
import { TimeLeft } from './time-left.ts';
import { WordAids } from './word-aids.ts';

/** What they need of the page around them. */
export interface Around {
  /** What scrolls, with the article in it. */
  readonly main: HTMLElement;
  readonly notice: Notice;
  readonly reading: () => Promise<Reading | null>;
  /** Whether nothing may be remembered. */
  readonly secret: () => boolean;
}

export class Aids {
  readonly #words: WordAids;
  #lineFocus: LineFocus | null = null;
  #one: OneAtATime | null = null;
  #timeLeft: TimeLeft | null = null;
  #rows: Rows | null = null;

  constructor(private readonly around: Around) {
    this.#words = new WordAids(around.main);
  }

  /** Shows what is wanted, and takes away what is not. */
  show(settings: Settings): void {
    const { main, notice, reading, secret } = this.around;
    this.#words.show(settings);
    const { columns, lineFocus, oneAtATime, timeLeft } = settings;
    if (columns === 'one') this.#rows = left(this.#rows);
    else this.#rows ??= new Rows(main);

    if (lineFocus === 'off') this.#lineFocus = left(this.#lineFocus);
    else if (this.#lineFocus) this.#lineFocus.show(lineFocus);
    else this.#lineFocus = new LineFocus(main, lineFocus);

    if (oneAtATime === 'off') this.#one = left(this.#one);
    else if (this.#one) this.#one.show(oneAtATime);
    else {
      this.#one = new OneAtATime(main, reading, oneAtATime);
      notice.remark(t('oneHint'));
    }

    if (!timeLeft) this.#timeLeft = left(this.#timeLeft);
    else this.#timeLeft ??= new TimeLeft(main, notice.element, () => settings.remember && !secret());
  }

  leave(): void {
    for (const aid of [this.#words, this.#lineFocus, this.#one, this.#timeLeft, this.#rows]) aid?.leave();
    this.#lineFocus = this.#one = this.#timeLeft = this.#rows = null;
  }
}

function left(aid: { leave(): void } | null): null {
  aid?.leave();
  return null;
}
