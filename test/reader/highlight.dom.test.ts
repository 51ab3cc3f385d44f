import { beforeEach, expect, test } from 'vitest';
import { follow, Highlighter } from '../../src/reader/highlight.ts';
import { scriptOf } from '../../src/speech/script.ts';

const main = document.createElement('main');
main.style.cssText = 'height: 400px; overflow-y: auto;';
const article = document.createElement('article');
main.append(article);

beforeEach(() => {
  document.body.replaceChildren(main);
  const paragraphs = Array.from({ length: 60 }, (_, i) => {
    const p = document.createElement('p');
    p.textContent = `Sentence number ${i}.`;
    return p;
  });
  article.replaceChildren(...paragraphs);
  main.scrollTop = 0;
});

test('marks are ranges under their names, one at a time, and the DOM stays as it was', () => {
  const before = article.textContent;
  const marks = new Highlighter();
  const script = scriptOf(article, 'en');
  marks.show('sentence', script[2]?.range() ?? null);
  marks.show('sentence', script[3]?.range() ?? null);
  expect([...(CSS.highlights.get('sentence') ?? [])].map(String)).toEqual(['Sentence number 3.']);
  marks.show('sentence', null);
  expect(CSS.highlights.get('sentence')?.size).toBe(0);
  expect(article.textContent).toBe(before);
  expect(article.querySelectorAll('p > *')).toHaveLength(0);
});

test('the word lies on top of its sentence', () => {
  new Highlighter();
  const priority = (name: string) => CSS.highlights.get(name)?.priority ?? -1;
  expect(priority('word')).toBeGreaterThan(priority('sentence'));
});

test('a sentence in view does not move the page, one below is brought into the upper half', () => {
  const script = scriptOf(article, 'en');
  const [near, far] = [script[2], script[40]];
  if (!near || !far) throw new Error('no sentences');
  follow(main, near, false);
  expect(main.scrollTop).toBe(0);
  follow(main, far, false);
  const top = far.range().getBoundingClientRect().top - main.getBoundingClientRect().top;
  expect(top).toBeGreaterThan(40);
  expect(top).toBeLessThan(200);
});
