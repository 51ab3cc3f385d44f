import { describe, expect, test } from 'vitest';
import type { About } from '../../src/article/about.ts';
import { clean, scene } from '../../src/article/after.ts';

const ABOUT: About = {
  title: 'A day at the harbour',
  headlines: new Set(['a day at the harbour']),
  byline: 'Jane Doe',
  site: 'Example News',
  published: '',
  modified: '',
  lang: 'en',
  dir: 'ltr',
  canonical: '',
  licence: '',
  next: '',
  description: '',
  lines: [],
  images: [],
  type: '',
};
const TEXT =
  '<p>The boats came in with the morning tide, and the people on the quay helped to carry the catch ashore.</p>';

function cleaned(markup: string): { text: string; steps: string[] } {
  const root = new DOMParser().parseFromString(`<div>${markup}</div>`, 'text/html').body;
  const genuine = new Set(root.querySelectorAll('p, h2, ul'));
  const steps = clean(scene(root, ABOUT, genuine)).map(({ step }) => step);
  return { text: root.textContent ?? '', steps };
}
const body = TEXT.repeat(6);

describe('each rule takes its line and leaves the text', () => {
  const LINES: readonly (readonly [string, string])[] = [
    ['headline', `<h2>A day at the harbour</h2>${body}`],
    ['byline', `<p>By Jane Doe, Example News</p>${body}`],
    ['date', `<p><time>1 March 2026</time></p>${body}`],
    ['date', `<p>Published 1 March 2026, 10:30</p>${body}`],
    ['opening label', `<p>Long reads</p>${body}`],
    ['stray label', `${TEXT.repeat(3)}<div>Enlarge picture</div>${TEXT.repeat(3)}`],
    ['buttons', `${TEXT.repeat(3)}<p>Advertisement</p>${TEXT.repeat(3)}`],
    ['related', `${TEXT.repeat(3)}<p>Read more: <a href="/x">The other harbour</a></p>${TEXT.repeat(3)}`],
    ['sign-up', `${body}<p>Sign up for our newsletter and never miss what happens at the harbour.</p>`],
    ['comments', `${body}<h2>Comments</h2>`],
    ['subjects', `${body}<p>Tags: boats, fish</p>`],
    ['links alone', `${TEXT.repeat(3)}<p><a href="/x">Another story</a></p>${TEXT.repeat(3)}`],
    ['end label', `${body}<p>Harbour desk</p>`],
    ['link lists', `${body}<ul><li><a href="/a">One story of many</a></li><li><a href="/b">Another one</a></li></ul>`],
    [
      'box below',
      `<div class="text">${body}</div><div class="promo"><p>Everything about boats in one place, for everybody who likes them, every day.</p></div>`,
    ],
  ];
  test.each(LINES)('%s', (step, markup) => {
    const { text, steps } = cleaned(markup);
    expect(steps).toEqual([step]);
    expect(text.match(/The boats came in/g)).toHaveLength(6);
    expect(text.trim()).not.toMatch(
      /Doe|2026|Long|Enlarge|Advert|other|newsletter|Comments|Tags|Another|desk|Everything|day at/,
    );
  });
});

describe('what stays', () => {
  const KEPT = [
    `${TEXT.repeat(3)}<p>"Yes," he said.</p>${TEXT.repeat(3)}`,
    `${TEXT.repeat(3)}<h2>Share prices fall</h2>${TEXT.repeat(3)}`,
    `${TEXT.repeat(3)}<ul><li>Cod</li><li>Herring</li></ul>${TEXT.repeat(3)}`,
    `${TEXT.repeat(3)}<h2>Related work in other harbours of the coast</h2>${TEXT.repeat(3)}`,
    `${body}<p>That was all.</p>`,
    `<p>Three things happened:</p>${body}`,
  ];
  test.each(KEPT)('%s', (markup) => {
    expect(cleaned(markup).steps).toEqual([]);
  });
});
