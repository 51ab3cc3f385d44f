import type { Page } from 'puppeteer-core';
import { beforeEach, expect, test } from 'vitest';
import { until } from '../run/until.mjs';
import { press } from './reader.ts';
import { theatre } from './theatre.ts';

const { chromium, read } = theatre();
let reader: Page;

const marks = (name: string) => reader.evaluate((name) => [...(CSS.highlights.get(name) ?? [])].map(String), name);
const count = () => reader.$eval('.find .count', (element) => element.textContent ?? '');
const counted = (text: string) => until(`“${text}”`, async () => ((await count()) === text ? true : undefined));
const focused = () => reader.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');

beforeEach(async () => {
  reader = await read('voanews--accessibility-links');
  return () => chromium().closePopup(reader);
});

test('G opens the search: what is typed is marked, Enter goes on and round, Escape leaves the text as it was', async () => {
  const before = await reader.$eval('main article', (article) => article.outerHTML);
  await reader.keyboard.press('g');
  await reader.waitForSelector('.find input');
  await reader.keyboard.type('LIBYA');
  await counted('1 of 8');
  expect(new Set((await marks('found')).map((word) => word.toLowerCase()))).toEqual(new Set(['libya']));
  expect(await marks('match')).toHaveLength(1);
  await reader.keyboard.press('Enter');
  await counted('2 of 8');
  for (const _ of [1, 2]) {
    await reader.keyboard.down('Shift');
    await reader.keyboard.press('Enter');
    await reader.keyboard.up('Shift');
  }
  await counted('8 of 8');
  // The last one is scrolled into view, where the bar is not.
  const seen = await reader.evaluate(() => {
    const [match] = CSS.highlights.get('match') ?? [];
    const box = match instanceof Range ? match.getBoundingClientRect() : new DOMRect();
    const view = document.querySelector('main')?.getBoundingClientRect() ?? new DOMRect();
    return box.top >= view.top && box.bottom <= view.bottom;
  });
  expect(seen).toBe(true);
  expect(await reader.$eval('main article', (article) => article.outerHTML)).toBe(before);
  await reader.keyboard.press('Escape');
  expect(await reader.$('.find')).toBeNull();
  expect(await focused()).toBe('Article text');
  expect(await marks('found')).toEqual([]);
  expect(await chromium().popup()).toBeDefined(); // Escape has closed the search, not the reader
});

test('Ctrl+F does the same in a popup, F3 goes on, and what is not there is said', async () => {
  await reader.keyboard.down('Control');
  await reader.keyboard.press('f');
  await reader.keyboard.up('Control');
  await reader.waitForSelector('.find input');
  await reader.keyboard.type('Sirte');
  // It begins at the first that is below the upper edge of what is seen, wherever that is.
  const [at = 0, all = 0] = await until('a count', async () => {
    const numbers = (await count()).match(/\d+/g);
    return numbers ? numbers.map(Number) : undefined;
  });
  await reader.keyboard.press('F3');
  await counted(`${(at % all) + 1} of ${all}`);
  await reader.keyboard.type('zzz');
  await counted('Not found');
  await press(reader, 'Close the search');
  expect(await reader.$('.find')).toBeNull();
});

test('? shows every key, and Escape gives the focus back to where it was', async () => {
  await reader.focus('.bar .contents');
  await reader.keyboard.press('?');
  await reader.waitForSelector('.help .keys');
  const rows = await reader.$$eval('.help .keys > div', (rows) => rows.map((row) => row.textContent ?? ''));
  expect(rows).toContain('KPlay, pause');
  expect(rows).toContain('Shift+JPrevious paragraph');
  expect(rows).toContain('GFind in the text');
  await reader.keyboard.press('Escape');
  expect(await focused()).toBe('Contents');
});

test('a page that is joined to the article is searched as well, while the search is open', async () => {
  await chromium().closePopup(reader);
  reader = await read('paged--story');
  await reader.keyboard.press('g');
  await reader.waitForSelector('.find input');
  await reader.keyboard.type('the');
  const all = () => count().then((text) => Number(text.match(/\d+/g)?.[1]));
  const before = await until('a count', async () => (await all()) || undefined);
  await press(reader, 'Read the next page here');
  await until('more', async () => ((await all()) > before ? true : undefined));
});
