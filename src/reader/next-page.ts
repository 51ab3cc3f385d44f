/** The next page of an article that its site cuts in pieces: fetched and joined below, only when the reader asks. */
import { readAnswer } from '../article/article.ts';
import { admit } from '../article/sanitize.ts';
import { askMore } from '../platform/more.ts';
import { h } from '../ui/h.ts';
import { ours, t } from '../ui/words.ts';
import { prepare } from './article-view.ts';
import { addressOf, holdImages, offerImages } from './images.ts';

/** Notes are numbered from 1 on every page: those of a joined one keep to themselves. */
function ownNames(page: HTMLElement, number: number): void {
  for (const one of page.querySelectorAll('[id]')) one.id += `-${number}`;
  for (const link of page.querySelectorAll('a[href^="#"]'))
    link.setAttribute('href', `${link.getAttribute('href')}-${number}`);
}

/**
 * A button at the article's end; pressed, the next page's text takes its place, with a button for the one after it.
 * @param joined told when the article has become longer
 */
export function nextPage(article: HTMLElement, address: string, joined: () => void, number = 2): void {
  const body = article.querySelector('.body');
  if (!address || !body) return;
  const button = h('button', { type: 'button', class: 'worded' }, t('nextPage'));
  const said = h('span', { role: 'status' });
  const row = h('p', { class: 'next', ...ours(), 'data-unspoken': true }, button, ' ', said);
  body.after(row);
  button.addEventListener('click', async () => {
    button.disabled = true;
    said.textContent = t('nextPageWait');
    try {
      const answer = readAnswer(await askMore('fetched', address));
      if (answer.kind === 'refusal') throw new Error(answer.reason);
      const mark = h('p', { class: 'page', ...ours(), tabindex: -1, 'data-unspoken': true }, t('pageNumber', number));
      const page = h('div', {}, mark);
      const { body: text } = admit(answer);
      holdImages(text, addressOf(article));
      page.append(text);
      ownNames(page, number);
      prepare(page);
      row.remove();
      body.append(page);
      offerImages(article);
      nextPage(article, answer.next, joined, number + 1);
      joined();
      mark.focus();
    } catch (error) {
      console.error(error);
      said.textContent = t('nextPageFailed');
      button.disabled = false;
    }
  });
}
