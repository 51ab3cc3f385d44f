/**
 * How long is left of the text: by the voice's own pace while it speaks, else by the reader's, which is learnt from how they scroll.
 */
import { keepPace, learnt, paceOf } from '../library/pace.ts';
import { h } from '../ui/h.ts';
import { counted, t } from '../ui/words.ts';
import { blocksOf } from './block-text.ts';
import { followMarks } from './highlight.ts';
import { averagePace } from './minutes.ts';

/** Whoever stays longer at one place has gone away; who leaves it sooner is looking for something (ms). */
const STAYS = { least: 2000, most: 180_000 };
/** A voice that has marked nothing for so long is silent (ms). */
const SILENT = 20_000;
/** Scrolling goes on for a while: its end is what counts (ms). */
const REST = 300;

/** Where the reader or the voice is, in characters of the text, and since when (ms). */
interface Stay {
  readonly at: number;
  readonly since: number;
}

export class TimeLeft {
  readonly #line = h('p', { class: 'time-left' });
  readonly #until = new AbortController();
  /** Each block of the text, with what stands before it (characters). */
  #blocks: (readonly [block: Element, before: number])[] = [];
  #whole = 0;
  #pace = paceOf();
  #stay: Stay = { at: 0, since: performance.now() };
  /** The sentence that the voice marked last, and how fast it goes (characters a minute). */
  #spoken: (Stay & { readonly range: Range }) | null = null;
  #voicePace = 0;

  /**
   * @param main what scrolls, with the article in it
   * @param foot where it is shown
   * @param keeps whether the reader's pace may be kept
   */
  constructor(
    private readonly main: HTMLElement,
    foot: HTMLElement,
    private readonly keeps: () => boolean,
  ) {
    const { signal } = this.#until;
    foot.prepend(this.#line);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(() => this.#scrolled(), REST);
    };
    main.addEventListener('scroll', later, { passive: true, signal });
    // Who looks at something else is not reading.
    document.addEventListener('visibilitychange', () => this.#come(), { signal });
    const grown = new MutationObserver(() => this.#measure());
    for (const article of main.querySelectorAll('article')) grown.observe(article, { childList: true, subtree: true });
    followMarks((range, mark) => {
      if (mark === 'sentence') this.#heard(range);
    }, signal);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      grown.disconnect();
      this.#line.remove();
    });
    this.#measure();
  }

  leave(): void {
    this.#until.abort();
  }

  #measure(): void {
    this.#whole = 0;
    this.#blocks = [...this.main.querySelectorAll('article .body')].flatMap(blocksOf).map((block) => {
      const entry = [block, this.#whole] as const;
      this.#whole += block.textContent?.trim().length ?? 0;
      return entry;
    });
    this.#come();
    this.#show(this.#stay.at);
  }

  /** Begins to count anew where the reader is. */
  #come(): void {
    this.#stay = { at: this.#seen(), since: performance.now() };
  }

  #scrolled(): void {
    const { at, since } = this.#stay;
    this.#come();
    const stayed = performance.now() - since;
    const silent = !this.#spoken || performance.now() - this.#spoken.since > SILENT;
    if (silent && this.#stay.at > at && stayed > STAYS.least && stayed < STAYS.most) {
      const pace = (this.#stay.at - at) / (stayed / 60_000) / averagePace(this.#lang);
      this.#pace = learnt(this.#pace, pace);
      if (this.keeps()) keepPace(this.#pace);
    }
    if (silent) this.#show(this.#stay.at);
  }

  #heard(range: Range): void {
    const { startContainer, startOffset } = range;
    const last = this.#spoken;
    if (last?.range.startContainer === startContainer && last.range.startOffset === startOffset) return;
    const since = performance.now();
    const at = this.#before(startContainer);
    if (last && since - last.since < SILENT && since > last.since) {
      const pace = last.range.toString().length / ((since - last.since) / 60_000);
      // Skipped sentences were not spoken: nobody says them ten times as fast.
      if (pace < averagePace(this.#lang) * 6)
        this.#voicePace = this.#voicePace ? (this.#voicePace * 3 + pace) / 4 : pace;
    }
    this.#spoken = { at, since, range };
    this.#show(at, this.#voicePace);
  }

  get #lang(): string {
    return this.main.querySelector('article')?.lang ?? '';
  }

  /** Characters before the block that a node stands in. */
  #before(node: Node): number {
    return this.#blocks.find(([block]) => block.contains(node))?.[1] ?? 0;
  }

  /** Characters above the upper edge of what is seen. */
  #seen(): number {
    const { top } = this.main.getBoundingClientRect();
    const found = this.#blocks.find(([block]) => block.getBoundingClientRect().bottom > top);
    if (!found) return this.#whole;
    const box = found[0].getBoundingClientRect();
    const share = Math.min(1, Math.max(0, (top - box.top) / (box.height || 1)));
    return found[1] + share * (found[0].textContent?.trim().length ?? 0);
  }

  #show(at: number, pace = averagePace(this.#lang) * this.#pace): void {
    const { scrollTop, clientHeight, scrollHeight } = this.main;
    const last = this.#blocks.at(-1)?.[0].getBoundingClientRect().bottom ?? 0;
    const ended = scrollTop + clientHeight >= scrollHeight - 1 || last < this.main.getBoundingClientRect().bottom;
    const left = (this.#whole - at) / (pace || averagePace(this.#lang));
    const speaking = this.#spoken && performance.now() - this.#spoken.since < SILENT;
    const words =
      ended && !speaking ? t('timeLeftDone') : left < 1 ? t('timeLeftLittle') : counted('timeLeft', Math.round(left));
    if (this.#line.textContent !== words) this.#line.textContent = words;
  }
}
