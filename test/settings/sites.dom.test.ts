import { beforeEach, expect, test } from 'vitest';
import { ARTICLE, type Want } from '../../src/article/want.ts';
import { remember, rememberedFor } from '../../src/settings/sites.ts';

const URL = 'https://news.example.org/story';
const CHANGED: Want = { ...ARTICLE, keep: ['share div.x<main.'], drop: [{ sign: 'p.ad<main.', text: 'Buy' }] };

beforeEach(() => localStorage.clear());

test('what was changed is remembered for its site, and for no other', () => {
  remember('news.example.org', CHANGED);
  expect(rememberedFor(URL)).toEqual(CHANGED);
  expect(rememberedFor('https://other.example.org/story')).toBe(null);
  expect(rememberedFor('')).toBe(null);
});

test('a chosen box is remembered, a selection and a look at everything are not', () => {
  remember('news.example.org', { ...ARTICLE, part: 'box', box: 'ul.x<main.' });
  expect(rememberedFor(URL)).toEqual({ ...ARTICLE, part: 'box', box: 'ul.x<main.' });
  for (const part of ['selection', 'visible'] as const) {
    remember('news.example.org', { ...ARTICLE, part });
    expect(rememberedFor(URL)).toBe(null);
  }
});

test('the plain question forgets', () => {
  remember('news.example.org', CHANGED);
  remember('news.example.org', ARTICLE);
  expect(rememberedFor(URL)).toBe(null);
});

test('the sites changed last are kept, two hundred of them', () => {
  for (let i = 0; i < 205; i++) remember(`site${i}.example.org`, CHANGED);
  expect(rememberedFor('https://site4.example.org/')).toBe(null);
  expect(rememberedFor('https://site5.example.org/')).toEqual(CHANGED);
});

test.each(['no JSON', '[]', '{"news.example.org":7}', '{"news.example.org":{"keep":"x","drop":[1,null]}}'])(
  'what is broken in storage does no harm: %s',
  (kept) => {
    localStorage.setItem('sites', kept);
    expect(() => rememberedFor(URL)).not.toThrow();
  },
);
