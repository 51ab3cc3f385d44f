/** The article on the page: headline, byline, body. Every text by textContent; the body has passed the gate. */
import type { Article } from '../article/article.ts';
import { h } from '../ui/h.ts';
import { t, uiLanguage } from '../ui/words.ts';
import { minutes } from './minutes.ts';

/** A date in words. The first call in a page takes 10 ms and more, since the browser has its tables fetched. */
const inWords = (when: Date): string => new Intl.DateTimeFormat(uiLanguage(), { dateStyle: 'long' }).format(when);

function date(iso: string): HTMLElement | null {
  const when = new Date(iso);
  if (!iso || Number.isNaN(when.getTime())) return null;
  return h('time', { datetime: iso, lang: uiLanguage(), dir: 'auto' }, inWords(when));
}

/** Does ahead of time what the first article would wait for. */
export const warmUp = (): void => void inWords(new Date());

function about(article: Article, host: string): HTMLElement {
  const text = article.body.textContent ?? '';
  const parts: readonly (Node | string | null)[] = [
    article.byline ? h('bdi', { class: 'byline' }, article.byline) : null,
    article.site || host ? h('bdi', { class: 'site' }, article.site || host) : null,
    date(article.published),
    h('bdi', { class: 'minutes', lang: uiLanguage() }, t('minutes', minutes(text, article.lang))),
  ];
  return h('p', { class: 'about', 'data-unspoken': true }, ...parts);
}

function leadImage({ leadImage }: Article): HTMLElement | null {
  if (!leadImage) return null;
  const { src, alt, caption } = leadImage;
  const image = h('img', { src, alt, decoding: 'async', referrerpolicy: 'no-referrer' });
  return h('figure', { class: 'lead' }, image, caption ? h('figcaption', {}, caption) : null);
}

/** A wide table scrolls in a box of its own, which the keyboard can reach, and not the page. */
function boxTables(article: HTMLElement): void {
  for (const table of article.querySelectorAll('table')) {
    const name = table.caption?.textContent?.trim() || t('articleText');
    const box = h('div', { class: 'wide', tabindex: 0, role: 'region', 'aria-label': name });
    table.replaceWith(box);
    box.append(table);
  }
}

/** A caption that only says again what the image's words say would be read out twice: it is enough once. */
function sayOnce(article: HTMLElement): void {
  for (const figure of article.querySelectorAll('figure')) {
    const caption = figure.querySelector('figcaption')?.textContent?.trim();
    for (const image of figure.querySelectorAll('img')) if (image.alt.trim() === caption) image.alt = '';
  }
}

/** An image that does not come leaves no hole: its words stand in for it. */
function hideBrokenImages(article: HTMLElement): void {
  const broken = ({ target }: Event) => {
    if (target instanceof HTMLImageElement) target.classList.add('broken');
  };
  article.addEventListener('error', broken, { capture: true });
}

/**
 * @param host the tab's own host, shown where the page names no site
 * @returns the article element, ready to be put into `main`
 */
export function articleView(article: Article, host: string): HTMLElement {
  const header = h('header', {}, h('h1', { tabindex: -1 }, article.title), about(article, host), leadImage(article));
  const body = h('div', { class: 'body' });
  body.append(article.body);
  const note = article.truncated ? h('p', { class: 'note', 'data-unspoken': true }, t('truncated')) : null;
  const view = h('article', { lang: article.lang || null, dir: article.dir }, header, body, note);
  boxTables(view);
  sayOnce(view);
  hideBrokenImages(view);
  return view;
}
