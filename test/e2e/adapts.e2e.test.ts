/** The page adapts to what the reader's system and screen ask for: each wish in every panel. */
import Color from 'colorjs.io';
import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { until } from '../run/until.mjs';
import { markedAs, press } from './reader.ts';
import { theatre } from './theatre.ts';

const { chromium, read } = theatre();
let tab: Page;

/** Each panel and bar: the key that opens it, and what tells that it is drawn. */
const PANELS = {
  t: '.panel .settings',
  v: '.panel .voice-choice',
  r: '.panel .reading .settings',
  c: '.panel ol.contents',
  w: '.panel .left section',
  '?': '.panel .help',
  g: '.find',
} as const;

beforeEach(async () => {
  const worker = await chromium().worker();
  // With every control there is: own colours of which some cannot be read, a font that is not there.
  const values = { theme: 'own', ownText: '#999999', ownLink: '#cccccc', font: 'named', fontName: 'Nonesuch' };
  await worker.evaluate((values) => chrome.storage.local.set({ settings: { version: 2, values } }), values);
  const reader = await read('wiki-like--footnotes-tables');
  await press(reader, 'Open in a tab');
  tab = await until('the tab', async () =>
    (await chromium().browser.pages()).find((page) => page.url().includes('as=tab')),
  );
  await chromium().waitState(tab, 'article');
  await tab.waitForFunction(() => document.documentElement.dataset.font === 'named');
});
afterEach(async () => {
  for (const page of await chromium().browser.pages()) if (page !== chromium().page) await page.close();
  await chromium().page.bringToFront();
});

/** Opens one after the other, and gathers what is found in each. */
async function inEach(find: () => Promise<readonly string[]>): Promise<string[]> {
  const found: string[] = [];
  for (const [key, drawn] of Object.entries(PANELS)) {
    await tab.focus('main');
    await tab.keyboard.press(key as keyof typeof PANELS);
    await tab.waitForSelector(drawn);
    found.push(...(await find()).map((one) => `${key}: ${one}`));
    await tab.keyboard.press('Escape');
    await tab.waitForFunction((drawn) => !document.querySelector(drawn)?.checkVisibility(), {}, drawn);
  }
  return found;
}

/** What reaches beyond the window, or is cut off within a box that cannot be scrolled. */
const lost = () =>
  tab.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((one) => one.checkVisibility() && !one.closest('.wide, .unseen, .enlarge, svg, option, datalist'))
      .filter((one) => {
        const { left, right, width } = one.getBoundingClientRect();
        // A low window's toolbar is one line that scrolls by itself.
        const outside = width > 0 && (left < -1 || right > innerWidth + 1) && !one.closest('.bar');
        const cut = /hidden|clip/.test(getComputedStyle(one).overflowX) && one.scrollWidth > one.clientWidth + 1;
        return outside || (cut && !one.matches('main'));
      })
      .map((one) => one.outerHTML.slice(0, 100)),
  );

const media = async (name: string, value: string) => {
  const cdp = await tab.createCDPSession();
  await cdp.send('Emulation.setEmulatedMedia', { features: [{ name, value }] });
};

/** What can be pressed and is smaller than a finger. */
const small = () =>
  tab.evaluate(() =>
    [...document.querySelectorAll('button, select, input, summary, [role=option]')]
      .filter((one) => one.checkVisibility() && !one.matches('.enlarge'))
      .filter((one) => {
        const target = one.matches('[type=radio], [type=checkbox]') ? (one.closest('label') ?? one) : one;
        const { width, height } = target.getBoundingClientRect();
        return width < 43.9 || height < 43.9; // a fraction is lost in the drawing
      })
      .map((one) => one.outerHTML.slice(0, 100)),
  );

/** Text and ground of every control, as drawn: a ground that is not its own is that of the nearest box that has one. */
const pale = async () => {
  const pairs = await tab.evaluate(() =>
    [
      ...document.querySelectorAll(
        'button:not(:disabled), select, input, label, .panel h2, .panel p, article p, article a',
      ),
    ]
      .filter((one) => one.checkVisibility() && one.textContent)
      .map((one) => {
        let box: Element | null = one;
        const clear = (element: Element) => /^rgba\(.*, 0\)$/.test(getComputedStyle(element).backgroundColor);
        while (box?.parentElement && clear(box)) box = box.parentElement;
        const ground = getComputedStyle(box ?? one).backgroundColor;
        return { what: one.outerHTML.slice(0, 80), text: getComputedStyle(one).color, ground };
      }),
  );
  return pairs
    .filter(({ text, ground }) => new Color(text).contrast(new Color(ground), 'WCAG21') < 4.5)
    .map(({ what, text, ground }) => `${what} ${text} on ${ground}`);
};

test('at 400 % of a common window, 320 by 256 pixels, nothing is lost in any panel', async () => {
  await tab.setViewport({ width: 320, height: 256 });
  expect(await inEach(lost)).toEqual([]);
});

test('lines, letters and words set apart by the reader’s own style sheet lose nothing (WCAG 1.4.12)', async () => {
  await tab.setViewport({ width: 800, height: 600 });
  await tab.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
      p { margin-block-end: 2em !important }`);
    document.adoptedStyleSheets = [sheet];
  });
  expect(await inEach(lost)).toEqual([]);
});

test('where fingers point, everything that can be pressed is 44 pixels large', async () => {
  await tab.setViewport({ width: 800, height: 600, isMobile: true, hasTouch: true });
  await chromium().waitState(tab, 'article');
  await tab.waitForFunction(() => matchMedia('(pointer: coarse)').matches);
  // What is there only for readers who have made something of their own.
  const values = { profiles: [{ name: 'At night', sets: {} }], keys: { play: { key: 'p' } } };
  await tab.evaluate((values) => chrome.storage.local.set({ settings: { version: 2, values } }), values);
  await tab.waitForFunction(() => document.querySelector('.bar .play')?.getAttribute('aria-keyshortcuts') === 'P');
  expect(await inEach(small)).toEqual([]);
});

describe('the system’s own colours', () => {
  test.each(['dark', 'light'])('every control can be read in them: %s', async (scheme) => {
    const cdp = await tab.createCDPSession();
    const features = [
      { name: 'forced-colors', value: 'active' },
      { name: 'prefers-color-scheme', value: scheme },
    ];
    await cdp.send('Emulation.setEmulatedMedia', { features });
    await tab.waitForFunction(() => matchMedia('(forced-colors: active)').matches);
    expect(await inEach(pale)).toEqual([]);
  });

  test('sentence and word are told apart', async () => {
    await media('forced-colors', 'active');
    await tab.focus('main');
    await tab.keyboard.press('k');
    await markedAs(tab, 'word', Boolean);
    const [sentence, word] = await tab.$eval('article .body p', (p) =>
      ['sentence', 'word'].map((name) => {
        const { backgroundColor, color, forcedColorAdjust } = getComputedStyle(
          p,
          `::highlight(${name})`,
        ) as CSSStyleDeclaration & { readonly forcedColorAdjust: string };
        return { backgroundColor, color, forcedColorAdjust };
      }),
    );
    expect(sentence?.backgroundColor).not.toBe(word?.backgroundColor);
    expect(await tab.$eval('article .body p', (p) => getComputedStyle(p).getPropertyValue('forced-color-adjust'))).toBe(
      'none',
    );
    await tab.keyboard.press('k');
  });
});

test('where the theme follows the system it turns dark with it, at once', async () => {
  const paper = () => tab.$eval('main', (main) => getComputedStyle(main).backgroundColor);
  await tab.evaluate(() => chrome.storage.local.set({ settings: { version: 2, values: {} } }));
  await tab.waitForFunction(() => document.documentElement.dataset.colours === 'light');
  const light = await paper();
  await media('prefers-color-scheme', 'dark');
  await tab.waitForFunction(() => document.documentElement.dataset.colours === 'dark');
  expect(new Color(await paper()).luminance).toBeLessThan(0.05);
  await media('prefers-color-scheme', 'light');
  await tab.waitForFunction(() => document.documentElement.dataset.colours === 'light');
  expect(await paper()).toBe(light);
});

test('who wishes for more contrast has nothing paler than the text, in whatever colours', async () => {
  await media('prefers-contrast', 'more');
  await tab.waitForFunction(() => matchMedia('(prefers-contrast: more)').matches);
  const { about, text, line } = await tab.evaluate(() => ({
    about: getComputedStyle(document.querySelector('article .about') ?? document.body).color,
    text: getComputedStyle(document.querySelector('article .body p') ?? document.body).color,
    line: getComputedStyle(document.querySelector('.bar') ?? document.body).borderBlockEndColor,
  }));
  expect([about, line]).toEqual([text, text]);
});

describe.each(['options.html', 'welcome.html'])('%s', (name) => {
  beforeEach(async () => {
    await tab.goto(`chrome-extension://${chromium().id}/${name}`);
    await tab.waitForSelector('main h2');
  });

  test('loses nothing at 320 pixels', async () => {
    await tab.setViewport({ width: 320, height: 256 });
    expect(await lost()).toEqual([]);
  });

  test('is large enough for fingers', async () => {
    await tab.setViewport({ width: 800, height: 600, isMobile: true, hasTouch: true });
    await tab.waitForSelector('main h2');
    expect(await small()).toEqual([]);
  });

  test('can be read in the system’s own colours', async () => {
    await media('forced-colors', 'active');
    await tab.waitForFunction(() => matchMedia('(forced-colors: active)').matches);
    expect(await pale()).toEqual([]);
  });
});
