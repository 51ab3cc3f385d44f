import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { LINKED_FONTS } from '../../src/settings/fonts.ts';
import { until } from '../run/until.mjs';
import { press, setControl } from './reader.ts';
import { theatre } from './theatre.ts';

/** What the browser itself calls each font. */
const FAMILIES: Readonly<Record<string, string>> = {
  andika: 'Andika',
  atkinson: 'Atkinson Hyperlegible Next',
  comicneue: 'Comic Neue',
  lexend: 'Lexend',
  literata: 'Literata',
  notosans: 'Noto Sans',
  opendyslexic: 'OpenDyslexic',
  sourceserif: 'Source Serif 4',
};

const { chromium, read } = theatre();
const SEED = 'voanews--accessibility-links';

/** The fonts that the first paragraph is drawn with, as the browser's own inspector tells it. */
async function drawnWith(reader: Page): Promise<string[]> {
  const cdp = await reader.createCDPSession();
  try {
    await cdp.send('DOM.enable');
    await cdp.send('CSS.enable');
    const { root } = await cdp.send('DOM.getDocument');
    const { nodeId } = await cdp.send('DOM.querySelector', { nodeId: root.nodeId, selector: 'main article .body p' });
    const { fonts } = await cdp.send('CSS.getPlatformFontsForNode', { nodeId });
    return fonts.filter(({ isCustomFont }) => isCustomFont).map(({ familyName }) => familyName);
  } finally {
    await cdp.detach();
  }
}

/** The sheets of fonts that the page has. */
const sheets = (reader: Page) =>
  reader.$$eval('link[href^="fonts/"]', (links) => links.map((link) => link.getAttribute('href')));

test('the list of fonts is whole', () => {
  expect(Object.keys(FAMILIES)).toEqual([...LINKED_FONTS]);
});

test('a reader that keeps the first font loads no other; each that is chosen is really drawn with', async () => {
  const reader = await read(SEED);
  expect(await sheets(reader)).toEqual([]);
  await press(reader, 'Text and colours');
  await reader.waitForSelector('.settings');
  for (const [name, family] of Object.entries(FAMILIES)) {
    await setControl(reader, 'font', name);
    await until(family, async () =>
      (await drawnWith(reader)).some((one) => one.startsWith(family)) ? true : undefined,
    );
  }
  await chromium().closePopup(reader);
});

test('opened again, it has the letters of the chosen font alone', async () => {
  const reader = await read(SEED);
  const kept = await reader.evaluate(() => document.documentElement.dataset.font);
  expect(await sheets(reader)).toEqual([`fonts/${kept}.css`]);
  await until(kept ?? '', async () => ((await drawnWith(reader)).length > 0 ? true : undefined));
  await chromium().closePopup(reader);
});

test('letters between regular and bold are drawn from the font itself, and loaded when they are wanted', async () => {
  const reader = await read(SEED);
  await press(reader, 'Text and colours');
  await reader.waitForSelector('.settings');
  await setControl(reader, 'font', 'atkinson');
  const width = () =>
    reader.evaluate(() => {
      const probe = document.querySelector('article .body p');
      const line = document.createElement('span');
      line.textContent = 'Handgloves and more of them';
      Object.assign(line.style, { display: 'inline-block', whiteSpace: 'nowrap' }); // in one piece, wherever the line ends
      probe?.append(line);
      const { width } = line.getBoundingClientRect();
      line.remove();
      return Math.round(width * 10);
    });
  await setControl(reader, 'weight', 'light');
  // The sheet of the font between its weights comes when one of them is wanted; until then another font stands in.
  const come = () =>
    reader.evaluate(
      () =>
        document.documentElement.dataset.weight === 'light' &&
        [...document.fonts].some(({ family, status }) => /Atkinson.*Variable/.test(family) && status === 'loaded'),
    );
  await until('the light letters', async () => (await come()) || undefined);
  let last = await width();
  for (const weight of ['regular', 'medium', 'semibold', 'bold', 'heavy']) {
    await setControl(reader, 'weight', weight);
    last = await until(`${weight} to be wider`, async () => {
      const now = await width();
      return now > last ? now : undefined;
    });
  }
  await setControl(reader, 'weight', 'regular');
  await chromium().closePopup(reader);
});

test('any font of the device is taken by its name, and one that is not there is said', async () => {
  const reader = await read(SEED);
  await press(reader, 'Text and colours');
  await reader.waitForSelector('.settings');
  const drawn = () => reader.$eval('article .body p', (p) => getComputedStyle(p).fontFamily);
  expect(await reader.$eval('[name=fontName]', (field) => field.checkVisibility())).toBe(false);
  await setControl(reader, 'font', 'named');
  await reader.type('[name=fontName]', 'No Such Font');
  await reader.keyboard.press('Tab');
  const said = () => reader.$eval('.named-font .verdict', (words) => words.textContent);
  expect(await said()).toContain('no font called No Such Font');
  const [there = ''] = await reader.$$eval('.named-font datalist option', (all) => all.map((one) => one.value));
  expect(there).not.toBe('');
  await reader.click('[name=fontName]', { count: 3 });
  await reader.type('[name=fontName]', there);
  await until('the font to be found', async () => ((await said())?.startsWith(there) ? true : undefined));
  expect(await drawn()).toMatch(new RegExp(`^"?${there}`));
  await chromium().closePopup(reader);
});
