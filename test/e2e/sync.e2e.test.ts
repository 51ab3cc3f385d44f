import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { until } from '../run/until.mjs';
import { press, setControl } from './reader.ts';
import { theatre } from './theatre.ts';

const { chromium } = theatre();

/** What stands in the account, as another device would find it. */
const rowOf = (page: Page, name: string) =>
  page.evaluate(async (key) => {
    const row: unknown = (await chrome.storage.sync.get(key))[key];
    return JSON.stringify(row ?? null);
  }, `setting:${name}`);
const told = (page: Page, name: string, value: string) =>
  until(`${name} to be ${value}`, async () => ((await rowOf(page, name)).includes(value) ? true : undefined));
/** Another device has changed a setting. */
const elsewhere = (page: Page, name: string, value: unknown, at: number) =>
  page.evaluate((row) => chrome.storage.sync.set(row), { [`setting:${name}`]: { at, value } });
const size = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--font-size'));

test('settings go to the account and come from it only when that is switched on; the newest change wins', async () => {
  const page = await chromium().browser.newPage();
  await page.goto(`chrome-extension://${chromium().id}/options.html`);
  await page.waitForSelector('[name=sync]');
  await setControl(page, 'fontSize', '31');
  await until('it to be kept', () =>
    page.evaluate(async () => JSON.stringify(await chrome.storage.local.get('settings')).includes('31') || undefined),
  );
  await elsewhere(page, 'theme', 'dark', Date.now());
  await elsewhere(page, 'width', 90, Date.now());
  expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('auto');
  expect(await rowOf(page, 'fontSize')).toBe('null');

  await page.click('[name=sync]');
  await told(page, 'fontSize', '31');
  await until('the theme of the account', () =>
    page.evaluate(() => document.documentElement.dataset.theme === 'dark' || undefined),
  );
  await until('it to be said', () =>
    page.$eval('#part-syncSection ~ * [role=status]', (line) => line.textContent?.includes('2 settings') || undefined),
  );

  await setControl(page, 'fontSize', '33');
  await told(page, 'fontSize', '33');
  await elsewhere(page, 'fontSize', 40, 1000); // a device that was offline for long
  await told(page, 'fontSize', '33');
  expect(await size(page)).toBe('33px');
  await elsewhere(page, 'fontSize', 44, Date.now() + 60_000);
  await until('what came later', async () => ((await size(page)) === '44px' ? true : undefined));
  const shown = () => page.$eval('.settings [name=fontSize]', (one) => one instanceof HTMLInputElement && one.value);
  await until('the control to follow', async () => ((await shown()) === '44' ? true : undefined));
  expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('sync');
  await setControl(page, 'fontSize', '45'); // although that clock is a minute ahead
  await told(page, 'fontSize', '45');

  await page.click('[name=sync]');
  await press(page, 'Delete it there');
  await until('nothing there', async () =>
    page.evaluate(async () => Object.keys(await chrome.storage.sync.get(null)).length === 0 || undefined),
  );
  expect(await page.$eval('[name=sync]', (one) => one instanceof HTMLInputElement && one.checked)).toBe(false);
  expect(await size(page)).toBe('45px');
  await page.close();
});
