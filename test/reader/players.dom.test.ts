import { expect, test } from 'vitest';
import { namePlayers } from '../../src/reader/players.ts';

const named = (markup: string): HTMLAnchorElement => {
  const box = document.createElement('div');
  box.innerHTML = markup;
  namePlayers(box);
  const link = box.querySelector('a');
  if (!link) throw new Error('The link is gone.');
  return link;
};

test.each([
  ['video/*', 'Watch it on news.example.org'],
  ['audio/*', 'Listen to it on news.example.org'],
  ['text/html', 'See it on news.example.org'],
])('a link of type %s says what can be done there', (type, words) => {
  const link = named(`<a href="https://www.news.example.org/v" type="${type}" title=""></a>`);
  expect(link.textContent).toBe(words);
  expect(link.hasAttribute('title')).toBe(false);
});

test('it is called what its page calls it, as text', () => {
  const link = named('<a href="https://v.example.org/1" type="video/*" title="A &lt;b&gt;storm&lt;/b&gt;"></a>');
  expect(link.textContent).toBe('A <b>storm</b> · Watch it on v.example.org');
});

test('a caption that is there to be seen names it for those who hear', () => {
  const link = named(
    '<figure><a href="https://v.example.org/1" type="video/*" title=""></a><figcaption>The storm</figcaption></figure>',
  );
  expect([link.textContent, link.ariaLabel]).toEqual([
    'Watch it on v.example.org',
    'Watch it on v.example.org: The storm',
  ]);
});

test.each([
  ['https://www.youtube-nocookie.com/embed/abcdefghijk?rel=0', 'https://www.youtube.com/watch?v=abcdefghijk'],
  ['https://player.vimeo.com/video/77?h=1', 'https://vimeo.com/77'],
  ['https://geo.dailymotion.com/embed/video/x1y', 'https://www.dailymotion.com/video/x1y'],
  ['https://platform.twitter.com/embed/Tweet.html?dnt=1&id=12&lang=en', 'https://x.com/i/status/12'],
  ['https://www.instagram.com/p/X-1/embed/captioned/?v=4', 'https://www.instagram.com/p/X-1/'],
  ['https://maps.example.org/embed?q=1', 'https://maps.example.org/embed?q=1'],
])('a player that shows nothing by itself is left for its page: %s', (player, page) => {
  expect(named(`<a href="${player}" type="text/html"></a>`).href).toBe(page);
});

test('links with words, and links the gate has left no address, stay as they are', () => {
  expect(named('<a href="https://x.example.org/" type="text/html">words</a>').textContent).toBe('words');
  expect(named('<a type="text/html"></a>').textContent).toBe('');
});
