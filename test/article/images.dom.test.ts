import { describe, expect, test } from 'vitest';
import { absolute, fromSet, pictureAddress, pictureOf } from '../../src/article/images.ts';
import { snapshot } from '../../src/article/snapshot.ts';
import { parse } from './page.ts';

const BASE = 'https://news.example.org/a/';
const sources = (markup: string) =>
  [...snapshot(parse(`<article>${markup}</article>`, BASE)).document.querySelectorAll('img')].map((one) =>
    one.getAttribute('src'),
  );

describe('one address for every picture', () => {
  const BLANK = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';
  const SHAPES = [
    '<img src="x.jpg">',
    `<img src="${BLANK}" data-src="x.jpg">`,
    '<img src="/img/placeholder.png" data-original="x.jpg">',
    '<img data-lazy-src="x.jpg">',
    '<img srcset="small.jpg 300w, x.jpg 900w, /a/middle.jpg 600w">',
    '<picture><source srcset="x.jpg 2x, y.jpg 1x"><img></picture>',
    '<picture><source data-srcset="x.jpg 800w"><img src="/blank.gif"></picture>',
    `<img src="${BLANK}"><noscript><img src="x.jpg" alt="a"></noscript>`,
    '<img class="lazy" data-unheard-of="x.jpg">',
    '<div class="lazy"></div><noscript><img src="x.jpg"></noscript>',
  ];
  test.each(SHAPES)('%s', (markup) => {
    expect(sources(markup)).toEqual(['https://news.example.org/a/x.jpg']);
  });

  test.each([
    '<img src="t.gif" width="1" height="1">',
    '<noscript><img src="t.gif" width="1"></noscript>',
    '<noscript>a <img src=b><img src=c></noscript>',
  ])('%s shows nothing', (markup) => {
    expect(sources(markup)).toEqual([]);
  });
});

describe('a picture that has come and is a pixel', () => {
  /** A picture long enough to be no placeholder: what follows the end of a PNG is not looked at. */
  const png = (side: number) => {
    const canvas = Object.assign(document.createElement('canvas'), { width: side, height: side });
    const [head = '', body = ''] = canvas.toDataURL('image/png').split(',');
    return `${head},${btoa(atob(body) + '\0'.repeat(400))}`;
  };
  const come = async (side: number) => {
    const image = new Image();
    image.src = png(side);
    await image.decode();
    return image;
  };

  test('shows nothing, though it says no size', async () => {
    expect(pictureOf(await come(1), null, BASE)).toBeNull();
    expect(pictureOf(await come(40), null, BASE)).toContain('data:image/png');
  });

  test('gives way to what it stands for', async () => {
    const image = await come(1);
    image.dataset.src = 'x.jpg';
    expect(pictureOf(image, null, BASE)).toBe('https://news.example.org/a/x.jpg');
  });
});

test('addresses that lead nowhere safe', () => {
  for (const address of [
    'javascript:x',
    'data:text/html,x',
    'blob:x',
    'http://[',
    'file:///etc/passwd',
    'view-source:http://x',
  ])
    expect(absolute(address, BASE)).toBe(null);
  expect(absolute(' ../b#c ', BASE)).toBe('https://news.example.org/b#c');
  expect(pictureAddress('data:image/svg+xml,<svg>', BASE)).toBe(null);
  expect(pictureAddress('mailto:a@example.org', BASE)).toBe(null);
});

test('addresses with commas in a srcset', () => {
  expect(fromSet('https://x.example.org/w_300,h_200/a.jpg 300w, https://x.example.org/w_900,h_600/a.jpg 900w')).toBe(
    'https://x.example.org/w_900,h_600/a.jpg',
  );
  expect(fromSet(null)).toBe(null);
});
