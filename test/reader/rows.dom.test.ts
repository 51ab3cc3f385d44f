import { afterEach, beforeEach, expect, test } from 'vitest';
import { inRows, showInTable, topFor } from '../../src/reader/rows.ts';
import { h } from '../../src/ui/h.ts';

const article = h('article');
const main = h('main', { style: 'height: 200px; overflow-y: auto' }, article);

beforeEach(() => document.body.append(main));
afterEach(() => {
  article.replaceChildren();
  article.removeAttribute('style');
  main.remove();
});

test('a place is shown by showing the row it stands in; without rows, where it is comfortable', () => {
  expect([500, 1000].map((y) => topFor(main, y, 0.25))).toEqual([450, 950]);
  article.setAttribute('style', 'columns: 2; column-wrap: wrap; column-height: 200px');
  expect([0, 199, 200, 399.5, 1000].map((y) => topFor(main, y, 0.25))).toEqual([0, 0, 200, 200, 1000]);
});

test('there are rows where the article is set in them, and nowhere else', () => {
  expect(inRows(main)).toBe(false);
  article.setAttribute('style', 'columns: 2; column-wrap: wrap; column-height: 200px');
  expect(inRows(main)).toBe(true);
  article.remove();
  expect(inRows(main)).toBe(false);
  main.append(article);
});

test('a place in a table that scrolls by itself is brought into its part that is seen; one that is seen stays', () => {
  const lines = Array.from({ length: 40 }, (_, line) => h('p', { style: 'margin: 0; height: 20px' }, `line ${line}`));
  const table = h('div', { class: 'wide', style: 'height: 100px; overflow-y: auto' }, ...lines);
  article.append(table);
  const place = (line: number) => {
    const range = document.createRange();
    range.selectNodeContents(lines[line] ?? table);
    return range;
  };
  showInTable(place(2));
  expect(table.scrollTop).toBe(0);
  showInTable(place(30));
  const [view, box] = [table.getBoundingClientRect(), place(30).getBoundingClientRect()];
  expect(box.top).toBeGreaterThanOrEqual(view.top);
  expect(box.bottom).toBeLessThanOrEqual(view.bottom);
  const outside = document.createRange();
  outside.selectNodeContents(main);
  expect(() => showInTable(outside)).not.toThrow();
});
