import { beforeEach, expect, test } from 'vitest';
import { admit } from '../../src/article/sanitize.ts';
import { articleView } from '../../src/reader/article-view.ts';
import { holdImages, offerImages, ruleImages, settleImages } from '../../src/reader/images.ts';

const main = document.createElement('main');
const src = (name: string) => `https://news.example.org/${name}.jpg`;

function shown(url = 'https://news.example.org/a'): HTMLElement {
  const view = articleView(
    admit({
      kind: 'article',
      url,
      title: 'Boats',
      byline: '',
      site: '',
      published: '',
      modified: '',
      lang: 'en',
      dir: 'ltr',
      canonical: '',
      licence: '',
      next: '',
      leadImage: { src: src('lead'), alt: 'A harbour', caption: '' },
      body: `<p>One <img src="${src('one')}" alt="A boat"></p><p>Two <img src="${src('two')}" alt=""></p>`,
      truncated: false,
      confidence: 1,
      trace: [],
    }),
    '',
  );
  main.replaceChildren(view);
  return view;
}

const loading = (view: HTMLElement) => [...view.querySelectorAll('img')].map((image) => image.getAttribute('src'));
const ALL = [src('lead'), src('one'), src('two')];
const NONE = [null, null, null];
const offer = () => main.querySelector<HTMLButtonElement>('.held-images button');

// No rule is known when this page opens; the tests go on from one to the next.
beforeEach(() => document.body.replaceChildren(main));

test('before the settings are there nothing is asked for; without any the reader is asked', () => {
  const view = shown();
  expect(loading(view)).toEqual(NONE);
  expect(offer()).toBeNull();
  settleImages();
  expect(offer()?.textContent).toBe('Load images');
  expect(loading(view)).toEqual(NONE);
});

test('always: all of them, at once, also those of the article that is there', () => {
  const view = shown();
  ruleImages('always');
  expect(loading(view)).toEqual(ALL);
  expect(offer()).toBeNull();
  expect(loading(shown())).toEqual(ALL);
});

test('never: boxes with their words, which are read out only where the page has some', () => {
  ruleImages('never');
  const view = shown();
  expect(loading(view)).toEqual(NONE);
  expect(offer()).toBeNull();
  const boxes = [...view.querySelectorAll<HTMLImageElement>('img.held')];
  expect(boxes.map(({ alt }) => alt)).toEqual(['A harbour', 'A boat', 'Image, not loaded']);
  expect(boxes.map(({ dataset }) => 'unspoken' in dataset)).toEqual([false, false, true]);
});

test('ask: says how many, loads them by a press, for this article and what is joined to it, and no other', async () => {
  ruleImages('ask');
  const view = shown('https://news.example.org/asked');
  await expect.poll(() => main.querySelector('.held-images span')?.textContent).toBe('3 images have not been loaded.');
  offer()?.click();
  expect(loading(view)).toEqual(ALL);
  expect([...view.querySelectorAll('img')].map(({ alt }) => alt)).toEqual(['A harbour', 'A boat', '']);
  expect(view.querySelector('.held, [data-unspoken] img, img[data-unspoken]')).toBeNull();
  expect(offer()).toBeNull();
  expect(document.activeElement === document.body || document.activeElement === main).toBe(true);
  const joined = document.createElement('p');
  joined.innerHTML = '<img alt="">';
  joined.querySelector('img')?.setAttribute('src', src('three'));
  holdImages(joined, 'https://news.example.org/asked');
  expect(joined.querySelector('img')?.className).toBe('');
  expect(loading(shown('https://news.example.org/asked'))).toEqual(ALL);
  expect(loading(shown('https://news.example.org/other'))).toEqual(NONE);
});

test('an article whose images are all there is offered nothing', () => {
  ruleImages('ask');
  const view = shown('https://news.example.org/asked');
  offerImages(view);
  expect(offer()).toBeNull();
});
