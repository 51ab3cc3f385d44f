import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type Chromium, launch } from '../run/chromium.mjs';
import { type Site, serve } from '../run/site.mjs';
import { until } from '../run/until.mjs';
import { dist } from './build.ts';
import { articleText, press } from './reader.ts';

const SEED = 'voanews--accessibility-links';

let site: Site;
let chromium: Chromium;

beforeAll(async () => {
  site = await serve();
  chromium = await launch({ extension: dist });
});
afterAll(async () => {
  await chromium.close();
  await site.close();
});
afterEach(async () => {
  const popup = await chromium.popup();
  if (!popup) return;
  await popup.evaluate(() => localStorage.removeItem('sites'));
  await chromium.closePopup(popup);
});

async function open(fixture: string, state: 'article' | 'refused' = 'article'): Promise<Page> {
  await chromium.page.goto(site.url(fixture));
  const reader = await chromium.click();
  expect(await chromium.waitState(reader)).toBe(state);
  return reader;
}

async function openAgain(): Promise<Page> {
  const popup = await chromium.popup();
  if (popup) await chromium.closePopup(popup);
  const reader = await chromium.click();
  await chromium.waitState(reader, 'article');
  return reader;
}

const says = (reader: Page, wish: (text: string) => boolean) =>
  until('the article', async () => {
    const text = await articleText(reader);
    return wish(text) ? text : undefined;
  });
const notice = (reader: Page) => reader.$eval('.notice', (one) => one.textContent ?? '');

/** Presses the button of the first entry whose words hold `text`. */
async function pressEntry(reader: Page, text: string, label: string): Promise<void> {
  const button = await reader.waitForSelector(
    `::-p-xpath(//li[contains(@class, "part")][contains(., "${text}")]//button[text()="${label}"])`,
  );
  await button?.click();
}

test('a click with text selected reads that, and the whole page is one press away', async () => {
  await chromium.page.goto(site.url(SEED));
  await chromium.page.evaluate(() => {
    const [, second, third] = [...document.querySelectorAll('.wsw p')].filter(
      (one) => (one.textContent ?? '').length > 100,
    );
    if (second && third) getSelection()?.setBaseAndExtent(second, 0, third, third.childNodes.length);
  });
  const chosen = await chromium.page.evaluate(() => getSelection()?.toString().trim().slice(0, 60) ?? '');
  expect(chosen.length).toBeGreaterThan(40);
  const reader = await chromium.click();
  await chromium.waitState(reader, 'article');
  const part = await articleText(reader);
  expect(part).toContain(chosen.slice(0, 40));
  expect(await notice(reader)).toContain('Only what you selected is shown.');
  await press(reader, 'Read the whole page');
  const whole = await says(reader, (text) => text.length > part.length * 2);
  expect(whole).toContain('broker a peace deal.');
});

test('what was left out comes back, is remembered for the site, and can be left out again', async () => {
  let reader = await open(SEED);
  const plain = await articleText(reader);
  await press(reader, 'What was left out');
  await reader.waitForSelector('.left .part');
  const entry = await reader.$eval('.left .part bdi', (one) => one.textContent ?? '');
  expect(entry).not.toBe('');
  // Something with words that the article has not: the related stories.
  const left = await reader.$$eval('.left section:first-of-type .part', (parts) =>
    parts.map((one) => [one.querySelector('bdi')?.textContent ?? '', one.querySelector('small')?.textContent ?? '']),
  );
  expect(left.every(([, why]) => why !== '')).toBe(true);
  expect(plain).not.toContain('Officials say the two neighbors');
  await pressEntry(reader, 'Officials say the two neighbors', 'Bring back');
  await says(reader, (text) => text.includes('Officials say the two neighbors'));
  expect(await notice(reader)).toContain('It is back');
  reader = await openAgain();
  expect(await articleText(reader)).toContain('Officials say the two neighbors');
  await press(reader, 'What was left out');
  await press(reader, 'Forget these changes');
  await says(reader, (text) => text === plain);
  reader = await openAgain();
  expect(await articleText(reader)).toBe(plain);
});

test('a part is taken out, and undone', async () => {
  const reader = await open(SEED);
  const plain = await articleText(reader);
  await press(reader, 'What was left out');
  await pressEntry(reader, 'International support sought', 'Take out');
  await says(reader, (text) => !text.includes('International support sought'));
  expect(await reader.evaluate(() => document.activeElement?.closest('.panel') !== null)).toBe(true);
  await press(reader, 'Undo');
  await says(reader, (text) => text === plain);
});

test('an answer that may be wrong says so, with the way to what else there is; a sure one says nothing', async () => {
  let reader = await open('english--bare-notes');
  expect(await notice(reader)).toContain('This may not be the whole article');
  await (await reader.waitForSelector('.notice button'))?.click();
  await reader.waitForSelector('.left .part');
  const ways = await reader.$eval('div.left', (one) => one.textContent ?? '');
  for (const way of ['Left out', 'Read another part of the page', 'Read everything visible'])
    expect(ways).toContain(way);
  expect(await notice(reader)).toBe('');
  await chromium.closePopup(reader);
  reader = await open(SEED);
  expect(await notice(reader)).toBe('');
});

test('of a page without an article, everything visible can be read, or one part, which is remembered', async () => {
  let reader = await open('search--results', 'refused');
  await press(reader, 'Read everything visible');
  await chromium.waitState(reader, 'article');
  const everything = await articleText(reader);
  expect(everything.length).toBeGreaterThan(500);
  await chromium.closePopup(reader);
  reader = await open('search--results', 'refused');
  await press(reader, 'Choose a part of the page');
  const first = await reader.waitForSelector('.left .part button');
  await first?.click();
  await chromium.waitState(reader, 'article');
  const part = await articleText(reader);
  reader = await openAgain();
  expect(await articleText(reader)).toBe(part);
});

test('the next page of an article is joined when it is asked for, and not before', async () => {
  site.requests.length = 0;
  const reader = await open('paged--story');
  const first = await articleText(reader);
  expect(site.requests.filter((path) => path.includes('story-2'))).toEqual([]);
  await press(reader, 'Read the next page here');
  const both = await says(reader, (text) => text.includes('a new rope over her shoulder'));
  expect(both.startsWith(first)).toBe(true);
  expect(site.requests.filter((path) => path.includes('story-2'))).toHaveLength(1);
  expect(await reader.evaluate(() => document.querySelectorAll('main h1').length)).toBe(1);
  expect(await reader.$('.next')).toBe(null);
  expect(await reader.evaluate(() => document.activeElement?.textContent)).toBe('Page 2');
});
