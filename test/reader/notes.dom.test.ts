import { beforeEach, expect, test } from 'vitest';
import { followLinks, linkBack } from '../../src/reader/notes.ts';

/** A scroller as the popup has one, with an article in it. */
function shown(markup: string): HTMLElement {
  const main = document.createElement('main');
  main.style.cssText = 'height:200px;overflow:auto';
  const article = document.createElement('article');
  article.innerHTML = markup;
  main.append(article);
  document.body.replaceChildren(main);
  linkBack(article);
  followLinks(article);
  return article;
}
const press = (article: ParentNode, selector: string) => article.querySelector<HTMLElement>(selector)?.click();
const TALL = '<p style="height:3000px">…</p>';

beforeEach(() => document.body.replaceChildren());

test('a mark moves focus and view to its note, inside the scroller, and not the page’s address', () => {
  const article = shown(
    `<p>Rain.<sup><a href="#a-n1">1</a></sup></p>${TALL}<ol><li id="a-n1">As the log says.</li></ol>`,
  );
  press(article, 'sup a');
  expect(document.activeElement?.id).toBe('a-n1');
  expect(article.parentElement?.scrollTop).toBeGreaterThan(2000);
  expect([location.hash, document.documentElement.scrollTop]).toEqual(['', 0]);
});

test('a note without a way back gets one, named, and it leads to the mark that was pressed', () => {
  const article = shown(
    `<p><a class=first href="#a-n1"><sup>1</sup></a> and <a class=second href="#a-n1"><sup>1</sup></a></p>${TALL}<p id="a-n1">Once.</p>`,
  );
  const back = article.querySelectorAll('a.back');
  expect(back).toHaveLength(1);
  expect(back[0]?.getAttribute('aria-label')).toBe('Back to the text');
  expect(back[0]?.closest('[data-unspoken]')).not.toBe(null);
  press(article, '.second');
  press(article, '.back');
  expect(document.activeElement?.className).toBe('second');
  expect(article.parentElement?.scrollTop).toBe(0);
});

test('a way back that nobody came by leads to the first mark', () => {
  const article = shown('<p><sup><a href="#a-n1">*</a></sup></p><div id="a-n1"><p>Once.</p></div>');
  press(article, '.back');
  expect(document.activeElement).toBe(article.querySelector('sup a'));
  expect(article.querySelector('.back')?.parentElement?.localName).toBe('p');
});

test('a note with a way back keeps it, and it gives the focus to the mark in it', () => {
  const article = shown(
    '<p>Rain.<sup id="a-r1"><a href="#a-n1">1</a></sup></p><ol><li id="a-n1"><a class=own href="#a-r1">^</a> Once.</li></ol>',
  );
  expect(article.querySelector('.back')).toBe(null);
  press(article, '.own');
  expect(document.activeElement).toBe(article.querySelector('sup a'));
});

test('marks in brackets, notes in rows and names that need encoding', () => {
  const article = shown(
    '<p>Rain <a href="#a-n%C3%A9">[12]</a> and <a href="#a-t">(b)</a></p><p>x<span id="a-né"></span></p><table><tr id="a-t"><td>b</td><td>Once.</td></tr></table>',
  );
  expect([...article.querySelectorAll('.back')].map((one) => one.parentElement?.localName)).toEqual(['p', 'td']);
  press(article, 'p > .back');
  expect(document.activeElement?.textContent).toBe('[12]');
});

test('links to headings, upwards and within a note are no marks', () => {
  const article = shown(
    '<p id="a-top"><a href="#a-h">1</a> <a href="#a-far">See the table of all ships</a></p><h2 id="a-h">One</h2><p id="a-far">Ships <a href="#a-top">1</a></p>',
  );
  expect(article.querySelector('.back')).toBe(null);
});
