import { beforeEach, expect, test } from 'vitest';
import { fingerprint, scriptOf, sentenceAt } from '../../src/speech/script.ts';

const article = document.createElement('article');

/** Test pages are written as markup: this is a test, nothing of it comes from anywhere. */
function page(markup: string) {
  article.replaceChildren(document.createRange().createContextualFragment(markup));
  return scriptOf(article, 'en');
}

beforeEach(() => document.body.replaceChildren(article));

test('blocks are paragraphs, cut into sentences, in reading order', () => {
  const script = page('<h1>Head</h1><p>One. Two.</p><ul><li>Item <b>bold</b></li><li>Last</li></ul>');
  expect(script.map(({ text, paragraph }) => [paragraph, text])).toEqual([
    [0, 'Head'],
    [1, 'One.'],
    [1, 'Two.'],
    [2, 'Item bold'],
    [3, 'Last'],
  ]);
});

test('a sentence knows its range, across elements, and any part of it', () => {
  const script = page('<p>First one. The <em>Arab <b>League</b></em> met. End.</p>');
  expect(script.map((sentence) => sentence.range().toString())).toEqual(['First one.', 'The Arab League met.', 'End.']);
  expect(script[1]?.range(4, 15).toString()).toBe('Arab League');
  expect(script[1]?.range(9, 15).startContainer.textContent).toBe('League');
});

test('line breaks in the source are spaces, and ranges stay right', () => {
  const [sentence] = page('<p>The Arab\n   League\tmet.</p>');
  expect(sentence?.text).toBe('The Arab    League met.');
  expect(sentence?.range(12, 18).toString()).toBe('League');
});

test('what is not to be spoken is left out, and the ranges around it stay right', () => {
  const script = page(
    '<p>Water<sup><a href="#n1">[1]</a></sup> is wet. It is.</p><p data-unspoken>2 min</p><p><ruby>漢<rt>かん</rt></ruby>字。</p>',
  );
  expect(script.map(({ text }) => text)).toEqual(['Water is wet.', 'It is.', '漢字。']);
  expect(script[0]?.range(6, 8).toString()).toBe('is');
});

test('a part in another language is told as such', () => {
  const script = page('<p>He said:</p><blockquote lang="fr"><p>Bonjour.</p></blockquote>');
  expect(script.map(({ lang }) => lang)).toEqual(['en', 'fr']);
});

test('every line of code is a sentence of its own', () => {
  expect(page('<pre>let a = 1\nlet b = 2</pre>').map(({ text }) => text)).toEqual(['let a = 1', 'let b = 2']);
});

test('a point in the text finds its sentence, a point between two the next one', () => {
  const script = page('<p>One is here. Two is there.</p><p>Three.</p>');
  const text = article.querySelector('p')?.firstChild;
  if (!text) throw new Error('no text');
  expect([0, 5, 12].map((offset) => sentenceAt(script, text, offset))).toEqual([0, 0, 0]);
  expect([13, 20].map((offset) => sentenceAt(script, text, offset))).toEqual([1, 1]);
  expect(sentenceAt(script, article, 1)).toBe(2);
});

test('the fingerprint changes with the text and with nothing else', () => {
  const one = fingerprint(page('<p>One. Two.</p>'));
  expect(fingerprint(page('<p><b>One.</b> Two.</p>'))).toBe(one);
  expect(fingerprint(page('<p>One. Too.</p>'))).not.toBe(one);
});
