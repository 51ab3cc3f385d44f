/** The article on the page: headline, byline, body. Every text by textContent; the body has passed the gate. */
import type { Article } from '../article/article.ts';
import { paceOf } from '../library/pace.ts';
import { h } from '../ui/h.ts';
import { type MessageKey, ours, t, uiLanguage } from '../ui/words.ts';
import { holdImages, nameHeld, offerImages } from './images.ts';
import { minutes } from './minutes.ts';
import { followLinks, linkBack } from './notes.ts';
import { namePlayers } from './players.ts';
import { setScripts } from './scripts.ts';

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
    h('bdi', { class: 'minutes', lang: uiLanguage() }, t('minutes', minutes(text, article.lang, paceOf()))),
  ];
  return h('p', { class: 'about', 'data-unspoken': true }, ...parts);
}

/** What else is known about the article: where it lives, its licence, when it was changed, its language. Not read out. */
function details({ canonical, url, licence, modified, published, lang }: Article): HTMLElement | null {
  const address = canonical || url;
  const link = (href: string, text: string) =>
    h('a', { href, target: '_blank', rel: 'noopener noreferrer', referrerpolicy: 'no-referrer' }, text);
  const row = (name: MessageKey, value: HTMLElement | string | null) =>
    value ? [h('dt', {}, t(name)), h('dd', {}, typeof value === 'string' ? h('bdi', {}, value) : value)] : [];
  const rows = [
    ...row('aboutAddress', address ? link(address, address.replace(/^https?:\/\//, '')) : null),
    ...row('aboutChanged', modified.slice(0, 10) === published.slice(0, 10) ? null : date(modified)),
    ...row('aboutLanguage', lang ? (new Intl.DisplayNames(uiLanguage(), { type: 'language' }).of(lang) ?? null) : null),
    ...row('aboutLicence', licence ? link(licence, licence.replace(/^https?:\/\//, '')) : null),
  ];
  return rows.length ? h('dl', {}, ...rows) : null;
}

/** Filled when it is opened: languages have their names looked up, which takes longer than the whole article. */
function aboutBox(article: Article): HTMLElement {
  const box = h('details', { class: 'known', ...ours(), 'data-unspoken': true }, h('summary', {}, t('aboutArticle')));
  box.addEventListener('toggle', () => {
    if (!box.querySelector('dl')) box.append(details(article) ?? h('p', {}, t('leftNothing')));
  });
  return box;
}

/** Made in the body's document, where no image loads: here it would at once, before it can be held. */
function leadImage({ leadImage, body, url }: Article): HTMLElement | null {
  if (!leadImage) return null;
  const { src, alt, caption } = leadImage;
  const image = body.ownerDocument.createElement('img');
  for (const [name, value] of Object.entries({ referrerpolicy: 'no-referrer', decoding: 'async', alt, src }))
    image.setAttribute(name, value);
  const apart = body.ownerDocument.createDocumentFragment();
  apart.append(image);
  holdImages(apart, url);
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

/** So many letters without a place to break a line. In scripts that have no spaces a line breaks between letters. */
const ENDLESS = /[^\s\p{Lo}\p{M}\p{P}]{2000}/u;

/**
 * A word without end (data, a broken page) takes the browser 50 µs a letter in a font of the web, since every line has the rest
 * shaped anew: a million letters a minute. In one of the system's it takes no time.
 */
function calmEndless(part: HTMLElement): void {
  const texts = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode())
    if ((text.nodeValue?.length ?? 0) >= 2000 && ENDLESS.test(text.nodeValue ?? ''))
      text.parentElement?.classList.add('endless');
}

/** The last touches on markup that has come through the gate. */
export function prepare(part: HTMLElement): void {
  setScripts(part);
  boxTables(part);
  calmEndless(part);
  sayOnce(part);
  namePlayers(part);
  linkBack(part);
  nameHeld(part);
}

/** Words of a text of which only the part before the eyes is laid out: the whole would be waited for, a millisecond for each thousand. */
const VAST = 60_000;

/**
 * @param host the tab's own host, shown where the page names no site
 * @returns the article element, ready to be put into `main`
 */
export function articleView(article: Article, host: string): HTMLElement {
  const header = h('header', {}, h('h1', { tabindex: -1 }, article.title), about(article, host), leadImage(article));
  const body = h('div', { class: 'body' });
  holdImages(article.body, article.url);
  body.append(article.body);
  body.classList.toggle('vast', article.words > VAST);
  const note = article.truncated ? h('p', { class: 'note', ...ours(), 'data-unspoken': true }, t('truncated')) : null;
  const view = h('article', { lang: article.lang || null, dir: article.dir }, header, body, note, aboutBox(article));
  prepare(view);
  hideBrokenImages(view);
  followLinks(view);
  offerImages(view, article.url);
  return view;
}
