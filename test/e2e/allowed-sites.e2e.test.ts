/**
 * Sites that the reader lets Lectern read by itself. The permission is given by the manifest of a copy, since the browser's own
 * question can be answered only by a real press (test/e2e/real-keys.e2e.test.ts presses it).
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type Chromium, launch } from '../run/chromium.mjs';
import { until } from '../run/until.mjs';
import { dist } from './build.ts';
import { type Ferry, ferry } from './ferry.ts';

let chromium: Chromium;
let folder: string;
let site: Ferry;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-allowed-'));
  cpSync(dist, folder, { recursive: true });
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ ...manifest, host_permissions: ['*://127.0.0.1/*'] }));
  site = await ferry();
  chromium = await launch({ extension: folder });
});
afterAll(async () => {
  await chromium.close();
  site.close();
  rmSync(folder, { recursive: true });
});

const tab = (has: string) =>
  until(`a reader with ${has}`, async () =>
    (await chromium.browser.pages()).find((page) => page.url().includes('reader.html') && page.url().includes(has)),
  );
const set = async (values: Record<string, unknown>) => {
  const worker = await chromium.worker();
  await worker.evaluate((values) => chrome.storage.local.set({ settings: { version: 1, values } }), values);
};
const title = (page: Page) => page.$eval('main h1', (h1) => h1.textContent);
const always = async () =>
  (await chromium.worker()).evaluate(async () => {
    const [script] = await chrome.scripting.getRegisteredContentScripts();
    return script?.matches ?? [];
  });

afterEach(async () => {
  for (const page of await chromium.browser.pages()) if (page !== chromium.page) await page.close();
  const popup = await chromium.popup();
  if (popup) await chromium.closePopup(popup);
  await chromium.page.bringToFront();
  await set({});
});

test('the images of a site that may be read are asked for without its cookies', async () => {
  await chromium.page.goto(`${site.origin}/one`);
  expect(await chromium.page.evaluate(() => fetch('/picture-of-the-page').then(({ ok }) => ok))).toBe(true);
  expect(site.asked.find(({ path }) => path === '/picture-of-the-page')?.cookie).toContain('strict=1');
  site.asked.length = 0;
  const popup = await chromium.click();
  await chromium.waitState(popup, 'article');
  const picture = await until('the picture', async () =>
    site.asked.find(({ path, by }) => path === '/picture.svg' && by !== 'same-origin'),
  );
  expect(picture.cookie).toBe(undefined);
});

test('a link opens in the reader where it is set so, and its page is nowhere in the way', async () => {
  await set({ linksOpen: 'reader' });
  await chromium.page.goto(`${site.origin}/one`);
  const popup = await chromium.click();
  await chromium.waitState(popup, 'article');
  await popup.waitForSelector('main figure button'); // what comes after the text is there
  await popup.click('main a[href$="/other"]');
  const reader = await tab('as=tab');
  await chromium.waitState(reader, 'article');
  expect(await title(reader)).toBe('The other page');
  const pages = async () => (await chromium.browser.pages()).map((page) => page.url());
  await until('the page behind to be gone', async () =>
    (await pages()).some((url) => url === `${site.origin}/other`) ? undefined : true,
  );
  await until('an address of its own', async () => (reader.url().includes('id=') ? true : undefined));
  await reader.reload();
  await chromium.waitState(reader, 'article');
});

test('always opened: on arrival, for articles, until it is switched off', async () => {
  await set({ surface: 'tab' });
  await chromium.page.goto(`${site.origin}/one`);
  await chromium.extension.triggerAction(chromium.page);
  const first = await tab('as=tab');
  await chromium.waitState(first, 'article');
  await first.click('.bar .text');
  await first.waitForSelector('[name=alwaysHere]');
  await first.click('[name=alwaysHere]');
  await until('the script', async () => ((await always()).length ? true : undefined));
  expect(await always()).toEqual(['*://127.0.0.1/*']);
  await until('words', async () =>
    (await first.$eval('.notice', (notice) => notice.textContent))?.includes('by themselves from now on')
      ? true
      : undefined,
  );
  await first.close();

  await chromium.page.goto(`${site.origin}/front`);
  await chromium.page.goto(`${site.origin}/other`);
  const second = await tab('as=tab');
  await chromium.waitState(second, 'article');
  expect(await title(second)).toBe('The other page'); // and nothing came of the front page
  expect((await chromium.browser.pages()).filter((page) => page.url().includes('as=tab')).length).toBe(1);
  await second.close();

  const options = await chromium.browser.newPage();
  await options.goto(`chrome-extension://${chromium.id}/options.html`);
  const button = await options.waitForSelector('.sites button[aria-label*="127.0.0.1"]');
  expect(await options.$eval('.sites', (list) => list.textContent)).toContain('127.0.0.1: opens in Lectern by itself');
  await button?.click();
  await until('no script', async () => ((await always()).length ? undefined : true));
});

test('a page that is not on the list is not asked, whoever knocks', async () => {
  await chromium.page.goto(`${site.origin}/one`);
  const worker = await chromium.worker();
  await worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true });
    const target = { tabId: tab?.id ?? 0 };
    await chrome.scripting.executeScript({ target, func: () => void chrome.runtime.sendMessage('knock') });
  });
  const popup = await chromium.click(); // a way round through the worker, which has heard it by then
  await chromium.waitState(popup, 'article');
  expect((await chromium.browser.pages()).filter((page) => page.url().includes('as=tab'))).toEqual([]);
});
