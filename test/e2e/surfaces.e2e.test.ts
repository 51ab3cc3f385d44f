/** Popup, tab and side panel: one reader, and the article, the place and the settings go along. */

import type { Page } from 'puppeteer-core';
import { afterEach, expect, test } from 'vitest';
import { launchBare } from '../run/cdp.mjs';
import { launch } from '../run/chromium.mjs';
import { serve } from '../run/site.mjs';
import { until } from '../run/until.mjs';
import { dist } from './build.ts';
import { markedAs } from './reader.ts';
import { theatre } from './theatre.ts';

const { chromium, go, read, open } = theatre();
const LONG = 'wiki-like--footnotes-tables';
const SEED = 'voanews--accessibility-links';

const surfaceOf = (as: string) =>
  until(`the reader as ${as}`, async () =>
    (await chromium().extension.pages()).find((page) => page.url().includes(`reader.html?as=${as}`)),
  );
const title = (page: Page) => page.$eval('main h1', (h1) => h1.textContent);

afterEach(async () => {
  for (const page of await chromium().extension.pages())
    if (page.url().includes('as=')) await page.close().catch(() => undefined);
  const popup = await chromium().popup();
  if (popup) await chromium().closePopup(popup);
  await set({}); // also after a test that did not come to its end
  await chromium().page.bringToFront();
});

/** What stands at the upper edge of the text. */
const atTop = (page: Page) =>
  page.$eval('main', (main) => {
    const { top } = main.getBoundingClientRect();
    return [...main.querySelectorAll('.body p')].find((p) => p.getBoundingClientRect().bottom > top)?.textContent;
  });
const scrolled = (page: Page) =>
  until('the place', async () => ((await page.$eval('main', (main) => main.scrollTop)) > 0 ? true : undefined));
/** Presses the button where it may open no popup. */
const press = (page = chromium().page) => chromium().extension.triggerAction(page);
/** Waits for a headline. */
const shows = (page: Page, words: string) =>
  until(words, async () => ((await title(page).catch(() => '')) === words ? true : undefined));

async function set(values: Record<string, unknown>): Promise<void> {
  const worker = await chromium().worker();
  await worker.evaluate((values) => chrome.storage.local.set({ settings: { version: 1, values } }), values);
  const popup = !('surface' in values) || values.surface === 'popup';
  await until('the button', async () =>
    (await worker.evaluate(() => chrome.action.getPopup({}))).includes('reader.html') === popup ? true : undefined,
  );
}

/** Opens the panel as the reader does, on the fixture. */
async function beside(fixture: string): Promise<Page> {
  const popup = await read(fixture);
  await popup.click('.bar .beside');
  const panel = await surfaceOf('panel');
  await chromium().waitState(panel, 'article');
  await until('the popup to be gone', async () => (popup.isClosed() ? true : undefined));
  return panel;
}

test.each(['beside', 'tab'])('%s: the article, where the reader was in it, and the popup is gone', async (way) => {
  const popup = await read(LONG);
  const words = await title(popup);
  await popup.$eval('main', (main) => main.scrollTo(0, main.scrollHeight / 2));
  const paragraph = await atTop(popup);
  await popup.click(`.bar .${way}`);
  const other = await surfaceOf(way === 'tab' ? 'tab' : 'panel');
  await chromium().waitState(other, 'article');
  expect(await title(other)).toBe(words);
  await until('the popup to be gone', async () => (popup.isClosed() ? true : undefined));
  await scrolled(other);
  expect(await atTop(other)).toBe(paragraph);
});

test('the place goes along where it is not to be remembered', async () => {
  await set({ remember: false });
  const popup = await read(SEED);
  await popup.$eval('main', (main) => main.scrollTo(0, main.scrollHeight / 2));
  const paragraph = await atTop(popup);
  await popup.click('.bar .tab');
  const tab = await surfaceOf('tab');
  await chromium().waitState(tab, 'article');
  await scrolled(tab);
  expect(await atTop(tab)).toBe(paragraph);
  await set({});
});

test('beside the page it stays with its article, and the button has it read another', async () => {
  const panel = await beside(LONG);
  const words = await title(panel);
  await go(SEED);
  expect(await title(panel)).toBe(words);
  await press();
  await shows(panel, 'Sirte Violence Triggers Libya Request for Anti-IS Help');
  expect(await chromium().popup()).toBe(undefined);
});

test('it follows the tab in front where that is wanted, and says when the button has to be pressed first', async () => {
  await set({ followTab: true });
  const panel = await beside(SEED);
  const words = await title(panel);
  const other = await chromium().browser.newPage();
  await other.goto(chromium().page.url().replace(SEED, LONG));
  await chromium().waitState(panel, 'refused');
  expect(await panel.$eval('main p', (p) => p.textContent)).toContain('press the Lectern button');
  await press(other);
  await chromium().waitState(panel, 'article');
  const others = await title(panel);
  expect(others).not.toBe(words);
  await chromium().page.bringToFront();
  await shows(panel, words ?? '');
  await other.bringToFront();
  await shows(panel, others ?? '');
  await other.close();
  await set({});
});

test('what was left out can be asked for, though another tab is in front', async () => {
  const panel = await beside(SEED);
  const other = await chromium().browser.newPage();
  await panel.click('.bar .left');
  await panel.waitForSelector('.panel .left button');
  const visible = await panel.$eval('.panel', (box) => box.textContent);
  expect(visible).toContain('Left out');
  await other.close();
});

test('once the panel has gone the button opens the popup again', async () => {
  const panel = await beside(SEED);
  await panel.close();
  const popup = await open();
  expect(popup.url()).not.toContain('as=');
});

test('a panel that went without a word leaves the button as it should be', async () => {
  await go(SEED);
  const worker = await chromium().worker();
  await worker.evaluate(() => chrome.action.setPopup({ popup: '' }));
  await press();
  const popup = await until('the popup', chromium().popup);
  await chromium().waitState(popup, 'article');
  await until('the button', async () =>
    (await worker.evaluate(() => chrome.action.getPopup({}))).includes('reader.html') ? true : undefined,
  );
});

test('set to open in a tab, the button opens a tab next to the page, which loaded again still has the article', async () => {
  await set({ surface: 'tab' });
  await go(SEED);
  await press();
  const tab = await surfaceOf('tab');
  await chromium().waitState(tab, 'article');
  await until('an address without the tab', async () => (tab.url().includes('&id=') ? true : undefined));
  expect(tab.url()).not.toContain('of=');
  await tab.reload();
  await chromium().waitState(tab, 'article');
  expect(await title(tab)).toBe('Sirte Violence Triggers Libya Request for Anti-IS Help');
  await set({});
});

test('set to open beside the page, the button opens the panel, though the worker slept', async () => {
  // A browser that nobody is attached to: only there does the worker sleep and wake as it does for a reader.
  const site = await serve();
  const cdp = await launchBare({ extension: dist });
  try {
    const target = async (type: string, url = '') =>
      (await cdp.targets()).find((one) => one.type === type && one.url.includes(url))?.targetId;
    const [page, tab, worker] = await Promise.all([target('page'), target('tab'), target('service_worker')]);
    if (!page || !tab || !worker) throw new Error('The browser started without a tab or a worker.');
    const values = JSON.stringify({ version: 1, values: { surface: 'beside' } });
    await cdp.look(worker, `chrome.storage.local.set({ settings: ${values} })`);
    await until('the button', async () =>
      (await cdp.look(worker, 'chrome.action.getPopup({})')) === '' ? true : undefined,
    );
    await cdp.look(page, `void location.assign('${site.url(SEED)}')`);
    await until('the page', async () =>
      (await cdp.look(page, 'document.readyState').catch(() => '')) === 'complete' ? true : undefined,
    );
    await cdp.stopWorkers(page);
    await cdp.send('Extensions.triggerAction', { id: cdp.id, targetId: tab });
    const panel = await until('the panel', () => target('page', 'as=panel'));
    const state = 'document.documentElement?.dataset.state';
    await until('the article', async () => ((await cdp.look(panel, state)) === 'article' ? true : undefined));
  } finally {
    await cdp.close();
    await site.close();
  }
});

test('a popup that the screen leaves little room offers a tab by itself', async () => {
  const site = await serve();
  const scaled = await launch({ extension: dist, args: ['--force-device-scale-factor=2'] });
  try {
    await scaled.page.goto(site.url(SEED));
    const popup = await scaled.click();
    await scaled.waitState(popup, 'article');
    await popup.waitForSelector('.notice:not([hidden]) button');
    expect(await popup.$eval('.notice', (notice) => notice.textContent)).toContain('There is little room here');
    await popup.click('.notice button');
    await until('the tab', async () => (await scaled.browser.pages()).find((page) => page.url().includes('as=tab')));
  } finally {
    await scaled.close();
    await site.close();
  }
});

test('the small player shows what is said, presses through, and goes with its reader', async () => {
  const popup = await read(SEED);
  await popup.click('.bar .tab');
  const tab = await surfaceOf('tab');
  await chromium().waitState(tab, 'article');
  await tab.bringToFront();
  await tab.keyboard.press('m');
  const small = await until('the small player', async () =>
    (await chromium().browser.pages()).find((page) => page !== tab && page.url() === 'about:blank'),
  );
  const label = () => small.$eval('.play', (play) => play.getAttribute('aria-label'));
  expect(await label()).toBe('Play');
  await small.click('.play');
  await until('a sentence', async () =>
    (await small.$eval('.mini-line', (line) => line.textContent))?.includes('Sirte Violence') ? true : undefined,
  );
  await until('Pause', async () => ((await label()) === 'Pause' ? true : undefined));
  await small.keyboard.press('x');
  await until('Play', async () => ((await label()) === 'Play' ? true : undefined));
  await tab.close();
  await until('no small player', async () => (small.isClosed() ? true : undefined));
});

test('the voice goes along: it reads on from surface to surface, and each shows the spoken word', async () => {
  const popup = await read(SEED);
  await popup.keyboard.press('k');
  await markedAs(popup, 'word', Boolean);
  await popup.click('.bar .beside');
  const panel = await surfaceOf('panel');
  await chromium().waitState(panel, 'article');
  const word = await markedAs(panel, 'word', Boolean);
  await markedAs(panel, 'word', (text) => text !== '' && text !== word);
  await panel.click('.bar .tab');
  const tab = await surfaceOf('tab');
  await chromium().waitState(tab, 'article');
  await markedAs(tab, 'word', Boolean);
  await tab.keyboard.press('x');
  await markedAs(tab, 'sentence', (text) => text === '');
});
