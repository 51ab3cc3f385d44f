/**
 * A new version while a reader is open. That one waits is said by the browser alone, which does it only for what comes from a
 * store: here it is told to the readers as the background tells them; the rest is the browser's.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Chromium, launch } from '../run/chromium.mjs';
import { type Site, serve } from '../run/site.mjs';
import { until } from '../run/until.mjs';
import { dist } from './build.ts';

let folder: string;
let site: Site;
let chromium: Chromium;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-update-'));
  cpSync(dist, folder, { recursive: true });
  site = await serve();
  chromium = await launch({ extension: folder });
});
afterAll(async () => {
  await chromium.close();
  await site.close();
  rmSync(folder, { recursive: true });
});

test('a reader says so; one press starts the new version, with the article, the place and the settings', async () => {
  const { page, browser, id } = chromium;
  await page.goto(site.url('wiki-like--footnotes-tables'));
  const popup = await chromium.click();
  await chromium.waitState(popup, 'article');
  await popup.evaluate(() => chrome.storage.local.set({ settings: { version: 1, values: { theme: 'sepia' } } }));
  await popup.click('.bar .tab');
  const reader = await until('the reader', async () =>
    (await browser.pages()).find((one) => one.url().includes('&id=')),
  );
  await chromium.waitState(reader, 'article');
  const title = await reader.$eval('main h1', (h1) => h1.textContent);
  await reader.$eval('main', (main) => main.scrollTo(0, 700));

  const file = join(folder, 'manifest.json');
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), version: '99.0' }));
  await (await chromium.worker()).evaluate(() => chrome.storage.session.set({ update: '99.0' }));
  await reader.waitForSelector('.notice:not([hidden]) button');
  expect(await reader.$eval('.notice', (notice) => notice.textContent)).toContain('Lectern has been updated');
  await reader.click('.notice button');
  await until('the old reader to be gone', async () => (reader.isClosed() ? true : undefined));

  const fresh = await until('the new reader', async () =>
    (await browser.pages()).find((one) => one.url().startsWith(`chrome-extension://${id}/reader.html`)),
  );
  await chromium.waitState(fresh, 'article');
  expect(await fresh.evaluate(() => chrome.runtime.getManifest().version)).toBe('99.0');
  expect(await fresh.$eval('main h1', (h1) => h1.textContent)).toBe(title);
  expect(await fresh.evaluate(() => document.documentElement.dataset.theme)).toBe('sepia');
  await until('the place', async () =>
    (await fresh.$eval('main', (main) => main.scrollTop)) > 300 ? true : undefined,
  );
  expect((await browser.pages()).filter((one) => one.url().endsWith('welcome.html'))).toEqual([]);
  // Nothing of the article is left on the disk.
  expect(await fresh.evaluate(async () => Object.keys(await chrome.storage.local.get()))).not.toContain('reopen');
});
