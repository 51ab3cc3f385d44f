/**
 * `npm run bench -- hostile [--vectors FILE] [--json FILE]`: every vector in a plausible article, read and shown in the real reader of a
 * real browser; counted is what it achieves there, which is to be nothing. FILE adds others, one JSON object `{id, html}` a line. With
 * images held no request is to be made at all; when the reader has asked for them, only the article's own, and to its own
 * site without cookies, referrer or origin. Attacks that succeed are counted first, so that a zero means something.
 */
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build } from '../../build.mjs';
import { hostileSite } from '../hostile/site.mjs';
import { ownVectors } from '../hostile/vectors.mjs';
import { COUNTS, LOOK, none, TEETH, WATCH } from '../hostile/watch.mjs';
import { launch } from '../run/chromium.mjs';
import { launch as launchFirefox } from '../run/firefox.mjs';
import { firefox as findFirefox, root, Sentence, say } from '../run/setup.mjs';
import { until } from '../run/until.mjs';
import { row } from './table.mjs';

/** @typedef {import('../hostile/vectors.mjs').Vector} Vector */
/** @typedef {import('../hostile/watch.mjs').Counts} Counts */
/** @typedef {import('../hostile/site.mjs').HostileSite} HostileSite */
/**
 * What a look at a reader page finds: watch.mjs.
 * @typedef {{state: string, ended: boolean, held: number, images: string[], address: string,
 *   found: {scripts: string[], navigations: string[], styles: string[]},
 *   watched: {scripts: number, cspReports: number, dialogs: number, exceptions: number, notes: string[]} | null}} Look
 */
/** @typedef {{vectors: number, counts: Counts, notes: string[], swallowed: string[], shown: number, plain: number, refused: string[]}} Result */

/** Late enough for what runs behind the text (ms). */
const SETTLED = 80;
const PATIENCE = 15_000;
const pause = () => new Promise((resolve) => setTimeout(resolve, SETTLED));
const SETTINGS = { settings: { version: 1, values: { loadImages: 'ask' } } };

/** @type {import('./index.mjs').Options} */
export const OPTIONS = { vectors: { type: 'string' } };

/** @param {string} file @returns {Promise<Vector[]>} */
async function vectorsIn(file) {
  const text = await readFile(resolve(process.env.INIT_CWD ?? '.', file), 'utf8');
  return text
    .split('\n')
    .filter(Boolean)
    .map((line, index) => {
      const { id = String(index), html } = JSON.parse(line);
      if (typeof html !== 'string') throw new Sentence(`${file}, line ${index + 1}: there is no html.`);
      return { id: String(id), html };
    });
}

/** @param {Result} result @param {string} id @param {Look} look @param {Partial<Counts>} more what the browser itself has seen */
function add({ counts, notes }, id, look, more) {
  const watched = look.watched ?? { scripts: 0, cspReports: 0, dialogs: 0, exceptions: 0, notes: ['nothing watched'] };
  const one = { ...none(), ...more };
  one.scripts += watched.scripts + look.found.scripts.length;
  one.navigations += look.found.navigations.length;
  one.styles += look.found.styles.length;
  one.cspReports += watched.cspReports;
  one.dialogs += watched.dialogs;
  one.exceptions += watched.exceptions + (look.watched ? 0 : 1);
  for (const name of COUNTS) counts[name] += one[name];
  if (COUNTS.some((name) => one[name] > 0))
    notes.push(
      `${id}: ${[...watched.notes, ...Object.values(look.found).flat(), JSON.stringify(more)].join(' · ').slice(0, 500)}`,
    );
}

/** @returns {Result} */
const nothing = (/** @type {number} */ vectors) => ({
  vectors,
  counts: none(),
  notes: [],
  swallowed: [],
  shown: 0,
  plain: 0,
  refused: [],
});

/** @param {Result} result @param {string} id @param {Look} look */
function tally(result, id, look) {
  if (look.state !== 'article') return void result.refused.push(id);
  result.shown += 1;
  if (!look.ended) result.swallowed.push(id);
}

/** A cookie without `SameSite`: Firefox sends such along from extensions' pages too, and is counted for it; the table says how often. */
const EVERYWHERE = 'plain';

/** @param {HostileSite} site @param {Result} result @returns {number} requests for the article's picture that told what they must not */
function tellers({ asked }, result) {
  const pictures = asked.filter(({ path }) => path === '/picture.png');
  result.plain += pictures.filter(({ told }) => told.includes(EVERYWHERE)).length;
  return pictures.filter(({ told }) => told.length > 0).length;
}

/** @param {readonly Vector[]} vectors @param {HostileSite} site @returns {Promise<Result>} */
async function inChromium(vectors, site) {
  const chromium = await launch({ extension: join(root, 'dist/chromium') });
  try {
    const { page } = chromium;
    // A page that asks its reader to stay would be read again instead of the next.
    page.on('dialog', (dialog) => {
      const ended = dialog.type() === 'beforeunload' ? dialog.accept() : dialog.dismiss();
      void ended.catch(() => undefined);
    });
    await (await chromium.worker()).evaluate((settings) => chrome.storage.local.set(settings), SETTINGS);
    await page.goto(site.show({ id: 'none', html: '' }));
    /** @type {Partial<Counts>} */
    let seen = {};
    /** @type {string[]} */
    let asked = [];
    const own = `chrome-extension://${chromium.id}/`;
    /** Opens the popup, and has it watched from its next loading on: what a page does to its own window may close it. */
    const open = async () => {
      const reader = (await chromium.popup()) ?? (await chromium.click());
      await chromium.waitState(reader, undefined, PATIENCE);
      reader.on('dialog', (dialog) => {
        seen.dialogs = (seen.dialogs ?? 0) + 1;
        void dialog.dismiss().catch(() => undefined);
      });
      reader.on('request', (request) => {
        if (!request.url().startsWith(own) && !request.url().startsWith('data:')) asked.push(request.url());
      });
      reader.on('framenavigated', (frame) => {
        if (!frame.url().startsWith(`${own}reader.html`)) seen.navigations = (seen.navigations ?? 0) + 1;
      });
      await reader.evaluateOnNewDocument(WATCH);
      return reader;
    };
    let reader = await open();
    const look = async () => /** @type {Look} */ (await reader.evaluate(LOOK));
    const again = async () => {
      if (reader.isClosed() || !(await chromium.popup())) reader = await open();
      [seen, asked] = [{}, []];
      await reader.reload({ waitUntil: 'domcontentloaded', timeout: PATIENCE });
      return chromium.waitState(reader, undefined, PATIENCE);
    };
    /** Loads the popup again, and where the page has gone on, and the grant of the last press with it, presses the button. */
    const load = async () => {
      if ((await again()) === 'refused') {
        await chromium.closePopup(reader);
        await again();
      }
      await pause();
    };
    await load();
    await reader.evaluate(TEETH);
    await pause();
    const bitten = nothing(1);
    add(bitten, 'teeth', await look(), { ...seen, requests: asked.length });
    const missed = /** @type {const} */ ([
      'scripts',
      'requests',
      'navigations',
      'dialogs',
      'exceptions',
      'styles',
    ]).filter((name) => !bitten.counts[name]);
    if (missed.length) throw new Error(`Attacks that succeed are not counted: ${missed}.`);

    const result = nothing(vectors.length);
    for (const [index, vector] of vectors.entries()) {
      if (index % 100 === 0) say(`Chromium, ${index} of ${vectors.length} …`);
      const go = () => page.goto(site.show(vector), { waitUntil: 'domcontentloaded', timeout: PATIENCE });
      await go() // a dialog of the page before may hold it up
        .catch(go)
        .catch(() => undefined);
      site.asked.length = 0;
      await load().catch(load); // closed in the middle of it
      const held = await look();
      add(result, vector.id, held, { ...seen, requests: asked.length });
      tally(result, vector.id, held);
      if (!held.held) continue;
      [seen, asked] = [{}, []];
      await reader.evaluate(
        () =>
          document.querySelector('.held-images button') instanceof HTMLElement &&
          document.querySelector('.held-images button')?.dispatchEvent(new MouseEvent('click', { bubbles: true })),
      );
      await pause();
      const { images } = await look();
      const strange = asked.filter((url) => !images.includes(url)).length;
      const told = tellers(site, result);
      if (strange + told)
        add(
          result,
          `${vector.id}, images`,
          {
            ...held,
            watched: { scripts: 0, cspReports: 0, dialogs: 0, exceptions: 0, notes: asked },
            found: { scripts: [], navigations: [], styles: [] },
          },
          { ...seen, requests: strange + told },
        );
    }
    return result;
  } finally {
    await chromium.close();
  }
}

/** @param {readonly Vector[]} vectors @param {HostileSite} site @returns {Promise<Result>} */
async function inFirefox(vectors, site) {
  process.env.FIREFOX_PATH = findFirefox();
  const firefox = await launchFirefox({ extension: join(root, 'dist/firefox') });
  // In Firefox's sandboxes the page is its window, not what is global there.
  const [watch, look] = [WATCH, LOOK].map((code) => code.replaceAll('globalThis', 'window'));
  try {
    await firefox.inBrowser(
      `const code = 'addEventListener("DOMWindowCreated", ({ target }) => { const window = target.defaultView; if (!/^moz-extension:.*reader\\\\.html/.test(window.location.href)) return;'
        + 'Cu.evalInSandbox(' + JSON.stringify(args[0]) + ', new Cu.Sandbox(window, { sandboxPrototype: window, wantXrays: false })); }, true);';
      Services.mm.loadFrameScript('data:,' + encodeURIComponent(code), true);
      window.lecternAsked = [];
      Services.obs.addObserver((subject) => {
        const channel = subject.QueryInterface(Ci.nsIHttpChannel);
        const from = channel.loadInfo?.loadingPrincipal?.spec ?? '';
        if (!from.startsWith('moz-extension:')) return;
        window.lecternAsked.push(channel.URI.spec);
      }, 'http-on-modify-request');`,
      watch,
    );
    const asked = async () =>
      /** @type {string[]} */ (await firefox.inBrowser('return window.lecternAsked.splice(0);'));
    const open = async (/** @type {Vector} */ vector) => {
      await firefox.go(site.show(vector)).catch(() => undefined);
      await asked();
      await firefox.click();
      await until(
        'the reader',
        async () => {
          const state = await firefox.ask('document.documentElement.dataset.state').catch(() => '');
          return (state && state !== 'loading') || undefined;
        },
        PATIENCE,
      );
      await pause();
      return /** @type {Look} */ (await firefox.ask(/** @type {string} */ (look)));
    };
    await open({ id: 'none', html: '' });
    await firefox.ask(`browser.storage.local.set(${JSON.stringify(SETTINGS)})`);
    await firefox.closePopup();
    await open({ id: 'none', html: '' });
    await firefox.ask(TEETH.replaceAll('globalThis', 'window'));
    await pause();
    const bitten = nothing(1);
    add(bitten, 'teeth', await firefox.ask(/** @type {string} */ (look)), { requests: (await asked()).length });
    await firefox.closePopup();
    const missed = /** @type {const} */ (['scripts', 'navigations', 'styles']).filter((name) => !bitten.counts[name]);
    if (missed.length) throw new Error(`Attacks that succeed are not counted: ${missed}.`);
    const result = nothing(vectors.length);
    for (const [index, vector] of vectors.entries()) {
      if (index % 50 === 0) say(`Firefox, ${index} of ${vectors.length} …`);
      const held = await open(vector);
      add(result, vector.id, held, { requests: (await asked()).length });
      tally(result, vector.id, held);
      if (held.held) {
        site.asked.length = 0;
        await firefox.ask("document.querySelector('.held-images button')?.click()");
        await pause();
        const { images } = /** @type {Look} */ (await firefox.ask(/** @type {string} */ (look)));
        // Firefox asks by https for what a page of ours shows by http.
        const secure = (/** @type {string} */ url) => url.replace(/^http:/, 'https:');
        const strange = (await asked()).filter((url) => !images.map(secure).includes(secure(url)));
        const told = tellers(site, result);
        if (strange.length + told) {
          result.counts.requests += strange.length + told;
          result.notes.push(`${vector.id}, images: ${JSON.stringify([strange, site.asked]).slice(0, 400)}`);
        }
      }
      await firefox.closePopup();
    }
    return result;
  } finally {
    await firefox.close();
  }
}

/** @param {Record<string, string | boolean | undefined>} values @returns {Promise<{figures: object, text: string, failed: boolean}>} */
export async function measure({ vectors: file }) {
  for (const browser of /** @type {const} */ (['chromium', 'firefox']))
    await build({ browser, outdir: join(root, 'dist', browser) });
  const vectors = [...ownVectors(), ...(typeof file === 'string' ? await vectorsIn(file) : [])];
  const site = await hostileSite();
  try {
    const results = { chromium: await inChromium(vectors, site), firefox: await inFirefox(vectors, site) };
    const figures = Object.fromEntries(
      Object.entries(results).map(([name, { vectors, counts, plain }]) => [
        name,
        { vectors, ...counts, plainCookies: plain },
      ]),
    );
    const cells = (/** @type {(result: Result) => number} */ of) =>
      Object.values(results).map((result) => String(of(result)));
    const text = [
      row(`${vectors.length} vectors`, 'Chromium', 'Firefox'),
      ...COUNTS.map((name) => row(name, ...cells(({ counts }) => counts[name]))),
      row('images with a cookie without SameSite', ...cells(({ plain }) => plain)),
      row('shown as articles', ...cells(({ shown }) => shown)),
      row('of them without their last words', ...cells(({ swallowed }) => swallowed.length)),
      ...Object.entries(results).flatMap(([name, { refused, swallowed }]) => [
        `${name}: no article in ${refused.join(', ') || 'none'}`,
        `${name}: no last words in ${swallowed.join(', ') || 'none'}`,
      ]),
      ...Object.entries(results).flatMap(([name, { notes }]) => notes.slice(0, 40).map((note) => `${name}: ${note}`)),
    ].join('\n');
    const failed = Object.values(results).some(({ counts }) => COUNTS.some((name) => counts[name] > 0));
    return { figures, text, failed };
  } finally {
    await site.close();
  }
}
