/** "Contents": the article's headings, one press to each. */
import { outline } from '../article/outline.ts';
import { jumpTo } from '../ui/focus.ts';
import { h } from '../ui/h.ts';
import { t } from '../ui/words.ts';

/** Marks the entry of the heading that the reader is below, while the list is on the page. */
function followPlace(list: HTMLElement, headings: readonly (Element | null)[]): void {
  const scroller = headings.find(Boolean)?.closest('main');
  if (!scroller) return;
  const until = new AbortController();
  const mark = () => {
    if (!list.isConnected) return until.abort();
    // A heading in the upper third is what is being read.
    const edge = scroller.getBoundingClientRect().top + scroller.clientHeight / 3;
    const shown = headings.filter((heading) => heading !== null);
    const here = Math.max(
      0,
      shown.findLastIndex((heading) => heading.getBoundingClientRect().top <= edge),
    );
    for (const [index, entry] of list.querySelectorAll('.entry').entries())
      if (index === here) entry.setAttribute('aria-current', 'location');
      else entry.removeAttribute('aria-current');
  };
  scroller.addEventListener('scrollend', mark, { signal: until.signal });
  requestAnimationFrame(mark);
}

/**
 * @param article the article's element
 * @param left called after a jump, where the panel covers the text
 */
export function contentsPanel(article: HTMLElement, left: () => void): HTMLElement {
  const title = article.querySelector<HTMLElement>('h1');
  const body = article.querySelector('.body');
  const entries = body ? outline(body) : [];
  if (!entries.length) return h('p', {}, t('noContents'));
  const row = (element: HTMLElement, text: string, level: number) => {
    const button = h('button', { type: 'button', class: 'entry' }, text);
    button.addEventListener('click', () => {
      left();
      jumpTo(element, 'start');
    });
    return h('li', { class: `level-${level}` }, button);
  };
  const list = h('ol', { class: 'contents' });
  list.lang = article.lang;
  list.dir = article.dir;
  if (title) list.append(row(title, title.textContent ?? '', 1));
  for (const { element, text, level } of entries)
    if (element instanceof HTMLElement) list.append(row(element, text, level));
  followPlace(list, [title, ...entries.map(({ element }) => element)]);
  return list;
}
