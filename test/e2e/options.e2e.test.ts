import { readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Chromium, launch } from '../run/chromium.mjs';
import { until } from '../run/until.mjs';
import { dist } from './build.ts';
import { enginesFind } from './engines.ts';
import { articleText, press, setControl } from './reader.ts';

let chromium: Chromium;
beforeAll(async () => {
  chromium = await launch({ extension: dist, welcome: true });
});
afterAll(() => chromium.close());

const pageOf = (name: string): Promise<Page> =>
  until(name, async () => (await chromium.browser.pages()).find((page) => page.url().endsWith(name)));

test('after the installation, and only then, a page says where the button is and gives an article to try', async () => {
  const welcome = await pageOf('/welcome.html');
  await welcome.waitForSelector('h1');
  expect(await enginesFind(welcome)).toEqual([]);
  await press(welcome, 'Dyslexia');
  await until('its font', () =>
    welcome.evaluate(() => document.documentElement.dataset.font === 'lexend' || undefined),
  );
  await press(welcome, 'Undo');
  await press(welcome, 'Open an article to try it on');
  const sample = await until('the article', async () =>
    (await chromium.browser.pages()).find((page) => page.url().includes('as=tab')),
  );
  await chromium.waitState(sample, 'article');
  expect(await articleText(sample)).toContain('brings the page to the reader');
  await sample.close();
  await press(welcome, 'Done').catch(() => undefined); // the page it is pressed on goes away
  await until('it to be gone', async () =>
    (await chromium.browser.pages()).some((page) => page.url().endsWith('/welcome.html')) ? undefined : true,
  );
});

async function options(): Promise<Page> {
  const page = await chromium.browser.newPage();
  await page.goto(`chrome-extension://${chromium.id}/options.html`);
  await page.waitForSelector('#part-aboutSection');
  return page;
}

test('all settings stand on one page, which three engines find nothing on; a change applies at once and is kept', async () => {
  const page = await options();
  expect(await page.evaluate(() => scrollY)).toBe(0);
  expect(await enginesFind(page)).toEqual([]);
  await setControl(page, 'fontSize', '40');
  await until('the size', () =>
    page.evaluate(
      () => getComputedStyle(document.documentElement).getPropertyValue('--font-size') === '40px' || undefined,
    ),
  );
  await page.reload();
  await page.waitForSelector('.settings [name=fontSize]');
  expect(
    await page.$eval('.settings [name=fontSize]', (input) => input instanceof HTMLInputElement && input.value),
  ).toBe('40');
  await page.close();
});

test('everything goes into a file and comes back from it; what is no such file changes nothing', async () => {
  const page = await options();
  await page.evaluate(() =>
    localStorage.setItem('sites', JSON.stringify({ 'news.example': { keep: ['a'], drop: [], box: '' } })),
  );
  // What is saved is caught on its way to the disk, and so is what would be chosen there.
  await page.evaluate(() => {
    URL.createObjectURL = (blob) => {
      void (blob as Blob).text().then((text) => Object.assign(window, { saved: text }));
      return 'data:,';
    };
  });
  await press(page, 'Save everything as a file');
  const text = await until('the file', () => page.evaluate(() => (window as unknown as { saved?: string }).saved));
  const file = join(tmpdir(), `lectern-backup-${process.pid}.json`);
  await writeFile(file, text);
  await press(page, 'Forget everything');
  await until('nothing', () => page.evaluate(() => localStorage.getItem('sites') === '{}' || undefined));
  const input = await page.$('input[type=file][aria-label="Take everything from a file"]');
  await input?.uploadFile(file);
  await until('what was taken', () =>
    page.$eval('.notice', (line) => line.textContent?.includes('Settings: 1. Words: 0. Sites: 1.') || undefined),
  );
  await until('the size', () =>
    page.evaluate(
      () => getComputedStyle(document.documentElement).getPropertyValue('--font-size') === '40px' || undefined,
    ),
  );
  expect(await page.evaluate(() => localStorage.getItem('sites'))).toContain('news.example');
  await press(page, 'Forget the changes for news.example');
  await until('it to be forgotten', () => page.evaluate(() => localStorage.getItem('sites') === '{}' || undefined));
  await writeFile(file, (await readFile(file, 'utf8')).slice(5));
  const again = await page.$('input[type=file][aria-label="Take everything from a file"]');
  await again?.uploadFile(file);
  await until('the reason', () =>
    page.$eval('.notice', (line) => line.textContent?.includes('no file of settings') || undefined),
  );
  await rm(file);
  await page.close();
});
