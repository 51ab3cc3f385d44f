/** "Find in the text": popups have no search of the browser's own. What is found is marked, never changed. */
import { focusQuietly } from '../ui/focus.ts';
import { h } from '../ui/h.ts';
import { type IconName, icon } from '../ui/icons.ts';
import { type MessageKey, number, t } from '../ui/words.ts';
import { Finder } from './finder.ts';

/** More marks than this say nothing, and are slow to draw. */
const MOST = 1000;

let open: AbortController | null = null;

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
  open = new AbortController();
  const { signal } = open;
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
    open?.abort();
    bar.remove();
    matches.leave();
    focusQuietly(main);
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
  input.addEventListener('input', () => matches.look(input.value));
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
  // Another article has come: what was found is gone with the old one.
  const gone = new MutationObserver(() => article.isConnected || close());
  gone.observe(main, { childList: true });
  signal.addEventListener('abort', () => gone.disconnect());
  foot.prepend(bar);
  input.focus();
}

/** What is found, where it is marked, and which one is shown. */
class Matches {
  readonly #all = new Highlight();
  readonly #current = new Highlight();
  #finder: Finder | null = null;
  #ranges: Range[] = [];
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

  /** Looks for words, and shows the first of them from where the text is scrolled to. */
  look(words: string): void {
    this.#finder ??= new Finder(this.article);
    this.#ranges = this.#finder.find(words, MOST);
    this.#all.clear();
    for (const range of this.#ranges) this.#all.add(range);
    const top = this.main.getBoundingClientRect().top;
    const below = this.#ranges.findIndex((range) => range.getBoundingClientRect().bottom > top);
    this.#at = Math.max(0, below);
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
    const total = number(this.#ranges.length);
    const many = this.#ranges.length === MOST ? t('findMany', number(this.#at + 1), total) : '';
    this.say(range ? many || t('findCount', number(this.#at + 1), total) : none);
    if (!range) return;
    this.#current.add(range);
    const text = range.getBoundingClientRect();
    const view = this.main.getBoundingClientRect();
    if (text.top >= view.top && text.bottom <= view.bottom) return;
    this.main.scrollBy({ top: text.top - view.top - view.height / 3 });
  }

  leave(): void {
    for (const name of ['found', 'match']) CSS.highlights.delete(name);
  }
}
