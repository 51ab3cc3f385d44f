import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { THEMES } from '../../src/settings/themes.ts';
import { type Chromium, launch } from '../run/chromium.mjs';
import { type Site, serve } from '../run/site.mjs';
import { until } from '../run/until.mjs';
import { dist } from './build.ts';
import { press, setControl } from './reader.ts';

let site: Site;
beforeAll(async () => {
  site = await serve();
});
afterAll(() => site.close());

const profile = () => mkdtempSync(join(tmpdir(), 'lectern-profile-'));

async function open(chromium: Chromium, fixture = 'voanews--accessibility-links'): Promise<Page> {
  await chromium.page.goto(site.url(fixture));
  const reader = await chromium.click();
  await chromium.waitState(reader, 'article');
  return reader;
}

/** What the article looks like: as the browser computed it, not as a setting says. */
const look = (reader: Page) =>
  reader.evaluate(() => {
    const style = getComputedStyle(document.querySelector('article p:not(.about)') ?? document.body);
    const main = getComputedStyle(document.querySelector('main') ?? document.body);
    return { font: style.fontFamily, size: style.fontSize, paper: main.backgroundColor, text: style.color };
  });

const rgb = (hex: string) => `rgb(${[1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)).join(', ')})`;

test('font, size and theme apply at once and survive a restart, from the first frame on', async () => {
  const kept = profile();
  const first = await launch({ extension: dist, profile: kept });
  const reader = await open(first);
  await press(reader, 'Text and colours');
  await reader.waitForSelector('.settings');
  await setControl(reader, 'font', 'opendyslexic');
  await setControl(reader, 'fontSize', '37');
  await reader.click('.settings [value=yellowOnBlack]');
  const wanted = {
    font: expect.stringMatching(/^"?OpenDyslexic/),
    size: '37px',
    paper: rgb(THEMES.yellowOnBlack.paper),
    text: rgb(THEMES.yellowOnBlack.text),
  };
  expect(await look(reader)).toEqual(wanted);
  await reader.waitForFunction(() => document.fonts.check('37px OpenDyslexic'));
  await until('the settings to be kept', () =>
    reader.evaluate(async () => {
      const { settings } = await chrome.storage.local.get<{ settings?: { values?: Record<string, unknown> } }>(
        'settings',
      );
      return Object.keys(settings?.values ?? {}).length === 3 ? true : undefined;
    }),
  );
  await first.close();

  const second = await launch({ extension: dist, profile: kept });
  await second.page.goto(site.url('voanews--accessibility-links'));
  const again = await second.click();
  // In the first frame that is painted the theme is there already.
  await again.waitForFunction(() => performance.getEntriesByName('first-paint').length > 0);
  const early = await again.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  expect(early).toBe(rgb(THEMES.yellowOnBlack.paper));
  await second.waitState(again, 'article');
  expect(await look(again)).toEqual(wanted);
  await second.close();
});

test('every setting shows on the article, can be reset, and the reset undone', async () => {
  const chromium = await launch({ extension: dist });
  const reader = await open(chromium, 'lazy--images');
  await press(reader, 'Text and colours');
  await reader.waitForSelector('.settings');
  const spacing = () =>
    reader.evaluate(() => {
      const { lineHeight, letterSpacing, wordSpacing, marginBottom, textAlign } = getComputedStyle(
        document.querySelector('.body p') ?? document.body,
      );
      const width = document.querySelector('article')?.getBoundingClientRect().width ?? 0;
      const images = [...document.querySelectorAll('article img')].some((image) => image.checkVisibility());
      return { lineHeight, letterSpacing, wordSpacing, marginBottom, textAlign, width: Math.round(width), images };
    });
  const before = await spacing();
  const values = {
    lineHeight: '2.5',
    letterSpacing: '0.1',
    wordSpacing: '0.5',
    paragraphSpacing: '2',
    width: '24',
    align: 'center',
  };
  for (const [name, value] of Object.entries(values)) await setControl(reader, name, value);
  await reader.click('.settings [name=images]');
  const after = await spacing();
  expect(after).toMatchObject({
    lineHeight: '50px',
    letterSpacing: '2px',
    wordSpacing: '10px',
    marginBottom: '40px',
    textAlign: 'center',
  });
  expect(after.width).toBeLessThan(before.width);
  expect([before.images, after.images]).toEqual([true, false]);
  await press(reader, 'Reset all');
  expect(await spacing()).toEqual(before);
  await press(reader, 'Undo');
  expect(await spacing()).toEqual(after);
  await chromium.close();
});

test('weight, full width and quieter images show; a profile sets many at once, and one press takes it back', async () => {
  const chromium = await launch({ extension: dist });
  const reader = await open(chromium, 'lazy--images');
  await press(reader, 'Text and colours');
  await reader.waitForSelector('.settings');
  const shown = () =>
    reader.evaluate(() => {
      const paragraph = getComputedStyle(document.querySelector('.body p') ?? document.body);
      const image = getComputedStyle(document.querySelector('article img') ?? document.body);
      const article = document.querySelector('article');
      const { fontWeight, fontFamily, lineHeight, letterSpacing } = paragraph;
      const most = getComputedStyle(article ?? document.body).maxInlineSize;
      return { fontWeight, fontFamily, lineHeight, letterSpacing, filter: image.filter, most };
    });
  const before = await shown();
  await setControl(reader, 'weight', 'semibold');
  await reader.click('.settings [name=fullWidth]');
  await setControl(reader, 'pictures', 'grey');
  const own = await shown();
  expect(own).toMatchObject({ fontWeight: '600', most: '100%', filter: 'grayscale(1)' });
  expect(own.most).not.toBe(before.most);
  await press(reader, 'Dyslexia');
  const profile = await shown();
  expect(profile.fontFamily).toMatch(/^"?Lexend/);
  expect(profile.lineHeight).toBe(`${22 * 1.8}px`);
  expect(await reader.$eval('.settings [name=font]', (select) => (select as HTMLSelectElement).value)).toBe('lexend');
  await press(reader, 'Undo');
  expect(await shown()).toEqual(own);
  await chromium.close();
});

test('a change made in one surface shows in another that is open', async () => {
  const chromium = await launch({ extension: dist });
  const popup = await open(chromium);
  await press(popup, 'Open in a tab');
  const tab = await until('the tab', async () =>
    (await chromium.browser.pages()).find((page) => page.url().includes('as=tab')),
  );
  await chromium.waitState(tab, 'article');
  await chromium.page.bringToFront();
  const reader = await chromium.click();
  await chromium.waitState(reader, 'article');
  await press(reader, 'Text and colours');
  await reader.waitForSelector('.settings');
  await reader.click('.settings [value=sepia]');
  await until('the tab to follow', async () =>
    (await look(tab)).paper === rgb(THEMES.sepia.paper) ? true : undefined,
  );
  await chromium.close();
});
