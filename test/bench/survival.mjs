/**
 * What becomes of pages that are huge, broken or hostile to reading: from the press on the button to what the reader shows, the
 * longest time at a stretch in which the page's own tab answered nothing, the most memory any process of a page took, and
 * whether it came out as it should. A browser of its own for each, the network cut.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { build } from '../../build.mjs';
import { launch } from '../run/chromium.mjs';
import { host } from '../run/host.mjs';
import { root, say } from '../run/setup.mjs';
import { SURVIVORS } from './survival-pages.mjs';
import { row } from './table.mjs';

/** A tab is not to be silent for longer, and the answer not to be waited for longer (ms). */
const FREEZE = 500;
const ANSWER = 2000;
const PATIENCE = 60_000;

/** @typedef {{name: string, outcome: string, told: boolean, ms: number, freeze: number, megabytes: number, fine: boolean}} Outcome */

/** Looks every few milliseconds whether the tab still answers. In the page, where its reader would notice. */
const WATCH = `{ const { performance, setInterval, Math } = globalThis, now = performance.now.bind(performance);
  const watch = { longest: 0, last: now() };
  setInterval(() => { const at = now(); watch.longest = Math.max(watch.longest, at - watch.last); watch.last = at; }, 5);
  globalThis.lecternWatch = (again) => { if (again) { watch.longest = 0; watch.last = now(); } return watch.longest; }; }`;

/** @param {number} pid of a browser @returns {number} the most memory one of its processes for pages has taken so far (MB); 0 where /proc is not there */
function peak(pid) {
  try {
    const children = readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number);
    const of = (/** @type {number} */ id, /** @type {string} */ file) => {
      try {
        return readFileSync(`/proc/${id}/${file}`, 'utf8');
      } catch {
        return '';
      }
    };
    const ours = children.filter((id) => of(id, 'cmdline').includes('--type=renderer') && descends(id, pid, of));
    return Math.max(0, ...ours.map((id) => Number(/VmHWM:\s+(\d+)/.exec(of(id, 'status'))?.[1] ?? 0) / 1024));
  } catch {
    return 0;
  }
}

/** @param {number} id @param {number} ancestor @param {(id: number, file: string) => string} of */
function descends(id, ancestor, of) {
  for (let at = id; at > 1; at = Number(/PPid:\s+(\d+)/.exec(of(at, 'status'))?.[1] ?? 0))
    if (at === ancestor) return true;
  return false;
}

/** @param {string} name @param {string} url @param {'article' | 'refused'} wanted @returns {Promise<Outcome>} */
async function survive(name, url, wanted) {
  const chromium = await launch({ extension: join(root, 'dist/chromium') });
  try {
    const { page, browser } = chromium;
    await page.evaluateOnNewDocument(WATCH);
    // One of them never ends: what has come of it is there.
    await page.goto(url, { waitUntil: 'domcontentloaded', timeout: PATIENCE }).catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 500));
    await page.evaluate('lecternWatch?.(true)').catch(() => undefined);
    const before = Date.now();
    const reader = await chromium.click();
    const state = await chromium.waitState(reader, undefined, PATIENCE);
    const ms = Date.now() - before;
    const freeze = Number(await page.evaluate('lecternWatch?.(false)').catch(() => Number.NaN));
    const told = await reader.$$eval('article .note', (notes) => notes.length > 0);
    const fine = state === wanted && !(freeze > FREEZE) && ms <= ANSWER;
    return {
      name,
      outcome: state,
      told,
      ms,
      freeze: Math.round(freeze),
      megabytes: Math.round(peak(browser.process()?.pid ?? 0)),
      fine,
    };
  } finally {
    await chromium.close();
  }
}

/** @returns {Promise<{figures: object, text: string, failed: boolean}>} */
export async function measure() {
  await build({ outdir: join(root, 'dist/chromium') });
  const names = Object.keys(SURVIVORS);
  const server = createServer(({ url = '/' }, response) => {
    const one = SURVIVORS[names[Number(url.slice(1))] ?? ''];
    if (!one) return response.writeHead(404).end();
    response.writeHead(200, { 'content-type': one.type ?? 'text/html; charset=utf-8' });
    const body = one.body();
    if (names[Number(url.slice(1))] !== 'an answer that never ends') return response.end(body);
    response.write(body);
  });
  const origin = await host(server);
  /** @type {Outcome[]} */
  const outcomes = [];
  try {
    for (const [index, name] of names.entries()) {
      say(`${name} …`);
      const url = `${origin}/${index}`;
      outcomes.push(await survive(name, url, SURVIVORS[name]?.wanted ?? 'article'));
    }
  } finally {
    server.closeAllConnections();
    server.close();
  }
  const line = (/** @type {Outcome} */ { name, outcome, told, ms, freeze, megabytes, fine }) =>
    row(
      name.slice(0, 45),
      `${ms} ms`,
      `${freeze} ms`,
      `${megabytes} MB`,
      told ? `${outcome}, cut` : outcome,
      fine ? '' : '  ✗',
    );
  const head = row('Page', 'to text', 'freeze', 'memory', 'outcome');
  const failed = outcomes.filter(({ fine }) => !fine);
  const verdict = `${outcomes.length - failed.length} of ${outcomes.length} as they should be: within ${ANSWER} ms, no freeze above ${FREEZE} ms`;
  return {
    figures: { outcomes },
    text: [head, ...outcomes.map(line), '', verdict].join('\n'),
    failed: failed.some(({ name, outcome }) => outcome !== SURVIVORS[name]?.wanted),
  };
}
