import Color from 'colorjs.io';
import type { Page } from 'puppeteer-core';
import { afterEach, expect, test } from 'vitest';
import { THEMES } from '../../src/settings/themes.ts';
import { until } from '../run/until.mjs';
import { press } from './reader.ts';
import { theatre } from './theatre.ts';

const { chromium, read } = theatre();
const SEED = 'wiki-like--footnotes-tables';

afterEach(async () => {
  const reader = await chromium().popup();
  if (reader) await chromium().closePopup(reader);
});

const ratio = (a: string, b: string) => new Color(a).contrast(new Color(b), 'WCAG21');

/** Text, paper and links of the article, as the browser computed them. */
const look = (reader: Page) =>
  reader.evaluate(() => {
    const of = (selector: string) => {
      const element = document.querySelector(selector);
      if (!element) throw new Error(`no ${selector}`);
      return getComputedStyle(element);
    };
    return {
      text: of('article .body p').color,
      paper: of('main').backgroundColor,
      link: of('article a:any-link').color,
      scheme: of('html').colorScheme,
    };
  });

/** What stands in the field of one colour: its code, what is said of it, and whether a repair is offered. */
const row = (reader: Page, name: string) =>
  reader.$eval(`.colour:has([name=${name}])`, (colour) => ({
    code: colour.querySelector<HTMLInputElement>('input:not([type])')?.value,
    said: colour.querySelector('.verdict')?.textContent ?? '',
    invalid: colour.querySelector('[aria-invalid=true]') !== null,
    repair: colour.querySelector('button')?.checkVisibility() ?? false,
  }));

/** Types a code into the field of a colour, in the place of the one that is there. */
async function write(reader: Page, name: string, code: string): Promise<void> {
  const field = await reader.$(`.colour:has([name=${name}]) > input`);
  await field?.click({ count: 3 });
  await reader.keyboard.type(code);
  await reader.keyboard.press('Tab');
}

const settled = (reader: Page, name: string, said: RegExp) =>
  reader.waitForFunction(
    (name, said) =>
      new RegExp(said).test(document.querySelector(`.colour:has([name=${name}]) .verdict`)?.textContent ?? ''),
    {},
    name,
    said.source,
  );

async function openOwn(): Promise<Page> {
  const reader = await read(SEED);
  await press(reader, 'Text and colours');
  await reader.waitForSelector('.settings');
  return reader;
}

test('own colours begin with those that are shown, and every one tells how it does', async () => {
  const reader = await openOwn();
  expect(await reader.$eval('.colour', (colour) => colour.checkVisibility())).toBe(false);
  await reader.click('.settings [value=sepia]');
  const sepia = await look(reader);
  await reader.click('.settings [value=own]');
  await settled(reader, 'ownText', /enough/);
  expect(await look(reader)).toEqual(sepia);
  expect(await row(reader, 'ownText')).toMatchObject({ code: THEMES.sepia.text, repair: false });
  expect(await row(reader, 'ownMark')).toMatchObject({ code: THEMES.sepia.word, repair: false });
});

test('what cannot be read is shown in the nearest colour that can, and one press takes that', async () => {
  const reader = await openOwn();
  await write(reader, 'ownPaper', '#102030');
  await settled(reader, 'ownText', /too little/);
  const { text, paper, link, scheme } = await look(reader);
  expect(new Color(paper).to('srgb').toString({ format: 'hex' })).toBe('#102030');
  expect(ratio(text, paper)).toBeGreaterThanOrEqual(7);
  expect(ratio(link, paper)).toBeGreaterThanOrEqual(7);
  expect(scheme).toBe('dark');
  const failing = await row(reader, 'ownText');
  expect(failing).toMatchObject({ code: THEMES.sepia.text, repair: true });
  const shown = failing.said.match(/#[0-9a-f]{6}/)?.[0] ?? '';
  await press(reader, 'Take the one shown: Text');
  expect(await row(reader, 'ownText')).toMatchObject({
    code: shown,
    repair: false,
    said: expect.stringMatching(/enough/),
  });
  expect(await look(reader)).toEqual({ text, paper, link, scheme });
  await press(reader, 'Take all that are shown');
  for (const name of ['ownLink', 'ownVisited', 'ownMark'])
    expect(await row(reader, name), name).toMatchObject({ repair: false, said: expect.stringMatching(/enough/) });
  expect(await look(reader)).toEqual({ text, paper, link, scheme });
});

test('a colour can be written by name; what is none is said, and changes nothing', async () => {
  const reader = await openOwn();
  await write(reader, 'ownLink', 'Gold');
  await settled(reader, 'ownLink', /enough/);
  expect((await row(reader, 'ownLink')).code).toBe('#ffd700');
  const before = await look(reader);
  expect(before.link).toBe('rgb(255, 215, 0)');
  await write(reader, 'ownLink', 'goldish');
  expect(await row(reader, 'ownLink')).toMatchObject({ invalid: true, said: expect.stringContaining('does not know') });
  expect(await look(reader)).toEqual(before);
});

test('opened again, the page is in own colours without the library that made them', async () => {
  const reader = await read(SEED);
  expect((await look(reader)).link).toBe('rgb(255, 215, 0)');
  const loaded = await reader.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  expect(loaded.filter((name) => name.includes('own-theme'))).toEqual([]);
});

test('one can begin again with the colours of any theme; those that nobody has changed follow the theme that is shown', async () => {
  const reader = await openOwn();
  await reader.select('.again select', 'navy');
  await press(reader, 'Take its colours');
  await settled(reader, 'ownText', /enough/);
  expect((await row(reader, 'ownPaper')).code).toBe(THEMES.navy.paper);
  await reader.click('.settings [value=mint]');
  await reader.click('.settings [value=own]');
  await until('the colours of mint', async () =>
    (await row(reader, 'ownPaper')).code === THEMES.mint.paper ? true : undefined,
  );
  await write(reader, 'ownPaper', '#fffff0');
  await reader.click('.settings [value=sepia]');
  await reader.click('.settings [value=own]');
  expect((await row(reader, 'ownPaper')).code).toBe('#fffff0');
});
