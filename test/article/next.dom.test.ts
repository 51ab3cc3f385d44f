import { expect, test } from 'vitest';
import { nextPage as find } from '../../src/article/next.ts';

const SITE = 'https://news.example.org';
const nextPage = (url: string, addresses: readonly string[]): string => {
  const page = new DOMParser().parseFromString('', 'text/html');
  for (const href of addresses) page.body.append(Object.assign(page.createElement('a'), { href }));
  return find(url, '', page);
};

test.each([
  ['/story', '/story?page=2'],
  ['/story', '/story/2'],
  ['/story/', '/story/page/2/'],
  ['/story.html', '/story-2.html'],
  ['/story-2.html', '/story-3.html'],
  ['/story/seite-2', '/story/seite-3'],
  ['/story?page=9', '/story?page=10'],
  ['/2026/11/24/story', '/2026/11/24/story/2'],
])('after %s comes %s', (url, next) => {
  const others = [`${SITE}/`, SITE + url, `${SITE}/another-story/2`, `${SITE}/story/7`];
  expect(nextPage(SITE + url, [...others, SITE + next])).toBe(SITE + next);
});

test.each([
  ['/story', '/another'],
  ['/story/2', '/story/2'],
  ['/story/2', '/story'],
  ['/story-12', '/story-13-and-what-came-of-it'],
  ['/story', 'https://other.example.org/story/2'],
])('after %s does not come %s', (url, other) => {
  expect(nextPage(SITE + url, [other.startsWith('/') ? SITE + other : other])).toBe('');
});
