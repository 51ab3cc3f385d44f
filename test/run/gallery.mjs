/**
 * `npm run gallery`: pictures of every state in every theme, in the popup and in a tab, on one page, `out/gallery/index.html`.
 * To be looked at before anything that changes the look is called done.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '../../build.mjs';
import { launch } from './chromium.mjs';
import { browser, packages, root, say } from './setup.mjs';
import { serve } from './site.mjs';
import { STATES, wipe } from './states.mjs';
import { until } from './until.mjs';

/** @typedef {import('./chromium.mjs').Chromium} Chromium */
/** @typedef {import('puppeteer-core').Page} Page */

const OUT = join(root, 'out/gallery');
const TAB = { width: 1280, height: 800 };

/** @param {Page} reader @returns {Promise<string[]>} the names of the themes, as the form has them */
async function themesOf(reader) {
  await reader.keyboard.press('t');
  await reader.waitForSelector('.settings [name=theme]');
  const names = await reader.$$eval('.settings [name=theme]', (all) =>
    all.map((one) => (one instanceof HTMLInputElement ? one.value : '')),
  );
  await reader.keyboard.press('t');
  return names;
}

/** @param {Page} reader @param {string} theme */
async function wear(reader, theme) {
  await reader.evaluate(async (theme) => {
    /** @type {{settings: {version: number, values: object}}} */
    const { settings } = await chrome.storage.local.get({ settings: { version: 99, values: {} } });
    await chrome.storage.local.set({ settings: { ...settings, values: { ...settings.values, theme } } });
  }, theme);
  await reader.waitForFunction((theme) => document.documentElement.dataset.theme === theme, {}, theme);
}

/** Comes to a state on a surface. @param {Chromium} chromium @param {string} url @param {import('./states.mjs').State} state @param {boolean} tab */
async function show(chromium, url, { state = 'article', come }, tab) {
  await chromium.page.bringToFront();
  await chromium.page.goto(url);
  const popup = await chromium.click();
  await chromium.waitState(popup, state);
  if (!tab) {
    await come?.(popup);
    return popup;
  }
  await popup.keyboard.press('o').catch(() => undefined); // the popup goes as the tab comes
  const page = await until('the tab', async () =>
    (await chromium.browser.pages()).find((page) => page.url().includes('as=tab')),
  );
  await page.setViewport(TAB);
  await chromium.waitState(page, state);
  await page.bringToFront();
  await come?.(page);
  return page;
}

async function main() {
  packages();
  process.env.CHROME_PATH = browser();
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  const extension = join(root, 'dist/chromium');
  await build({ outdir: extension });
  const site = await serve();
  const chromium = await launch({ extension });
  /** @type {string[]} */
  const parts = [];
  let count = 0;
  for (const [name, state] of Object.entries(STATES))
    for (const tab of state.state === 'refused' ? [false] : [false, true]) {
      say(`${name}, ${tab ? 'in a tab' : 'in the popup'} …`);
      const reader = await show(chromium, site.url(state.fixture ?? 'voanews--accessibility-links'), state, tab);
      const themes = name === 'article' ? await themesOf(reader) : ['light', 'dark', 'sepia', 'yellowOnBlack'];
      const own = name.startsWith('own colours') ? ['own'] : themes;
      parts.push(`<h2>${name}, ${tab ? 'in a tab' : 'in the popup'}</h2>`);
      for (const theme of own) {
        if (theme !== 'own' || name === 'article') await wear(reader, theme);
        const file = `${++count}.png`;
        await reader.screenshot({ path: join(OUT, file) });
        parts.push(`<figure><img src="${file}" alt="" loading="lazy"><figcaption>${theme}</figcaption></figure>`);
      }
      await wipe(reader);
      if (tab) await reader.close();
      else await chromium.closePopup(reader);
      await (await chromium.worker()).evaluate(() => chrome.offscreen.closeDocument().catch(() => undefined));
    }
  const style = 'body{font:16px sans-serif;margin:20px}figure{display:inline-block;margin:8px}img{inline-size:400px}';
  const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Lectern: gallery</title><style>${style}</style><h1>Lectern</h1>${parts.join('\n')}</html>`;
  writeFileSync(join(OUT, 'index.html'), page);
  await chromium.close();
  await site.close();
  process.stdout.write(`out/gallery/index.html  ${count} pictures\n`);
}

await main();
