import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Chromium, launch } from '../run/chromium.mjs';
import { type Site, serve } from '../run/site.mjs';
import { until } from '../run/until.mjs';
import { dist } from './build.ts';
import { ferry } from './ferry.ts';
import { markedAs, press } from './reader.ts';

let site: Site;
let chromium: Chromium;

beforeAll(async () => {
  site = await serve();
  chromium = await launch({ extension: dist });
  await chromium.page.goto(site.url('voanews--accessibility-links'));
});
afterAll(async () => {
  await chromium.close();
  await site.close();
});

/** Tries to read the page in front from the extension's own worker. @returns the browser's refusal, or null */
const tryToRead = async (): Promise<string | null> =>
  (await chromium.worker()).evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true });
    try {
      await chrome.scripting.executeScript({ target: { tabId: tab?.id ?? 0 }, func: () => document.title });
      return null;
    } catch (error) {
      return String(error);
    }
  });

test('before the click the extension can read nothing, after it this page', async () => {
  expect(await tryToRead()).toMatch(/cannot access|must request permission/i);
  const reader = await chromium.click();
  await chromium.waitState(reader, 'article');
  expect(await tryToRead()).toBeNull();
  await chromium.closePopup(reader);
});

test('reading, setting and listening ask nobody for anything but the article’s own pictures', async () => {
  const asked: string[] = [];
  const reader = await chromium.click();
  await chromium.waitState(reader, 'article');
  reader.on('request', (request) => asked.push(request.url()));
  chromium.page.on('request', (request) => asked.push(request.url()));
  const before = site.requests.length;
  const images = await reader.evaluate(() => [...document.images].map((image) => image.src));
  await press(reader, 'Text and colours');
  await reader.waitForSelector('.settings');
  await reader.click('.settings [value=dark]');
  await press(reader, 'Contents');
  await press(reader, 'Play');
  await markedAs(reader, 'word', Boolean);
  const strange = asked.filter(
    (url) => !url.startsWith(`chrome-extension://${chromium.id}/`) && !url.startsWith('data:') && !images.includes(url),
  );
  expect(strange).toEqual([]);
  expect(site.requests.slice(before)).toEqual([]);
});

test('pictures are asked for without referrer, and without the extension’s origin', async () => {
  const reader = await chromium.popup();
  const images = await reader?.evaluate(() =>
    [...document.images].map((image) => [image.referrerPolicy, image.crossOrigin, image.srcset]),
  );
  expect(images?.length).toBeGreaterThan(0);
  for (const image of images ?? []) expect(image).toEqual(['no-referrer', null, '']);
});

test('the page is left exactly as it was', async () => {
  await chromium.page.reload();
  const html = () => chromium.page.evaluate(() => document.documentElement.outerHTML);
  const before = await html();
  const open = await chromium.popup();
  if (open) await chromium.closePopup(open);
  const reader = await chromium.click();
  await chromium.waitState(reader, 'article');
  await chromium.closePopup(reader);
  expect(await html()).toBe(before);
});

test('the article’s own pictures are asked for without the cookies of its site, though the button has granted that', async () => {
  const other = await ferry();
  try {
    await chromium.page.goto(`${other.origin}/one`);
    const reader = await chromium.click();
    await chromium.waitState(reader, 'article');
    await reader.$eval('main img', (image) => image.scrollIntoView());
    const picture = await until('the picture', async () =>
      other.asked.find(({ path, by }) => path === '/picture.svg' && by !== 'same-origin'),
    );
    expect(picture.cookie).toBe(undefined);
    await chromium.closePopup(reader);
  } finally {
    other.close();
  }
});
