/** Keeps the spoken sentence in view, until the reader scrolls: then the page is theirs, and a button leads back. */
import { focusQuietly } from '../ui/focus.ts';
import { h } from '../ui/h.ts';
import { ariaKey, keyName } from '../ui/keys.ts';
import { t } from '../ui/words.ts';
import { inRows, showInTable, topFor } from './rows.ts';

/** Where in the window a spoken sentence is comfortable: below the top tenth, above the lowest fifth. */
const COMFORT = { top: 0.1, bottom: 0.8, wanted: 0.3 };

/** Keys that scroll the text, when it has the focus. */
const SCROLL_KEYS: ReadonlySet<string> = new Set('ArrowUp ArrowDown PageUp PageDown Home End'.split(' ').concat(' '));

/** No scrolling of a browser's own takes longer (ms): Chromium's smooth one ends within 0.7 s. */
const LONGEST = 1500;

/** What is spoken now, as the follower has to know it. */
type Place = () => Range | null;

export class Follower {
  /** "Back to the spoken sentence": stands behind the text, and is there while the page does not follow. */
  readonly button: HTMLButtonElement;
  #following = true;
  /** Whether the reader has been where the spoken sentence cannot be seen. */
  #left = false;
  /** Where our own scrolling goes to, and until when it may be under way (ms of the page's clock). */
  #target = 0;
  #oursUntil = 0;
  /** The first sentence is jumped to: who opens the reader in mid-speech is not to watch the text go by. */
  #first = true;
  #spoken: Place = () => null;
  readonly #until = new AbortController();

  /**
   * @param scroller what scrolls, with the text in it
   * @param whisper tells screen readers
   */
  constructor(
    private readonly scroller: HTMLElement,
    private readonly whisper: (text: string) => void,
  ) {
    this.button = h(
      'button',
      { type: 'button', class: 'worded back', hidden: true, 'aria-keyshortcuts': ariaKey('back') },
      t('backToSpoken'),
    );
    const key = keyName('back', t);
    if (key) this.button.title = t('withKey', t('backToSpoken'), key);
    this.button.addEventListener('click', () => this.back());
    scroller.after(this.button);
    this.#listen();
  }

  /** Tells what is spoken: it is brought to a comfortable place, where the page follows. Null when nothing is. */
  show(spoken: Place | null): void {
    this.#spoken = spoken ?? (() => null);
    if (!spoken) this.#setFollowing(true);
    else if (this.#following) this.visit(spoken());
    else this.#left ||= !this.#inView();
  }

  /** Goes to what is spoken, and follows again. */
  back(): void {
    if (!this.#spoken()) return;
    if (document.activeElement === this.button) focusQuietly(this.scroller);
    this.follow();
    this.visit(this.#spoken());
  }

  /** Follows again from the next sentence on: the reader has asked for a place to be read. */
  follow(): void {
    this.#setFollowing(true);
  }

  /** Brings a place to where it is comfortable to read, unless it is there. */
  visit(range: Range | null): void {
    if (!range) return;
    const { scroller } = this;
    const rows = inRows(scroller);
    if (rows) showInTable(range);
    const view = scroller.getBoundingClientRect();
    const box = range.getBoundingClientRect();
    const jump = this.#first || matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.#first = false;
    const top = view.top + view.height * COMFORT.top;
    const bottom = view.top + view.height * COMFORT.bottom;
    if (rows && box.top >= view.top && box.top < view.bottom) return;
    if (!rows && box.top >= top && Math.min(box.bottom, box.top + view.height / 2) <= bottom) return;
    const wanted = topFor(scroller, scroller.scrollTop + box.top - view.top, COMFORT.wanted);
    const most = scroller.scrollHeight - scroller.clientHeight;
    const target = Math.max(0, Math.min(most, wanted));
    // Where it cannot move there is no end of moving to be told of.
    if (Math.abs(target - scroller.scrollTop) < 1) return;
    this.#target = target;
    this.#oursUntil = performance.now() + LONGEST;
    scroller.scrollTo({ top: target, behavior: jump ? 'instant' : 'smooth' });
  }

  /** Lets go of the page for good. */
  leave(): void {
    this.#until.abort();
    this.button.remove();
  }

  #listen(): void {
    const { scroller } = this;
    const quiet = { passive: true, signal: this.#until.signal };
    scroller.addEventListener('wheel', ({ deltaY, deltaMode }) => this.#letGo(deltaMode === 0 ? deltaY : 0), quiet);
    scroller.addEventListener('touchmove', () => this.#letGo(), quiet);
    scroller.addEventListener(
      'keydown',
      ({ key, ctrlKey, altKey, metaKey }) => {
        if (SCROLL_KEYS.has(key) && !ctrlKey && !altKey && !metaKey) this.#letGo();
      },
      quiet,
    );
    // Beside its content there is nothing of the scroller but the scrollbar.
    scroller.addEventListener(
      'pointerdown',
      (event) => {
        const { clientLeft, clientWidth } = scroller;
        const x = event.clientX - scroller.getBoundingClientRect().left - clientLeft;
        if (event.target === scroller && (x < 0 || x >= clientWidth)) this.#letGo();
      },
      quiet,
    );
    document.addEventListener(
      'selectionchange',
      () => {
        const selection = getSelection();
        if (selection && !selection.isCollapsed && scroller.contains(selection.anchorNode)) this.#letGo();
      },
      quiet,
    );
    scroller.addEventListener('scroll', () => this.#scrolled(), quiet);
    scroller.addEventListener('scrollend', () => this.#arrived(), quiet);
  }

  get #ours(): boolean {
    return performance.now() < this.#oursUntil;
  }

  /**
   * The reader moves the page: from now on nothing else does. Where our own scrolling is under way, Chromium goes on with
   * it and drops what the wheel asked for; so it is stopped, and the page moved by as much instead.
   * @param by pixels the reader asks for
   */
  #letGo(by = 0): void {
    if (!this.#following || !this.#spoken()) return;
    if (this.#ours) this.scroller.scrollTo({ top: this.scroller.scrollTop + by, behavior: 'instant' });
    this.#oursUntil = 0;
    this.#setFollowing(false);
    this.whisper(t('followStopped'));
  }

  /** The page has moved. What no gesture tells of (search, contents, a link) is told by the sentence being out of sight. */
  #scrolled(): void {
    if (this.#ours || !this.#spoken()) return;
    if (this.#inView()) return void (this.#left && this.follow());
    this.#letGo();
    this.#left = true;
  }

  /** One of our scrollings that was overtaken by the next has an end too, but not where this one goes. */
  #arrived(): void {
    if (Math.abs(this.scroller.scrollTop - this.#target) < 2) this.#oursUntil = 0;
  }

  #setFollowing(following: boolean): void {
    this.#following = following;
    this.#left = false;
    if (following && document.activeElement === this.button) focusQuietly(this.scroller);
    this.button.hidden = following;
  }

  #inView(): boolean {
    const view = this.scroller.getBoundingClientRect();
    const box = this.#spoken()?.getBoundingClientRect();
    return box !== undefined && box.bottom > view.top && box.top < view.bottom;
  }
}
