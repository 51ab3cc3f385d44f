import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { LINKED_FONTS } from '../../src/settings/fonts.ts';
import { until } from '../run/until.mjs';
import { press, setControl } from './reader.ts';
import { theatre } from './theatre.ts';

/** What the browser itself calls each font. */
const FAMILIES: Readonly<Record<string, string>> = {
  andika: 'Andika',
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
