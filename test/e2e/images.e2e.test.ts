/** "Load images": what the browser really asks for, and what is seen where it asks for nothing. */
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { press } from './reader.ts';
import { theatre } from './theatre.ts';

const { chromium, go, open } = theatre();

/** Every address a page has asked for outside the extension, whatever came of it. */
const asked = (reader: Page): Promise<string[]> =>
  reader.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => /^https?:/.test(name)),
  );

/** Sets it in storage alone: what is kept for the first frame still says what was before. */
const wish = async (loadImages: string) =>
  (await chromium().worker()).evaluate(
    (values) => chrome.storage.local.set({ settings: { version: 2, values } }),
    loadImages === 'always' ? {} : { loadImages },
  );

/** Until the reader has shown what it wants to show, and would have asked. */
const settled = (reader: Page) =>
  reader.evaluate(() => {
    document.querySelector('main')?.scrollTo(0, 1e6);
    return new Promise((done) => requestIdleCallback(() => setTimeout(done, 300)));
  });

async function read(loadImages: string): Promise<Page> {
  await wish(loadImages);
  await go('lazy--images');
  const reader = await open();
  await settled(reader);
  return reader;
}

test('always: the article’s images and nothing else', async () => {
  const reader = await read('always');
  const images = await reader.evaluate(() =>
    [...document.querySelectorAll<HTMLImageElement>('main img')].map(({ src }) => src),
  );
  expect(images.length).toBeGreaterThan(4);
  const addresses = await asked(reader);
  expect(addresses.length).toBeGreaterThan(0);
  expect(addresses.filter((address) => !images.includes(address))).toEqual([]);
  await chromium().closePopup(reader);
});

test('never: not one request, on the first opening after the wish as well', async () => {
  const reader = await read('never');
  expect(await asked(reader)).toEqual([]);
  const boxes = await reader.$$eval('main img', (images) =>
    images.map((image) => [image.getAttribute('src'), image.className, image.alt !== '', image.offsetHeight >= 24]),
  );
  expect(boxes.length).toBeGreaterThan(4);
  expect(boxes.filter((box) => JSON.stringify(box) !== '[null,"held",true,true]')).toEqual([]);
  await chromium().closePopup(reader);
});

test('ask: none before the press, all of them after it', async () => {
  const reader = await read('ask');
  expect(await asked(reader)).toEqual([]);
  const line = await reader.waitForSelector('::-p-text(images have not been loaded.)');
  expect(await line?.evaluate((element) => element.textContent)).toMatch(/^\d+ images have not been loaded\.$/);
  await press(reader, 'Load images');
  await reader.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => /^https?:/.test(name)),
  );
  expect(await reader.$('.held-images, .held')).toBeNull();
  expect(await reader.evaluate(() => document.activeElement?.localName)).toBe('main');
  await chromium().closePopup(reader);
});

test('chosen in the reader it holds from now on, and loads what stands there', async () => {
  const reader = await read('never');
  await press(reader, 'Text and colours');
  const control = await reader.waitForSelector('.settings [name=loadImages]');
  await control?.select('always');
  await reader.waitForFunction(() => document.querySelector('main .held') === null);
  await reader.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => /^https?:/.test(name)),
  );
  await chromium().closePopup(reader);
});
