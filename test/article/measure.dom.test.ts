import { expect, test } from 'vitest';
import { measured, weigh } from '../../src/article/measure.ts';

const LONG = 'A paragraph that is long enough to count as prose, with a comma in the middle of it.';

test('text, links and prose of every box, from one pass', () => {
  const root = new DOMParser().parseFromString(
    `<div id=a><p>${LONG} <a href=x>link</a></p><h2>Heading</h2></div><p>short</p>`,
    'text/html',
  ).body;
  const measures = measured(root);
  const box = root.querySelector('#a');
  expect(box && measures.of(box)).toMatchObject({ link: 4, prose: LONG.length, paragraphs: 1 });
  expect(measures.of(root).text).toBe(LONG.length + 4 + 7 + 5);
});

test('stay right while parts are taken away', () => {
  const root = new DOMParser().parseFromString(`<div><p>${LONG}</p></div><p>${LONG}</p>`, 'text/html').body;
  const measures = measured(root);
  const box = root.querySelector('div');
  if (box) measures.remove(box);
  expect(measures.of(root)).toMatchObject({ paragraphs: 1, text: LONG.length });
});

test('a sign of a script without spaces weighs more, white space once', () => {
  expect(weigh('  a \n b ')).toBe(3);
  expect(weigh('日本')).toBe(5);
});
