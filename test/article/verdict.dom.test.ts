import { describe, expect, test } from 'vitest';
import { extract } from '../../src/article/extract.ts';
import { parse } from './page.ts';

const kind = (markup: string) => extract(parse(markup)).kind;
const SENTENCE =
  'The boats came in with the morning tide, and the people on the quay helped to carry the catch ashore.';
const card = (i: number) =>
  `<article><h2><a href="/${i}">A headline of some length, number ${i}</a></h2><p>A sentence about story ${i}, and no more than that.</p></article>`;

describe('no article', () => {
  const PAGES: readonly (readonly [string, string])[] = [
    ['a front page', Array.from({ length: 20 }, (_, i) => card(i)).join('')],
    ['a log-in', `<h1>Sign in</h1><p>${SENTENCE}</p><p>${SENTENCE}</p><form><input><input type=password></form>`],
    [
      'a player',
      `<meta property="og:type" content="video.other"><h1>Film</h1><video></video><p>${SENTENCE}</p><p>${SENTENCE}</p>`,
    ],
    ['a shop', '<h1>Chair</h1><p>€ 40</p><button>Buy</button>'],
  ];
  test.each(PAGES)('%s', (_, markup) => {
    expect(kind(markup)).toBe('refusal');
  });
});

describe('an article all the same', () => {
  const PAGES: readonly (readonly [string, string])[] = [
    ['short', `<h1>Boats</h1><p>${SENTENCE}</p><p>${SENTENCE}</p><p>${SENTENCE}</p>`],
    ['with a log-in in its head', `<form><input type=password></form><h1>Boats</h1>${`<p>${SENTENCE}</p>`.repeat(8)}`],
    ['with a film', `<h1>Boats</h1><video></video>${`<p>${SENTENCE}</p>`.repeat(8)}`],
    [
      'with many cards below',
      `<main><h1>Boats</h1>${`<p>${SENTENCE}</p>`.repeat(12)}</main><section>${[1, 2, 3, 4, 5, 6].map(card).join('')}</section>`,
    ],
  ];
  test.each(PAGES)('%s', (_, markup) => {
    expect(kind(markup)).toBe('article');
  });
});
