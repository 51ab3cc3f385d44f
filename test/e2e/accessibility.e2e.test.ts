import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { PROFILES } from '../../src/settings/profiles.ts';
import { SETTINGS } from '../../src/settings/schema.ts';
import { type Chromium, launch } from '../run/chromium.mjs';
import { type Site, serve } from '../run/site.mjs';
import { until } from '../run/until.mjs';
import { dist } from './build.ts';
import { axeFinds } from './engines.ts';
import { marked, markedAs, press } from './reader.ts';

const THEMES = Object.keys(SETTINGS.theme.options);

let site: Site;
let chromium: Chromium;

beforeAll(async () => {
  site = await serve();
  chromium = await launch({ extension: dist });
});
afterAll(async () => {
  await chromium.close();
  await site.close();
});

/** What a test left open would be in front of the next one, and what it left in mid-speech would go on in it. */
afterEach(async () => {
  const worker = await chromium.worker();
  await worker.evaluate(() => chrome.offscreen.closeDocument().catch(() => undefined));
  for (const tab of await chromium.browser.pages())
    if (tab !== chromium.page && !tab.url().startsWith('chrome-extension:')) await tab.close();
  await chromium.page.bringToFront();
});

async function open(fixture: string): Promise<Page> {
  const old = await chromium.popup();
  if (old) await chromium.closePopup(old);
  await chromium.page.goto(site.url(fixture));
  const reader = await chromium.click();
  await chromium.waitState(reader);
  await reader.waitForFunction(() => document.hasFocus());
  return reader;
}

const setTheme = async (reader: Page, theme: string) => {
  await reader.evaluate((theme) => chrome.storage.local.set({ settings: { version: 1, values: { theme } } }), theme);
  await reader.waitForFunction((theme) => document.documentElement.dataset.theme === theme, {}, theme);
};

describe.each(THEMES)('axe finds nothing in the theme %s', (theme) => {
  test('in the article, with each panel, while it speaks, and with a message at its foot', async () => {
    const reader = await open('voanews--accessibility-links');
    await setTheme(reader, theme);
    expect(await axeFinds(reader)).toEqual([]);
    await press(reader, 'Contents');
    await reader.waitForSelector('.panel ol.contents');
    expect(await axeFinds(reader)).toEqual([]);
    await reader.keyboard.press('g');
    await reader.waitForSelector('.find input');
    await reader.keyboard.type('libya');
    await reader.waitForFunction(() => document.querySelector('.find .count')?.textContent);
    expect(await axeFinds(reader)).toEqual([]);
    await reader.keyboard.press('Escape');
    await reader.keyboard.press('?');
    await reader.waitForSelector('.help .keys');
    expect(await axeFinds(reader)).toEqual([]);
    await press(reader, 'Reading aloud');
    await reader.waitForSelector('.words [name=word]');
    await reader.type('.words [name=word]', 'Sirte');
    await reader.type('.words [name=said]', 'Seert');
    await press(reader, 'Add');
    await reader.waitForSelector('.aloud .part');
    expect(await axeFinds(reader)).toEqual([]);
    await press(reader, 'Save as audio');
    await reader.waitForSelector('.making:not([hidden])');
    expect(await axeFinds(reader)).toEqual([]);
    await press(reader, 'Stop making the file');
    await press(reader, 'What was left out');
    await reader.waitForSelector('.left section:nth-of-type(3) .part');
    expect(await axeFinds(reader)).toEqual([]);
    await press(reader, 'Voices');
    await reader.waitForSelector('.voice-choice [role=option]');
    expect(await axeFinds(reader)).toEqual([]);
    await press(reader, 'Play');
    await markedAs(reader, 'word', Boolean);
    await press(reader, 'Reading aloud');
    await reader.waitForSelector('.reading .settings');
    await reader.select('[name=sleep]', '20');
    await reader.waitForSelector('.left-over:not([hidden])');
    expect(await reader.$eval('.panel', (panel) => panel.scrollWidth - panel.clientWidth)).toBe(0);
    expect(await axeFinds(reader)).toEqual([]);
    await reader.evaluate(() => document.querySelector('main')?.dispatchEvent(new WheelEvent('wheel')));
    await reader.waitForSelector('.back:not([hidden])');
    await press(reader, 'Text and colours');
    await reader.waitForSelector('.settings [name=fontSize]');
    expect(await axeFinds(reader)).toEqual([]);
    await press(reader, 'Pause');
    await press(reader, 'Reset all');
    await reader.waitForSelector('.notice:not([hidden])');
    expect(await axeFinds(reader)).toEqual([]);
    await setTheme(reader, theme);
    expect(await axeFinds(reader)).toEqual([]);
  });
});

/** What axe finds in each theme, by its name: nothing at all for none. */
async function findsInThemes(reader: Page): Promise<Record<string, readonly string[]>> {
  const found: Record<string, readonly string[]> = {};
  for (const theme of THEMES) {
    await setTheme(reader, theme);
    const findings = await axeFinds(reader);
    if (findings.length) found[theme] = findings;
  }
  return found;
}

describe('axe finds nothing in any theme', () => {
  test('when there is no article', async () => {
    const reader = await open('front--page');
    expect(await reader.evaluate(() => document.documentElement.dataset.state)).toBe('refused');
    expect(await findsInThemes(reader)).toEqual({});
    await press(reader, 'Choose a part of the page');
    await reader.waitForSelector('.left .part');
    expect(await findsInThemes(reader)).toEqual({});
  });

  test('when the reader fails', async () => {
    const tab = await chromium.browser.newPage();
    await tab.goto(`chrome-extension://${chromium.id}/reader.html?as=tab&id=gone`);
    await chromium.waitState(tab, 'failed');
    expect(await findsInThemes(tab)).toEqual({});
    await tab.close();
  });

  test('while it waits', async () => {
    const waiting = async () => {
      const old = await chromium.popup();
      if (old) await chromium.closePopup(old);
      const busy = await chromium.browser.newPage();
      await busy.goto(site.url('front--page'));
      // Begins when this has answered, and then keeps the page from answering the click.
      await busy.evaluate(() => {
        setTimeout(() => {
          for (const end = Date.now() + 5000; Date.now() < end; );
        });
      });
      const reader = await chromium.click(busy);
      await reader.waitForFunction(() =>
        document.querySelector('.message')?.checkVisibility({ visibilityProperty: true }),
      );
      return { busy, reader };
    };
    let { busy, reader } = await waiting();
    for (const theme of THEMES) {
      // The reader gives such a page up after a while.
      for (let state = ''; state !== 'loading'; ) {
        await setTheme(reader, theme);
        const found = await axeFinds(reader);
        state = (await reader.evaluate(() => document.documentElement.dataset.state)) ?? '';
        if (state === 'loading') expect([theme, ...found]).toEqual([theme]);
        else {
          await busy.close();
          ({ busy, reader } = await waiting());
        }
      }
    }
    await busy.close();
  });
});

test.each(['wiki-like--footnotes-tables', 'docs--code', 'arabic--rtl', 'japanese--news', 'recipe--card'])(
  'axe finds nothing on %s',
  async (fixture) => {
    const reader = await open(fixture);
    expect(await axeFinds(reader)).toEqual([]);
  },
);

/** Name and role of what has the focus. */
const focused = (reader: Page) =>
  reader.evaluate(() => {
    const element = document.activeElement;
    return (
      element?.getAttribute('aria-label') ??
      (element as HTMLInputElement | null)?.labels?.[0]?.textContent ??
      element?.localName ??
      ''
    );
  });

describe('with the keyboard alone', () => {
  /** Presses a key, and gives what has the focus then, which must have a ring that can be seen. */
  async function go(reader: Page, key: 'Tab' | 'ArrowLeft' | 'ArrowRight' | 'Home' | 'End'): Promise<string> {
    await reader.keyboard.press(key);
    // From the last control to the first it goes through the browser, and stands nowhere for a moment.
    await reader.waitForFunction(() => document.activeElement !== document.body);
    const name = await focused(reader);
    const { outlineStyle, outlineWidth } = await reader.evaluate(() => {
      const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement ?? document.body);
      return { outlineStyle, outlineWidth };
    });
    expect([outlineStyle, outlineWidth], name).toEqual(['solid', '3px']);
    return name.replace(/Speed.*/, 'Speed');
  }
  /** Tab until a control has the focus. @returns what had it on the way, that control last */
  async function tabTo(reader: Page, wanted: string): Promise<string[]> {
    const names: string[] = [];
    while (names.at(-1) !== wanted && names.length < 20) names.push(await go(reader, 'Tab'));
    return names;
  }
  const VOICE = ['Previous paragraph', 'Previous sentence', 'Play', 'Next sentence', 'Next paragraph'];
  const PAGE = [
    'Text and colours',
    'Voices',
    'Reading aloud',
    'Contents',
    'What was left out',
    'Open beside the page',
    'Open in a tab',
    'Close',
  ];

  test('Tab stops once at each row of buttons, arrow keys go through it and round, with a ring that can be seen', async () => {
    const reader = await open('voanews--accessibility-links');
    expect(await focused(reader)).toBe('Article text');
    expect((await tabTo(reader, 'Text and colours')).slice(-3)).toEqual([VOICE[0], 'Speed', PAGE[0]]);
    const page: string[] = [];
    for (const _ of PAGE) page.push(await go(reader, 'ArrowRight'));
    expect(page).toEqual([...PAGE.slice(1), PAGE[0]]);
    expect(await go(reader, 'ArrowLeft')).toBe('Close');
    expect(await go(reader, 'Home')).toBe('Text and colours');
    expect(await go(reader, 'End')).toBe('Close');
    await go(reader, 'ArrowLeft');
    await tabTo(reader, 'Previous paragraph');
    const voice: string[] = [];
    for (const _ of VOICE) voice.push(await go(reader, 'ArrowRight'));
    expect(voice).toEqual([...VOICE.slice(1), VOICE[0]]);
    expect(await go(reader, 'Tab')).toBe('Speed');
    await reader.keyboard.press('ArrowRight');
    await reader.waitForFunction(() => document.querySelector('.bar .value')?.textContent === '1.1×');
    expect(await focused(reader)).toContain('Speed'); // which keeps its arrow keys
    await reader.keyboard.press('ArrowLeft');
    await reader.waitForFunction(() => document.querySelector('.bar .value')?.textContent === '1×');
    expect(await go(reader, 'Tab')).toBe('Open in a tab'); // where it was left
  });

  test('reads, pauses, skips, and changes the speed by single keys', async () => {
    const reader = await open('voanews--accessibility-links');
    await reader.keyboard.press('k');
    const headline = await markedAs(reader, 'sentence', Boolean);
    await reader.keyboard.press('l');
    await markedAs(reader, 'sentence', (text) => text !== headline && text !== '');
    await reader.keyboard.press('j');
    await markedAs(reader, 'sentence', (text) => text === headline);
    await reader.keyboard.press('f');
    await reader.waitForFunction(() => document.querySelector('.bar .value')?.textContent === '1.1×');
    await reader.keyboard.press('k');
    await reader.waitForSelector('::-p-aria([name="Play"][role="button"])');
    await reader.keyboard.press('s');
    await reader.waitForFunction(() => document.querySelector('.bar .value')?.textContent === '1×');
  });

  test('a panel takes the focus, Escape gives it back, and Escape again closes the reader', async () => {
    const reader = await open('voanews--accessibility-links');
    await reader.keyboard.press('t');
    await reader.waitForSelector('.settings');
    await reader.waitForSelector('[name=alwaysHere]');
    const theme = () => reader.evaluate(() => document.documentElement.dataset.theme ?? '');
    const next = THEMES[(THEMES.indexOf(await theme()) + 1) % THEMES.length];
    for (const _ of ['only for this site', 'always open it', ...PROFILES, 'one of your own'])
      await reader.keyboard.press('Tab');
    await reader.keyboard.press('ArrowDown'); // behind the profiles: colours
    await until(`the theme ${next}`, async () => ((await theme()) === next ? true : undefined));
    await reader.keyboard.press('Escape');
    expect(await focused(reader)).toBe('Text and colours');
    await reader.keyboard.press('c');
    await reader.waitForSelector('.panel ol.contents');
    await reader.keyboard.press('Tab');
    await reader.keyboard.press('Enter');
    await until('the heading', async () =>
      (await reader.evaluate(() => document.activeElement?.textContent)) === 'International support sought'
        ? true
        : undefined,
    );
    await reader.keyboard.press('Escape').catch(() => undefined); // the page it is pressed on goes away
    await until('the reader to close', async () => ((await chromium.popup()) ? undefined : true));
  });

  test('Escape takes a tooltip away and nothing else; it comes back when the pointer does', async () => {
    const reader = await open('voanews--accessibility-links');
    const tip = () =>
      reader.$eval('.bar .contents', (button) => getComputedStyle(button, '::after').content !== 'none');
    await reader.hover('.bar .contents');
    expect(await tip()).toBe(true);
    await reader.keyboard.press('Escape');
    expect(await tip()).toBe(false);
    expect(await chromium.popup()).toBeDefined();
    await reader.mouse.move(300, 300);
    await reader.hover('.bar .contents');
    expect(await tip()).toBe(true);
  });

  test('the focus is caught nowhere: Tab goes round through everything, panel open or not', async () => {
    const reader = await open('wiki-like--footnotes-tables');
    await reader.keyboard.press('t');
    await reader.waitForSelector('.settings');
    const seen = new Set<string>();
    for (let i = 0; i < 120; i++) {
      await reader.keyboard.press('Tab');
      seen.add(await focused(reader));
    }
    for (const name of ['Previous paragraph', 'Text and colours', 'Article text']) expect([...seen]).toContain(name);
  });
});

test('nothing is lost at 320 pixels, and nothing but tables scrolls sideways', async () => {
  const reader = await open('wiki-like--footnotes-tables');
  await press(reader, 'Open in a tab');
  const tab = await until('the tab', async () =>
    (await chromium.browser.pages()).find((page) => page.url().includes('as=tab')),
  );
  await tab.setViewport({ width: 320, height: 640 });
  await chromium.waitState(tab, 'article');
  const wide = await tab.evaluate(() =>
    [...document.querySelectorAll('main, article, article :not(.wide *), .bar, .bar button')]
      .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
      .map((element) => element.outerHTML.slice(0, 80)),
  );
  expect(wide).toEqual([]);
  expect(await marked(tab, 'word')).toBe('');
  await tab.close();
});
