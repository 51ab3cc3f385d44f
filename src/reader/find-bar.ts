/** "Find in the text": popups have no search of the browser's own. What is found is marked, never changed. */
import { focusQuietly } from '../ui/focus.ts';
import { h } from '../ui/h.ts';
import { type IconName, icon } from '../ui/icons.ts';
import { type MessageKey, number, t } from '../ui/words.ts';
import { firstByHalves } from './by-halves.ts';
import { Finder } from './finder.ts';
import { topFor } from './rows.ts';

/** More marks than this say nothing, and are slow to draw. */
const MOST = 1000;

/**
 * Opens the bar, or goes to it.
 * @param main what scrolls, with the article in it
 * @param foot where the bar stands: below the text, which it never covers
 */
export function findBar(main: HTMLElement, foot: HTMLElement): void {
  const there = document.querySelector<HTMLInputElement>('.find input');
  if (there) return there.select();
  const article = main.querySelector('article');
  if (!article) return;
  const until = new AbortController();
  const { signal } = until;
  const input = h('input', { type: 'search', 'aria-label': t('find'), autocomplete: 'off', spellcheck: 'false' });
  const count = h('span', { class: 'count', role: 'status' });
  const button = (name: MessageKey, drawing: IconName, act: () => void) => {
    const made = h('button', { type: 'button', 'aria-label': t(name), title: t(name) }, icon(drawing));
    made.addEventListener('click', act);
    return made;
  };
  const matches = new Matches(main, article, (text) => {
    count.textContent = text;
  });
  const close = () => {
    const focused = bar.contains(document.activeElement);
    until.abort();
    bar.remove();
    matches.leave();
    if (focused) focusQuietly(main);
  };
  const bar = h(
    'search',
    { class: 'find', 'aria-label': t('find') },
    input,
    count,
    button('findPrevious', 'up', () => matches.step(-1)),
    button('findNext', 'down', () => matches.step(1)),
    button('findClose', 'close', close),
  );
  input.addEventListener('input', () => matches.find(input.value));
  bar.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' && (event.key !== 'Enter' || event.target !== input)) return;
    event.preventDefault();
    event.stopPropagation(); // Escape closes the bar alone
    if (event.key === 'Escape') close();
    else matches.step(event.shiftKey ? -1 : 1);
  });
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'F3') return;
    event.preventDefault();
    matches.step(event.shiftKey ? -1 : 1);
  };
  document.addEventListener('keydown', onKey, { signal });
  // Another article may come, with which what was found is gone; or another page be joined to this one.
  const changes = new MutationObserver(() => (article.isConnected ? matches.look(input.value) : close()));
  changes.observe(main, { childList: true, subtree: true });
  signal.addEventListener('abort', () => changes.disconnect());
  foot.prepend(bar);
  input.focus();
}

/** What is found, where it is marked, and which one is shown. */
class Matches {
  readonly #all = new Highlight();
  readonly #current = new Highlight();
  #finder: Finder | null = null;
  #ranges: Range[] = [];
  /** More was found than is marked. */
  #more = false;
  #at = 0;

  constructor(
    private readonly main: HTMLElement,
    private readonly article: Element,
    private readonly say: (text: string) => void,
  ) {
    this.#current.priority = 3; // over the spoken word
    CSS.highlights.set('found', this.#all);
    CSS.highlights.set('match', this.#current);
  }

  /** Looks for words in a text that has changed. */
  look(words: string): void {
    this.#finder = null;
    this.find(words);
  }

  /** Looks for words, and shows the first of them from where the text is scrolled to. */
  find(words: string): void {
    this.#finder ??= new Finder(this.article);
    const found = this.#finder.find(words, MOST + 1);
    this.#more = found.length > MOST;
    this.#ranges = found.slice(0, MOST);
    this.#all.clear();
    for (const range of this.#ranges) this.#all.add(range);
    const top = this.main.getBoundingClientRect().top;
    const { length } = this.#ranges;
    const below = firstByHalves(length, (at) => (this.#ranges[at]?.getBoundingClientRect().bottom ?? 0) > top);
    this.#at = below < length ? below : 0;
    this.#show(words.trim() === '' ? '' : t('findNone'));
  }

  /** Goes to the next or the one before, and round. */
  step(by: 1 | -1): void {
    const { length } = this.#ranges;
    if (length === 0) return;
    this.#at = (this.#at + by + length) % length;
    this.#show('');
  }

  #show(none: string): void {
    const range = this.#ranges[this.#at];
    this.#current.clear();
    if (!range) return this.say(none);
    this.say(t(this.#more ? 'findMany' : 'findCount', number(this.#at + 1), number(this.#ranges.length)));
    this.#current.add(range);
    const text = range.getBoundingClientRect();
    const view = this.main.getBoundingClientRect();
    if (text.top >= view.top && text.bottom <= view.bottom) return;
    this.main.scrollTo({ top: topFor(this.main, this.main.scrollTop + text.top - view.top, 1 / 3) });
  }

  leave(): void {
    for (const name of ['found', 'match']) CSS.highlights.delete(name);
  }
}
