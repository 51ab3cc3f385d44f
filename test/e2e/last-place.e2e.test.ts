import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { until } from '../run/until.mjs';
import { press } from './reader.ts';
import { theatre } from './theatre.ts';

const { chromium, open, read } = theatre();

const scrolled = (reader: Page) => reader.$eval('main', (main) => main.scrollTop);
const notice = (reader: Page) => reader.$eval('.notice span', (line) => line.textContent ?? '');
const kept = (reader: Page) => reader.evaluate(() => localStorage.getItem('places') ?? '');

test('opened again the article is where it was, says so, and leads to the beginning', async () => {
  const first = await read('voanews--accessibility-links');
  expect(await notice(first)).toBe('');
  await first.$eval('main', (main) => main.scrollTo(0, 500));
  await until('the place to be kept', async () => ((await kept(first)) ? true : undefined));
  expect(await kept(first)).not.toContain('127.0.0.1');
  const before = await scrolled(first);
  await chromium().closePopup(first);

  const second = await open();
  await until('the place', async () => (Math.abs((await scrolled(second)) - before) < 3 ? true : undefined));
  expect(await notice(second)).toBe('Back where you were.');
  await press(second, 'From the beginning');
  expect(await scrolled(second)).toBe(0);
  // At the beginning there is nothing to go back to.
  await until('the place to be forgotten', async () => ((await kept(second)) === '[]' ? true : undefined));
  await chromium().closePopup(second);
});

test('where it is not wanted nothing is kept, and what was kept is gone', async () => {
  const first = await open();
  await first.$eval('main', (main) => main.scrollTo(0, 500));
  await until('the place to be kept', async () => ((await kept(first)).length > 4 ? true : undefined));
  await press(first, 'Text and colours');
  await first.waitForSelector('.settings');
  await first.click('.settings [name=remember]');
  await until('everything to be forgotten', async () => ((await kept(first)) === '' ? true : undefined));
  await first.$eval('main', (main) => main.scrollTo(0, 560));
  await chromium().closePopup(first);
  const second = await open();
  expect(await kept(second)).toBe('');
  expect(await scrolled(second)).toBe(0);
  await chromium().closePopup(second);
});
