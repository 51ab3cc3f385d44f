/** Texts as long as a book: only what is before the eyes is laid out, and nobody notices. */
import { createServer, type Server } from 'node:http';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { host } from '../run/host.mjs';
import { until } from '../run/until.mjs';
import { markedAs, press } from './reader.ts';
import { theatre } from './theatre.ts';

const { chromium, open } = theatre();

const PARAGRAPHS = 1500;
const SENTENCE = 'The ferry crosses the sound four times a day, and in winter it waits for nobody who is late. ';
const book = `<!doctype html><html lang="en"><title>The ferry</title><main><article><h1>The ferry</h1>${Array.from(
  { length: PARAGRAPHS },
  (_, i) => `<p>Passage ${i + 1} begins. ${SENTENCE.repeat(1 + (i % 7))}</p>`,
).join('')}<p>The end.</p></article></main></html>`;

let server: Server;
let reader: Page;
beforeAll(async () => {
  server = createServer((_, response) =>
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(book),
  );
  await chromium().page.goto(await host(server));
});
afterAll(() => server.close());

/** The first passage that is not wholly above what is seen, and how far below the upper edge it begins (px). */
const first = () =>
  reader.evaluate(() => {
    const { top = 0 } = document.querySelector('main')?.getBoundingClientRect() ?? {};
    const shown = [...document.querySelectorAll('.body p')].find((one) => one.getBoundingClientRect().bottom > top);
    return {
      passage: Number(/^Passage (\d+)/.exec(shown?.textContent ?? '')?.[1]),
      below: Math.round((shown?.getBoundingClientRect().top ?? 0) - top),
    };
  });
const settled = async () => {
  const seen: string[] = [];
  return until('the text to come to rest', async () => {
    seen.push(JSON.stringify(await first()));
    await new Promise((resolve) => setTimeout(resolve, 100));
    return new Set(seen.slice(-5)).size === 1 && seen.length >= 5 ? first() : undefined;
  });
};
/** Whether what is marked by this name is within what is seen. */
const inSight = (name: string) =>
  reader.evaluate((name) => {
    const [range] = CSS.highlights.get(name) ?? [];
    const box = range instanceof Range ? range.getBoundingClientRect() : null;
    const view = document.querySelector('main')?.getBoundingClientRect();
    return Boolean(box && view && box.height > 0 && box.top >= view.top && box.bottom <= view.bottom);
  }, name);

test('what is far from the eyes is not laid out until they come near', async () => {
  reader = await open();
  // Two passages of as many words.
  const height = (at: number) =>
    reader.$eval(`.body p:nth-of-type(${at})`, (one) => one.getBoundingClientRect().height);
  const [near, far] = [7, 1498];
  expect(await height(far)).not.toBe(await height(near));
  await reader.focus('main');
  await reader.keyboard.press('End');
  await until('the end', async () => ((await height(far)) === (await height(near)) ? true : undefined));
  expect((await settled()).passage).toBeGreaterThan(PARAGRAPHS - 20);
});

test('opened again it is where it was, to the line', async () => {
  await reader.$eval('main', (main) => main.scrollTo(0, main.scrollHeight * 0.7));
  const before = await settled();
  await chromium().closePopup(reader);
  reader = await open();
  await until('the place', async () => ((await first()).passage > 1 ? true : undefined));
  const after = await settled();
  expect(after.passage).toBe(before.passage);
  // Of the gap between two passages nothing is kept: the text may stand as much higher.
  expect(Math.abs(after.below - before.below)).toBeLessThan(24);
});

test('what is searched for is found at the far end, and brought into sight', async () => {
  await reader.keyboard.press('g');
  await reader.waitForSelector('.find input');
  await reader.keyboard.type('Passage 1490 begins');
  await until('the passage in sight', async () => ((await inSight('match')) ? true : undefined));
  await settled();
  expect(await inSight('match')).toBe(true);
  await reader.keyboard.press('Escape');
});

test('from the middle it is read aloud where the reader is, and the word stays in sight', async () => {
  await reader.$eval('main', (main) => main.scrollTo(0, main.scrollHeight / 2));
  const { passage } = await settled();
  expect(passage).toBeGreaterThan(200);
  await reader.focus('main');
  await reader.keyboard.press('Enter');
  const sentence = await markedAs(reader, 'sentence', (text) => text !== '');
  await until('the word in sight', async () => ((await inSight('word')) ? true : undefined));
  const spoken = await reader.evaluate(() => {
    const [range] = CSS.highlights.get('sentence') ?? [];
    const start = range instanceof Range ? range.startContainer : null;
    const block = start instanceof Element ? start : start?.parentElement;
    return Number(/^Passage (\d+)/.exec(block?.closest('p')?.textContent ?? '')?.[1]);
  });
  expect(sentence).toMatch(/ferry|Passage/);
  expect(Math.abs(spoken - passage)).toBeLessThan(3);
  await reader.keyboard.press('x');
  await markedAs(reader, 'sentence', (text) => text === '');
});

test('read to its end it is begun again at its beginning', async () => {
  await reader.keyboard.press('End');
  await settled();
  await (await reader.$('.body p:last-of-type'))?.click({ offset: { x: 20, y: 14 } });
  await markedAs(reader, 'sentence', (text) => text === 'The end.');
  await markedAs(reader, 'sentence', (text) => text === '');
  await press(reader, 'Play');
  expect(await markedAs(reader, 'sentence', (text) => text !== '')).toBe('The ferry');
  await until('the headline in sight', async () => ((await inSight('sentence')) ? true : undefined));
  await chromium().closePopup(reader);
});
