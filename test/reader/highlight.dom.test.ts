import { beforeEach, expect, test } from 'vitest';
import { Highlighter } from '../../src/reader/highlight.ts';
import { scriptOf } from '../../src/speech/script.ts';

const article = document.createElement('article');

beforeEach(() => {
  document.body.replaceChildren(article);
  const paragraphs = Array.from({ length: 60 }, (_, i) => {
    const p = document.createElement('p');
    p.textContent = `Sentence number ${i}.`;
    return p;
  });
  article.replaceChildren(...paragraphs);
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
