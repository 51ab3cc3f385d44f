import { expect, test } from 'vitest';
import { outline } from '../../src/article/outline.ts';

test('headings in reading order, empty ones and deeper ones left out', () => {
  const body = document.createElement('div');
  body.innerHTML = '<h2>One</h2><h3> Two\n <b>b</b></h3><h4></h4><h4>Four</h4><h5>Five</h5>';
  expect(outline(body).map(({ level, text }) => [level, text])).toEqual([
    [2, 'One'],
    [3, 'Two b'],
    [4, 'Four'],
  ]);
  expect(outline(body)[0]?.element).toBe(body.firstElementChild);
});
