import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import english from '../../src/_locales/en/messages.json' with { type: 'json' };
import { type Chromium, launch } from '../run/chromium.mjs';
import { type Site, serve } from '../run/site.mjs';
import { dist } from './build.ts';
import { press } from './reader.ts';

let site: Site;
let chromium: Chromium;

const PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/MediaBox[0 0 200 200]/Parent 2 0 R>>endobj
trailer<</Root 1 0 R>>`;

afterEach(async () => {
  const open = await chromium.popup();
  if (open) await chromium.closePopup(open);
});

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-pages-'));
  writeFileSync(join(folder, 'file.pdf'), PDF);
  writeFileSync(join(folder, 'file.txt'), 'Only text, and a good deal of it. '.repeat(60));
  writeFileSync(join(folder, 'file.json'), JSON.stringify({ text: 'Only data. '.repeat(100) }));
  writeFileSync(join(folder, 'empty.html'), '<!doctype html><title>Nothing</title>');
  site = await serve(folder);
  chromium = await launch({ extension: dist });
});
afterAll(async () => {
  await chromium.close();
  await site.close();
});

type Key = keyof typeof english;

/** A new tab for each: one tab through all of these would be another thing to test. */
async function tabAt(address: string): Promise<Page> {
  const tab = await chromium.browser.newPage();
  await tab.goto(address).catch(() => undefined); // error pages "fail" to load
  return tab;
}

const PAGES: readonly (readonly [string, () => string, Key])[] = [
  ['a page of the browser', () => 'chrome://version/', 'refusedBrowserPage'],
  ['an empty tab', () => 'about:blank', 'refusedUnreadable'],
  ['a page of an extension', () => `chrome-extension://${chromium.id}/voice.html`, 'refusedExtensionPage'],
  ['a page that did not load', () => 'http://127.0.0.1:9/', 'refusedUnreadable'],
  ['the source of a page', () => `view-source:${site.url('empty.html')}`, 'refusedUnreadable'],
  ['a PDF', () => site.url('file.pdf'), 'refusedPdf'],
  ['a text file', () => site.url('file.txt'), 'refusedNotHtml'],
  ['a data file', () => site.url('file.json'), 'refusedNotHtml'],
  ['a page with nothing on it', () => site.url('empty.html'), 'refusedNoArticle'],
  ['a page that is not there', () => site.url('missing.html'), 'refusedNoArticle'],
];

test.each(PAGES)('%s is refused in words of its own', async (_, address, key) => {
  const tab = await tabAt(address());
  const reader = await chromium.click(tab);
  expect(await chromium.waitState(reader)).toBe('refused');
  const [title, help] = await reader.evaluate(() =>
    ['h1', 'h1 + p'].map((part) => document.querySelector(`main ${part}`)?.textContent),
  );
  expect([title, help]).toEqual([english[key].message, english[`${key}Help` as Key].message]);
});

test('a page that was read and then fails to reload is told as an error page', async () => {
  const passing = await serve();
  const tab = await tabAt(passing.url('voanews--accessibility-links'));
  const reader = await chromium.click(tab);
  await chromium.waitState(reader, 'article');
  await chromium.closePopup(reader);
  await passing.close();
  await tab.reload().catch(() => undefined);
  const again = await chromium.click(tab);
  expect(await chromium.waitState(again)).toBe('refused');
  expect(await again.evaluate(() => document.querySelector('h1')?.textContent)).toBe(english.refusedErrorPage.message);
});

test('a page in an endless loop is given up on, and read when it answers again', async () => {
  const tab = await tabAt(site.url('empty.html'));
  const loop = tab.evaluate(() => {
    const end = Date.now() + 7_000;
    while (Date.now() < end);
  });
  const reader = await chromium.click(tab);
  expect(await chromium.waitState(reader)).toBe('refused');
  expect(await reader.evaluate(() => document.querySelector('h1')?.textContent)).toBe(english.refusedFrozen.message);
  await loop;
  await press(reader, 'Try again');
  await reader.waitForFunction(
    (title) => document.querySelector('h1')?.textContent === title,
    {},
    english.refusedNoArticle.message,
  );
});

test('a tab whose article is no longer kept says so', async () => {
  const tab = await chromium.browser.newPage();
  await tab.goto(`chrome-extension://${chromium.id}/reader.html?as=tab&id=gone`);
  expect(await chromium.waitState(tab)).toBe('failed');
  expect(await tab.evaluate(() => document.querySelector('h1')?.textContent)).toBe(english.expired.message);
});

test('a browser that lacks what the reader needs is told of by name, and nothing of it runs', async () => {
  const page = await chromium.browser.newPage();
  await page.evaluateOnNewDocument(() => Reflect.deleteProperty(Intl, 'Segmenter'));
  await page.goto(`chrome-extension://${chromium.id}/reader.html?as=tab&id=none`);
  expect(await page.$eval('main h1', (h1) => h1.textContent)).toBe('This browser is too old for Lectern');
  expect(await page.$eval('main p', (p) => p.textContent)).toContain('Intl.Segmenter');
  expect(await page.evaluate(() => document.scripts.length)).toBe(1);
  expect(await page.$('.bar')).toBeNull();
  await page.close();
});
