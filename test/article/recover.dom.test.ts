import { expect, test } from 'vitest';
import { extract } from '../../src/article/extract.ts';
import { parse } from './page.ts';

const TEXT = (i: number) =>
  `Sentence ${i} of a text about the harbour, with a comma in it, and long enough to be a paragraph.`;
const body = (markup: string, head = ''): string => {
  const answer = extract(
    parse(
      `<html><head><title>A day at the harbour</title>${head}</head><body><h1>A day at the harbour</h1>${markup}</body></html>`,
    ),
  );
  return answer.kind === 'article' ? answer.body : answer.reason;
};
const boxed = (text: string) =>
  `<div class="wrap"><div class="in"><div class="text"><p class="t">${text}</p></div></div></div>`;

test('a paragraph with a link among paragraphs in boxes of their own', () => {
  const linked =
    'A short one with <a href="/x">a link of some length in it</a>, and words enough around it to be prose.';
  const found = body(
    `<main>${[0, 1, 2].map(TEXT).map(boxed).join('')}${boxed(linked)}${[3, 4, 5].map(TEXT).map(boxed).join('')}</main>`,
  );
  expect(found).toMatch(/Sentence 2[\s\S]*A short one[\s\S]*Sentence 3/);
});

test('a standfirst outside the box of the text, known by the page’s description', () => {
  const lede = 'What happened when the boats came home, told by those who waited.';
  const text = `<div class="body">${[0, 1, 2, 3, 4, 5].map((i) => `<p>${TEXT(i)}</p>`).join('')}</div>`;
  const found = body(
    `<div class="top"><h2>${lede}</h2></div><div class="x"><div class="y">${text}</div></div>`,
    `<meta name="description" content="${lede}">`,
  );
  expect(found).toMatch(/<p>What happened[\s\S]*Sentence 0/);
});
