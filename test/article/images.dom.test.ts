import { describe, expect, test } from 'vitest';
import { absolute, fromSet, pictureAddress } from '../../src/article/images.ts';
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
