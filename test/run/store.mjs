/** `npm run store`: the pictures for the stores, 1280 by 800, as both of them take: `out/store/1.png` to `5.png`. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '../../build.mjs';
import { launch } from './chromium.mjs';
import { browser, packages, root, say } from './setup.mjs';
import { serve } from './site.mjs';
import { until } from './until.mjs';

/** @typedef {import('puppeteer-core').Page} Page */

const OUT = join(root, 'out/store');
const SIZE = { width: 1280, height: 800 };
const SEED = 'voanews--accessibility-links';

/** @param {Page} reader has the voice begin, and waits for its word */
async function speak(reader) {
  await reader.keyboard.press('k');
  await reader.waitForFunction(() => [...(CSS.highlights.get('word') ?? [])].length > 0);
}

/** @typedef {{fixture?: string, values?: object, come?: (reader: Page) => Promise<unknown>}} Picture */
/** @type {readonly Picture[]} after the first, which shows the popup over its page */
const TABS = [
  { values: { theme: 'yellowOnBlack', fontSize: 26 }, come: speak },
  { come: (reader) => reader.keyboard.press('t').then(() => reader.waitForSelector('.settings')) },
  {
    fixture: 'wiki-like--footnotes-tables',
    values: { theme: 'cream', font: 'lexend', lineFocus: 'three', beginnings: true, timeLeft: true },
  },
  { fixture: 'arabic--rtl', values: { theme: 'dark' }, come: speak },
];

packages();
process.env.CHROME_PATH = browser();
rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
const extension = join(root, 'dist/chromium');
await build({ outdir: extension });
const site = await serve();
const chromium = await launch({ extension });
const { page } = chromium;

/** @param {Page} one @param {number} number */
const shoot = async (one, number) => {
  await one.screenshot({ path: join(OUT, `${number}.png`) });
  say(`out/store/${number}.png`);
};
/** @param {object} values */
const set = async (values) => {
  const worker = await chromium.worker();
  await worker.evaluate((values) => chrome.storage.local.set({ settings: { version: 1, values } }), values);
};
/** @param {string} fixture */
const open = async (fixture) => {
  await page.bringToFront();
  await page.goto(site.url(fixture));
  const popup = await chromium.click();
  await chromium.waitState(popup, 'article');
  return popup;
};

/** The popup where the browser shows it, over the page. @param {string} behind @param {string} popup PNG as base64 */
const over = (behind, popup) => `<!doctype html><style>*{margin:0}body{width:1280px;height:800px;overflow:hidden}
  .popup{position:absolute;inset:12px 24px auto auto;border-radius:10px;box-shadow:0 8px 40px #0009}</style>
  <img src="data:image/png;base64,${behind}"><img class="popup" src="data:image/png;base64,${popup}">`;

await page.setViewport(SIZE);
const popup = await open(SEED);
await speak(popup);
const [behind, front] = [await page.screenshot({ encoding: 'base64' }), await popup.screenshot({ encoding: 'base64' })];
await popup.keyboard.press('x');
await chromium.closePopup(popup);
const canvas = await chromium.browser.newPage();
await canvas.setViewport(SIZE);
await canvas.setContent(over(behind, front));
await shoot(canvas, 1);
await canvas.close();

for (const [index, { fixture = SEED, values = {}, come }] of TABS.entries()) {
  await set(values);
  const popup = await open(fixture);
  await popup.keyboard.press('o').catch(() => undefined); // the popup goes as the tab comes
  const reader = await until('the tab', async () =>
    (await chromium.browser.pages()).find((one) => one.url().includes('as=tab')),
  );
  await reader.setViewport(SIZE);
  await chromium.waitState(reader, 'article');
  await reader.bringToFront();
  await come?.(reader);
  await reader.waitForFunction(() => document.fonts.status === 'loaded');
  await shoot(reader, index + 2);
  await reader.keyboard.press('x');
  await reader.close();
}
await chromium.close();
await site.close();
