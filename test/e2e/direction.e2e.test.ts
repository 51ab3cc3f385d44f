/** The interface from right to left: the English words under the name of Arabic, since what is looked at is where things stand. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Chromium, launch } from '../run/chromium.mjs';
import { type Site, serve } from '../run/site.mjs';
import { dist } from './build.ts';
import { press, setControl } from './reader.ts';

let site: Site;
let chromium: Chromium;
const extension = join(mkdtempSync(join(tmpdir(), 'lectern-rtl-')), 'chromium');
const { LANGUAGE } = process.env;

beforeAll(async () => {
  cpSync(dist, extension, { recursive: true });
  const words = JSON.parse(readFileSync(join(dist, '_locales/en/messages.json'), 'utf8'));
  rmSync(join(extension, '_locales/ar'), { recursive: true, force: true });
  mkdirSync(join(extension, '_locales/ar'));
  const locale = `_${words.names.message.split(' ').indexOf('locale').toString(36)}`; // its short name
  writeFileSync(
    join(extension, '_locales/ar/messages.json'),
    JSON.stringify({ ...words, [locale]: { message: 'ar' } }),
  );
  process.env.LANGUAGE = 'ar'; // what Chromium asks on Linux; elsewhere the switch
  site = await serve();
  chromium = await launch({ extension, args: ['--lang=ar'] });
});
afterAll(async () => {
  await chromium.close();
  await site.close();
  if (LANGUAGE === undefined) delete process.env.LANGUAGE;
  else process.env.LANGUAGE = LANGUAGE;
});

async function open(fixture: string): Promise<Page> {
  const old = await chromium.popup();
  if (old) await chromium.closePopup(old);
  await chromium.page.goto(site.url(fixture));
  const reader = await chromium.click();
  await chromium.waitState(reader, 'article');
  return reader;
}

/** The middle of a control, from the left edge of the window. */
const at = (reader: Page, selector: string) =>
  reader.$eval(selector, (element) => {
    const { left, width } = element.getBoundingClientRect();
    return left + width / 2;
  });

test('the page says its language and direction; toolbar and panel stand the other way round', async () => {
  const reader = await open('arabic--rtl');
  expect(await reader.$eval('html', ({ lang, dir }) => [lang, dir])).toEqual(['ar', 'rtl']);
  const [previous, play, next, close] = await Promise.all(
    ['.previousSentence', '.play', '.nextSentence', '.bar .close'].map((one) => at(reader, one)),
  );
  expect([close, next, play, previous]).toEqual([close, next, play, previous].sort((a, b) => (a ?? 0) - (b ?? 0)));
  await press(reader, 'Text and colours');
  await reader.waitForSelector('.settings');
  expect(await at(reader, '.panel')).toBeLessThan(await at(reader, 'main'));
  const lost = await reader.evaluate(() =>
    [...document.querySelectorAll('.bar button, .panel, .panel label, .panel input, main')]
      .filter((one) => one.checkVisibility())
      .filter((one) => {
        const { left, right } = one.getBoundingClientRect();
        return left < -1 || right > innerWidth + 1;
      })
      .map((one) => one.outerHTML.slice(0, 80)),
  );
  expect(lost).toEqual([]);
});

test('what points along the line points the other way', async () => {
  const reader = await open('arabic--rtl');
  const scale = (name: string) => reader.$eval(`.bar .${name} .icon`, (icon) => getComputedStyle(icon).scale);
  for (const name of ['previousSentence', 'nextSentence', 'previousParagraph', 'nextParagraph', 'contents', 'tab'])
    expect(await scale(name), name).toBe('-1 1');
  for (const name of ['play', 'text', 'close']) expect(await scale(name), name).toBe('none');
});

test('an article keeps its own direction, and so do its headings in the contents', async () => {
  const reader = await open('wiki-like--footnotes-tables');
  expect(await reader.$eval('article .body p', (p) => getComputedStyle(p).direction)).toBe('ltr');
  await press(reader, 'Contents');
  await reader.waitForSelector('.panel ol.contents');
  expect(await reader.$eval('.panel .entry', (entry) => getComputedStyle(entry).direction)).toBe('ltr');
  expect(await reader.$eval('.known', (known) => getComputedStyle(known).direction)).toBe('rtl');
});

test('a slider grows towards the end of the line, and its key with it', async () => {
  const reader = await open('arabic--rtl');
  await press(reader, 'Text and colours');
  await reader.waitForSelector('.settings');
  await setControl(reader, 'fontSize', '30');
  await reader.focus('.settings [name=fontSize]');
  await reader.keyboard.press('ArrowLeft');
  expect(await reader.$eval('.settings [name=fontSize]', (one) => (one as HTMLInputElement).value)).toBe('31');
});

test('a tooltip stays within the window', async () => {
  const reader = await open('arabic--rtl');
  for (const name of ['previousParagraph', 'close']) {
    await reader.hover(`.bar .${name}`);
    const { left, right } = await reader.$eval(`.bar .${name}`, (button) => {
      const tip = getComputedStyle(button, '::after');
      const { left: from, right: to } = button.getBoundingClientRect();
      const width = Number.parseFloat(tip.inlineSize) + 22;
      // It hangs by the edge that is not auto.
      const byEnd = button.closest('.row')?.matches(':last-child:not(.group *)') ?? false;
      return byEnd ? { left: from, right: from + width } : { left: to - width, right: to };
    });
    expect(left, name).toBeGreaterThanOrEqual(0);
    expect(right, name).toBeLessThanOrEqual(800);
  }
});
