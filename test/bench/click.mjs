/**
 * How long a reader waits: from just before the press on the toolbar button to the article painted in the popup, beside
 * an empty popup of the same build (what the browser takes anyway) and beside plain Readability's parse of the same
 * page. Cold each time: page loaded anew, service worker asleep, no process of the extension running, nobody attached.
 * The button is pinned: an unpinned one slides into the toolbar for 260 ms first.
 */
import { readFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from '../../build.mjs';
import { SEED } from '../run/address.mjs';
import { launchBare } from '../run/cdp.mjs';
import { PAINTED } from '../run/painted.mjs';
import { root, say } from '../run/setup.mjs';
import { serve } from '../run/site.mjs';
import { until } from '../run/until.mjs';
import { sizes, sizesTable } from './sizes.mjs';
import { row } from './table.mjs';

const ROUNDS = 20;
/** Long enough for the popup to be done, so that looking at it does not slow it down (milliseconds). */
const UNDISTURBED = 800;
/** What the reader may take over the empty popup (milliseconds). */
const AIM = 60;
const POPUPS = /** @type {const} */ (['reader.html', 'empty.html']);

/** @typedef {import('../run/cdp.mjs').Cdp} Cdp */
/** @typedef {{cdp: Cdp, page: string, tab: string, url: string}} Stage */
/** @typedef {{minimum: number, median: number, runs: number[]}} Times in milliseconds */

/** @returns {Promise<{figures: object, text: string}>} */
export async function measure() {
  await build({ outdir: join(root, 'dist/chromium') });
  await build({ outdir: join(root, 'dist/bench'), bench: true });
  const site = await serve();
  const cdp = await launchBare({ extension: join(root, 'dist/bench') });
  try {
    const stage = await enter(cdp, site.url(SEED));
    const { product: browser } = await cdp.send('Browser.getVersion');
    const processor = `${cpus().length} × ${cpus()[0]?.model.trim()}`;
    const figures = { browser, processor, ...(await rounds(stage)), sizes: await sizes(join(root, 'dist/chromium')) };
    return { figures, text: table(figures) };
  } finally {
    await cdp.close();
    await site.close();
  }
}

/** @param {Cdp} cdp @param {string} url of the page to be read @returns {Promise<Stage>} */
async function enter(cdp, url) {
  const tab = (await cdp.targets()).find(({ type }) => type === 'tab')?.targetId;
  const page = (await cdp.targets()).find(({ type }) => type === 'page')?.targetId;
  if (!tab || !page) throw new Error('The browser started without a tab.');
  return { cdp, page, tab, url };
}

/** @param {Stage} stage */
async function rounds(stage) {
  const source = await readFile(fileURLToPath(import.meta.resolve('@mozilla/readability/Readability.js')), 'utf8');
  const parse = `(() => { ${source};
    const start = performance.now();
    new Readability(document.cloneNode(true)).parse();
    return performance.now() - start; })()`;
  /** @type {Record<'clickToText' | 'emptyPopup' | 'readability', number[]>} */
  const runs = { clickToText: [], emptyPopup: [], readability: [] };
  for (let round = 1; round <= ROUNDS; round++) {
    say(`Round ${round} of ${ROUNDS} …`);
    runs.clickToText.push(await popup(stage, 'reader.html'));
    runs.emptyPopup.push(await popup(stage, 'empty.html'));
    await visit(stage);
    runs.readability.push(Number(await stage.cdp.look(stage.page, parse)));
  }
  return {
    clickToText: times(runs.clickToText),
    emptyPopup: times(runs.emptyPopup),
    readability: times(runs.readability),
  };
}

/** @param {Stage} stage loads the page anew and waits until it is at rest; it is never taken for the one before */
async function visit({ cdp, page, url }) {
  const fresh = JSON.stringify(`${url}?${performance.now()}`);
  await cdp.look(page, `void location.assign(${fresh})`);
  const ready = `location.href === ${fresh} && document.readyState === 'complete'`;
  await until('the page', async () => ((await cdp.look(page, ready).catch(() => false)) ? true : undefined));
}

/**
 * Presses the button once. The popup that opens is made to say which comes next, and closed.
 * @param {Stage} stage
 * @param {typeof POPUPS[number]} name of the popup that this press opens
 * @returns {Promise<number>} milliseconds until its text was painted
 */
async function popup(stage, name) {
  const { cdp, tab, page } = stage;
  const { id } = cdp;
  await visit(stage);
  await endVoice(stage);
  await cdp.stopWorkers(page);
  const before = Date.now();
  await cdp.send('Extensions.triggerAction', { id, targetId: tab });
  await new Promise((resolve) => setTimeout(resolve, UNDISTURBED));
  const address = `chrome-extension://${id}/${name}`;
  const open = async () => (await cdp.targets()).find(({ type, url }) => type === 'page' && url === address);
  const { targetId } = await until(name, open);
  const at = await cdp.look(targetId, PAINTED);
  await cdp.look(targetId, `chrome.action.setPopup({ popup: '${POPUPS[name === POPUPS[0] ? 1 : 0]}' })`);
  await cdp.send('Target.closeTarget', { targetId });
  await until('the popup to be gone', async () => ((await open()) ? undefined : true));
  return Number(at) - before;
}

/** A reader that was open for a second has had the voice warmed up. @param {Stage} stage closes the page it lives in */
async function endVoice({ cdp }) {
  const voice = async () => (await cdp.targets()).find(({ url }) => url === `chrome-extension://${cdp.id}/voice.html`);
  const open = await voice();
  if (!open) return;
  await cdp.send('Target.closeTarget', { targetId: open.targetId });
  await until('the voice to be gone', async () => ((await voice()) ? undefined : true));
}

/** @param {number[]} runs @returns {Times} */
function times(runs) {
  const sorted = runs.map((ms) => Math.round(ms * 10) / 10).sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const median = ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2;
  return { minimum: sorted[0] ?? 0, median: Math.round(median * 10) / 10, runs: sorted };
}

/**
 * @param {{browser: string, processor: string, clickToText: Times, emptyPopup: Times, readability: Times,
 *   sizes: import('./sizes.mjs').Size[]}} figures
 */
function table({ browser, processor, clickToText, emptyPopup, readability, sizes }) {
  const ms = (/** @type {number} */ value) => `${value.toFixed(0)} ms`;
  const line = (/** @type {string} */ name, /** @type {Pick<Times, 'minimum' | 'median'>} */ { minimum, median }) =>
    row(name, ms(minimum), ms(median));
  return [
    `${browser}, ${processor}`,
    '',
    row(`Milliseconds, of ${ROUNDS} cold runs each`, 'minimum', 'median'),
    line('Click to text, seed page', clickToText),
    line('Click to an empty popup of the same build', emptyPopup),
    line(`Ours (aim: ${AIM} ms at most)`, {
      minimum: clickToText.minimum - emptyPopup.minimum,
      median: clickToText.median - emptyPopup.median,
    }),
    line("Plain Readability's parse alone, same page", readability),
    '',
    ...sizesTable(sizes),
  ].join('\n');
}
