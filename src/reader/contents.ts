/** "Contents": the article's headings, one press to each. */
import { outline } from '../article/outline.ts';
import { jumpTo } from '../ui/focus.ts';
import { h } from '../ui/h.ts';
import { t } from '../ui/words.ts';

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
  if (title) list.append(row(title, title.textContent ?? '', 1));
  for (const { element, text, level } of entries)
    if (element instanceof HTMLElement) list.append(row(element, text, level));
  return list;
}
