/**
 * From the press on the button to the article on the screen, on every surface of both browsers, beside each other. Warm, as in
 * a day's use: what a first click takes is measured by `click`. Nobody is attached to Chromium meanwhile; Firefox is looked at by
 * its own remote, which costs it a little, and headless it tells of no paint: there the frame counts in which the text is drawn first.
 */
import { join } from 'node:path';
import { build } from '../../build.mjs';
import { SEED } from '../run/address.mjs';
import { launchBare } from '../run/cdp.mjs';
import { launch as launchFirefox } from '../run/firefox.mjs';
import { PAINTED } from '../run/painted.mjs';
import { firefox as findFirefox, root, say } from '../run/setup.mjs';
import { serve } from '../run/site.mjs';
import { until } from '../run/until.mjs';
import { row } from './table.mjs';

const ROUNDS = 10;
/** Long enough for the reader to be done, so that looking at it does not slow it down (milliseconds). */
const UNDISTURBED = 800;
const SURFACES = /** @type {const} */ (['popup', 'tab', 'beside']);
const NAMES = { popup: 'Popup', tab: 'Tab', beside: 'Beside the page' };

/** @typedef {typeof SURFACES[number]} Surface */
/** @typedef {{minimum: number, median: number}} Times in milliseconds */
/** @typedef {Record<Surface, Times>} Figures */

/** An expression for a reader: when it began to draw its article, on the clock that pages and Node share (milliseconds). */
const DRAWN =
  "(() => { const [mark] = performance.getEntriesByName('shown'); return mark && performance.timeOrigin + mark.startTime; })()";

const still = () => new Promise((resolve) => setTimeout(resolve, UNDISTURBED));
/** @param {Surface} surface */
const settings = (surface) => JSON.stringify({ settings: { version: 1, values: { surface } } });

/** @param {() => Promise<number>} once @returns {Promise<Times>} */
async function times(once) {
  const runs = [];
  await once(); // the first loads what a day's use finds loaded
  for (let round = 0; round < ROUNDS; round++) runs.push(await once());
  runs.sort((a, b) => a - b);
  return { minimum: Math.round(runs[0] ?? 0), median: Math.round(runs[Math.floor(runs.length / 2)] ?? 0) };
}

/** @param {string} page @returns {Promise<Figures>} */
async function chromium(page) {
  const cdp = await launchBare({ extension: join(root, 'dist/chromium') });
  try {
    const find = async (/** @type {string} */ type, /** @type {string} */ part = '') =>
      (await cdp.targets()).find(({ type: is, url }) => is === type && url.includes(part))?.targetId;
    const tab = await until('a tab', () => find('page'));
    const outer = await until('a tab', () => find('tab'));
    await cdp.look(tab, `void location.assign(${JSON.stringify(page)})`);
    await until('the page', async () =>
      (await cdp.look(tab, 'document.readyState').catch(() => '')) === 'complete' ? true : undefined,
    );
    const measure = async (/** @type {Surface} */ surface) => {
      say(`Chromium, ${NAMES[surface]} …`);
      const options = await cdp.send('Target.createTarget', { url: `chrome-extension://${cdp.id}/options.html` });
      await until('the settings', async () =>
        (await cdp
          .look(options.targetId, `chrome.storage.local.set(${settings(surface)}).then(() => true)`)
          .catch(() => 0))
          ? true
          : undefined,
      );
      const popup = surface === 'popup' ? 'reader.html' : '';
      await until('the button', async () =>
        String(await cdp.look(options.targetId, 'chrome.action.getPopup({})')).endsWith(popup) ? true : undefined,
      );
      await cdp.send('Target.closeTarget', { targetId: options.targetId });
      await cdp.send('Target.activateTarget', { targetId: tab });
      return times(async () => {
        await still();
        const before = Date.now();
        await cdp.send('Extensions.triggerAction', { id: cdp.id, targetId: outer });
        await still();
        const targetId = await until('the reader', () => find('page', `${cdp.id}/reader.html`));
        const at = Number(await cdp.look(targetId, PAINTED));
        await cdp.send('Target.closeTarget', { targetId });
        await until('the reader to be gone', async () =>
          (await find('page', `${cdp.id}/reader.html`)) ? undefined : true,
        );
        return at - before;
      });
    };
    return { popup: await measure('popup'), tab: await measure('tab'), beside: await measure('beside') };
  } finally {
    await cdp.close();
  }
}

/** @param {string} page @returns {Promise<Figures>} */
async function firefox(page) {
  process.env.FIREFOX_PATH = findFirefox();
  const browser = await launchFirefox({ extension: join(root, 'dist/firefox') });
  try {
    await browser.go(page);
    const ask = { popup: browser.ask, tab: browser.askTab, beside: browser.askPanel };
    const close = { popup: browser.closePopup, tab: browser.closeTab, beside: browser.closePanel };
    const measure = async (/** @type {Surface} */ surface) => {
      say(`Firefox, ${NAMES[surface]} …`);
      return times(async () => {
        await still();
        const before = Date.now();
        await browser.trigger();
        await still();
        const at = await until('the text', () =>
          ask[surface](DRAWN).then(
            (at) => at ?? undefined,
            () => undefined,
          ),
        );
        await close[surface]();
        return Number(at) - before;
      });
    };
    // The setting is changed from the reader itself, in each surface for the next.
    const change = async (/** @type {Surface} */ from, /** @type {Surface} */ to) => {
      await still();
      await browser.trigger();
      await still();
      await until('the reader', () =>
        ask[from]("document.documentElement.dataset.state === 'article' || undefined").catch(() => undefined),
      );
      await ask[from](`browser.storage.local.set(${settings(to)}).then(() => true)`);
      await until(
        'the setting',
        async () => (await ask[from]('document.documentElement.dataset.surface')) === to || undefined,
      );
      await close[from]();
    };
    const popup = await measure('popup');
    await change('popup', 'tab');
    const tab = await measure('tab');
    await change('tab', 'beside');
    const beside = await measure('beside');
    return { popup, tab, beside };
  } finally {
    await browser.close();
  }
}

/** @returns {Promise<{figures: object, text: string}>} */
export async function measure() {
  for (const browser of /** @type {const} */ (['chromium', 'firefox']))
    await build({ browser, outdir: join(root, 'dist', browser) });
  const site = await serve();
  try {
    const figures = { chromium: await chromium(site.url(SEED)), firefox: await firefox(site.url(SEED)) };
    const line = (/** @type {Surface} */ surface) => {
      const cell = (/** @type {Times} */ { minimum, median }) => `${minimum} / ${median}`;
      return row(NAMES[surface], cell(figures.chromium[surface]), cell(figures.firefox[surface]));
    };
    const head = row(`Click to text, ms: minimum / median of ${ROUNDS}`, 'Chromium', 'Firefox');
    return { figures, text: [head, ...SURFACES.map(line)].join('\n') };
  } finally {
    await site.close();
  }
}
