/**
 * What only a real keyboard and a real mouse reach: the browser's own shortcuts, its context menu, its question about a site.
 * On a screen that nobody sees.
 */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Chromium, launch } from '../run/chromium.mjs';
import { openScreen, type Screen } from '../run/screen.mjs';
import { until } from '../run/until.mjs';
import { dist } from './build.ts';
import { type Ferry, ferry } from './ferry.ts';
import { markedAs } from './reader.ts';

let screen: Screen;
let site: Ferry;
let chromium: Chromium;

beforeAll(async () => {
  screen = await openScreen();
  site = await ferry();
  const args = ['--window-position=0,0'];
  chromium = await launch({ extension: dist, headless: false, env: screen.env, args });
  await chromium.page.goto(`${site.origin}/one`);
  await chromium.page.bringToFront();
}, 120_000);
afterAll(async () => {
  await chromium.close();
  site.close();
  screen.close();
});

/** Where something of the page is on the screen. */
const pointOf = (selector: string) =>
  chromium.page.$eval(selector, (element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x: screenX + x + width / 2, y: screenY + outerHeight - innerHeight + y + height / 2 };
  });
/** Opens the context menu there. Ours is the third from below on a page, the second on a link. */
async function choose(selector: string, fromBelow: number): Promise<void> {
  const { x, y } = await pointOf(selector);
  const before = screen.windows();
  screen.click(x, y, 3);
  await until('the menu', async () => (screen.windows() > before ? true : undefined));
  screen.press(...Array<string>(fromBelow).fill('Up'), 'Return');
}
const popup = async (): Promise<Page> => {
  const open = await until('the popup', chromium.popup);
  await chromium.waitState(open, 'article');
  await until('the focus', async () => ((await open.evaluate(() => document.hasFocus())) ? true : undefined));
  return open;
};
const close = async (open: Page) => {
  screen.press('Escape');
  await until('the popup to be gone', async () => (open.isClosed() ? true : undefined));
};

test('Alt+Shift+L opens the reader, Escape closes it', async () => {
  screen.press('alt+shift+l');
  await close(await popup());
});

test('Alt+Shift+U reads aloud at once, K pauses', async () => {
  screen.press('alt+shift+u');
  const open = await popup();
  await markedAs(open, 'word', Boolean);
  screen.press('k');
  await open.waitForSelector('.bar .play[aria-label="Play"]');
  await close(open);
});

test('the context menu of the page opens the reader', async () => {
  await choose('article p', 3);
  await close(await popup());
});

test('the context menu of a link asks for its site, takes No for an answer, and reads after a Yes', async () => {
  await choose('article a', 2);
  const reader = await until('the reader', async () =>
    (await chromium.browser.pages()).find((page) => page.url().includes('link=')),
  );
  const state = () => reader.evaluate(() => document.documentElement.dataset.state);
  await until('the question', async () => ((await state()) === 'asking' ? true : undefined));
  expect(await reader.evaluate(() => document.activeElement?.textContent)).toBe('Allow and read');
  const allowed = async () =>
    (await chromium.worker()).evaluate(() => chrome.permissions.contains({ origins: ['*://127.0.0.1/*'] }));

  const focused = (there: boolean) => async () =>
    (await reader.evaluate(() => document.hasFocus())) === there ? true : undefined;
  /** Presses the button, and answers the browser's question. */
  const answer = async (...keys: string[]) => {
    await until('the focus', focused(true));
    screen.press('Return');
    await until('the browser’s question', focused(false));
    await screen.still();
    // Chromium hears no answer in the first half second, and begins it anew at every press that comes too early.
    await new Promise((resolve) => setTimeout(resolve, 1000));
    for (const key of keys) {
      screen.press(key);
      await screen.still();
    }
  };
  await answer('Escape');
  await until('words', async () =>
    (await reader.$eval('main [role=status]', (line) => line.textContent))?.startsWith('Not allowed')
      ? true
      : undefined,
  );
  expect(await allowed()).toBe(false);
  await answer('Tab', 'Return'); // from Deny to Allow
  await chromium.waitState(reader, 'article');
  expect(await reader.$eval('main h1', (h1) => h1.textContent)).toBe('The other page');
  expect(await allowed()).toBe(true);
});
