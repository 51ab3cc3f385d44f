import { beforeEach, expect, test } from 'vitest';
import type { Extraction } from '../../src/article/article.ts';
import { admit } from '../../src/article/sanitize.ts';
import { articleView, prepare } from '../../src/reader/article-view.ts';
import { contentsPanel } from '../../src/reader/contents.ts';
import { ruleImages } from '../../src/reader/images.ts';

const EXTRACTION: Extraction = {
  kind: 'article',
  url: 'https://news.example.org/a',
  title: 'A <b>title</b>',
  byline: 'Jane Doe',
  site: 'Example News',
  published: '2026-03-01T10:00:00Z',
  modified: '',
  lang: 'fr',
  dir: 'ltr',
  canonical: '',
  licence: '',
  next: '',
  leadImage: { src: 'https://news.example.org/a.jpg', alt: 'A harbour', caption: 'The harbour at noon' },
  body: '<p>One.</p><h2>Then</h2><table><caption>Ships</caption><tr><td>1</td></tr></table><h3>Later</h3><p>Two.</p>',
  truncated: false,
  confidence: 0.9,
  trace: [],
};

const view = (change: Partial<Extraction> = {}, host = 'news.example.org') => {
  const article = articleView(admit({ ...EXTRACTION, ...change }), host);
  document.body.replaceChildren(article);
  return article;
};

beforeEach(() => {
  document.body.replaceChildren();
  ruleImages('always');
});

test('headline, people, site, date and minutes stand above the text, as text', () => {
  const article = view();
  expect(article.querySelector('h1')?.textContent).toBe('A <b>title</b>');
  expect(article.querySelector('.about')?.textContent).toBe('Jane DoeExample NewsMarch 1, 20261 min to read');
  expect(article.querySelector('time')?.dateTime).toBe('2026-03-01T10:00:00Z');
  expect([article.lang, article.dir]).toEqual(['fr', 'ltr']);
});

test('what is not known is not shown, and the tab’s host stands in for the site', () => {
  const article = view({ byline: '', site: '', published: '' });
  expect(article.querySelector('.about')?.textContent).toBe('news.example.org1 min to read');
});

test('the lead image comes with its caption, asked for without a referrer', () => {
  const figure = view().querySelector('figure');
  const image = figure?.querySelector('img');
  expect([image?.src, image?.alt, image?.referrerPolicy]).toEqual([
    'https://news.example.org/a.jpg',
    'A harbour',
    'no-referrer',
  ]);
  expect(figure?.querySelector('figcaption')?.textContent).toBe('The harbour at noon');
  expect(view({ leadImage: null }).querySelector('figure')).toBeNull();
});

test('what the caption says is not said again by its image', () => {
  const leadImage = { src: 'https://news.example.org/a.jpg', alt: 'The harbour', caption: 'The harbour' };
  expect(view({ leadImage }).querySelector('img')?.alt).toBe('');
});

test('a table scrolls in a box that the keyboard reaches and a screen reader names', () => {
  const box = view().querySelector('table')?.parentElement;
  expect([box?.tabIndex, box?.getAttribute('role'), box?.getAttribute('aria-label')]).toEqual([0, 'region', 'Ships']);
});

test('that the end is missing is said', () => {
  expect(view().querySelector('.note')).toBeNull();
  expect(view({ truncated: true }).querySelector('.note')?.textContent).not.toBe('');
});

test('contents list the headings, and a press moves the focus there', () => {
  const article = view();
  let left = 0;
  const contents = contentsPanel(article, () => left++);
  document.body.append(contents);
  const entries = [...contents.querySelectorAll('button')];
  expect(entries.map(({ textContent }) => textContent)).toEqual(['A <b>title</b>', 'Then', 'Later']);
  entries[1]?.click();
  expect([document.activeElement?.textContent, left]).toEqual(['Then', 1]);
});

test('an article without headings says so', () => {
  expect(contentsPanel(view({ body: '<p>One.</p>' }), () => undefined).textContent).not.toBe('');
});

test('about the article: address, change, language and licence, told when they are asked for', async () => {
  const article = view({
    canonical: 'https://news.example.org/canonical',
    licence: 'https://creativecommons.org/licenses/by/4.0/',
    modified: '2026-03-04T10:00:00Z',
  });
  const box = article.querySelector('details');
  expect(box?.querySelector('dl')).toBe(null);
  expect(box?.hasAttribute('data-unspoken')).toBe(true);
  box?.setAttribute('open', '');
  await new Promise((done) => setTimeout(done, 20));
  expect([...(box?.querySelectorAll('dd') ?? [])].map((one) => one.textContent)).toEqual([
    'news.example.org/canonical',
    'March 4, 2026',
    'French',
    'creativecommons.org/licenses/by/4.0/',
  ]);
  expect(box?.querySelector('a')?.rel).toBe('noopener noreferrer');
});

test('a word without end is set in a font that can be laid out at once; long lines of Chinese and code are not', () => {
  const part = document.createElement('div');
  const p = (text: string) => {
    const element = document.createElement('p');
    element.textContent = text;
    part.append(element);
    return element;
  };
  const endless = p('o'.repeat(5000));
  const others = [p('那艘渡轮每天横渡海峡四次'.repeat(400)), p('word '.repeat(2000)), p('o'.repeat(300))];
  prepare(part);
  expect(endless.className).toBe('endless');
  for (const other of others) expect(other.className).toBe('');
});
