/**
 * How well, and how fast, the article comes out of real pages: ours beside its rivals, in one run. Every extractor reads
 * every page in a real browser with the network cut; what comes out is scored by the corpus's own metrics. Ours reads the
 * page itself and is held to leave it as it was; the others are given a copy, since they change it.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { root, Sentence, say } from '../run/setup.mjs';
import { compared } from './compare.mjs';
import { corpus } from './corpus.mjs';
import { extractors, NAMES } from './extractors.mjs';
import { growth } from './growth.mjs';
import { report, summary } from './report.mjs';
import { stages } from './stage.mjs';
import { writeWorst } from './worst.mjs';

/** Timed runs of each extractor on a page; the fastest counts, since everything else a machine does only slows it down. */
const RUNS = 3;

/** @typedef {import('./corpus.mjs').Page} Page */
/** @typedef {import('./extractors.mjs').Extractor} Extractor */
/** @typedef {import('./score.mjs').Counts} Counts */
/** @typedef {{text: string, counts: Counts, ms: number, failed: string}} Read `ms`: NaN when it was not timed or failed */
/**
 * @typedef {object} Result of one page
 * @property {Page} page
 * @property {Record<string, Read>} reads by extractor
 * @property {unknown} trace of ours
 * @property {string} broken what our script left behind or changed; '' for nothing
 */

/** The options of this bench, beside `--json`. */
export const OPTIONS = /** @type {const} */ ({
  corpus: { type: 'string' },
  worst: { type: 'string' },
  only: { type: 'string' },
  set: { type: 'string' },
  pages: { type: 'string' },
  compare: { type: 'string' },
  quick: { type: 'boolean' },
});

/** @param {string[]} args @returns {Promise<{figures: object, text: string, failed: boolean}>} */
export async function measure(args) {
  const { values } = parseArgs({ args, options: { ...OPTIONS, json: { type: 'string' } }, allowPositionals: true });
  const only = values.only?.split(',') ?? [];
  const unknown = only.find((name) => !NAMES.includes(name));
  if (unknown) throw new Sentence(`There is no extractor ${unknown}: there is ${NAMES.join(', ')}.`);
  const from = await corpus(values.corpus);
  const pages = values.set ? from.pages.filter(({ set }) => set === values.set) : from.pages;
  if (pages.length === 0) throw new Sentence(`There is no page in the set ${values.set}.`);
  const all = await extractors(only);
  const timed = !values.quick;
  const theatre = await stages(timed ? 1 : 2);
  try {
    const results = await readAll(theatre.stages, pages, all, from.blockText, timed);
    const [stage] = theatre.stages;
    const grown = timed && stage && !values.set ? await growth(stage, all) : [];
    const figures = summary(results, all, from.sets, grown, theatre.version);
    if (values.pages) await writePages(place(values.pages), results);
    if (values.worst) await writeWorst(join(root, 'out/extraction'), results, all, Number(values.worst));
    const changes = values.compare ? await compared(place(values.compare), results) : '';
    const text = [report(figures, results, timed), changes].filter(Boolean).join('\n\n');
    return { figures, text, failed: results.some(({ broken }) => broken !== '') };
  } finally {
    await theatre.close();
  }
}

const place = (/** @type {string} */ name) => resolve(process.env.INIT_CWD ?? '.', name);

/**
 * @param {import('./stage.mjs').Stage[]} stages
 * @param {readonly Page[]} pages
 * @param {readonly Extractor[]} all
 * @param {string} blockText
 * @param {boolean} timed
 * @returns {Promise<Result[]>}
 */
async function readAll(stages, pages, all, blockText, timed) {
  /** @type {Result[]} */
  const results = [];
  const left = [...pages];
  await Promise.all(
    stages.map(async (stage) => {
      for (let page = left.shift(); page; page = left.shift()) {
        results.push(await readPage(stage, page, all, blockText, timed));
        if (results.length % 50 === 0) say(`${results.length} of ${pages.length} pages …`);
      }
    }),
  );
  return results;
}

/** What our script must leave as it finds it; `listen` keeps count of listeners, in the world our script runs in. */
const WATCH = `globalThis.listeners = 0;
  const listen = EventTarget.prototype.addEventListener, forget = EventTarget.prototype.removeEventListener;
  EventTarget.prototype.addEventListener = function (...a) { listeners++; return listen.apply(this, a); };
  EventTarget.prototype.removeEventListener = function (...a) { listeners--; return forget.apply(this, a); };0`;
const STATE = "(document.documentElement?.outerHTML ?? '')";

/**
 * @param {import('./stage.mjs').Stage} stage
 * @param {Page} page
 * @param {readonly Extractor[]} all
 * @param {string} blockText
 * @param {boolean} timed
 * @returns {Promise<Result>}
 */
async function readPage(stage, page, all, blockText, timed) {
  /** @type {Record<string, Read>} */
  const reads = {};
  let trace;
  let broken = '';
  const failed = (/** @type {unknown} */ error) => ({
    text: '',
    counts: page.score(''),
    ms: Number.NaN,
    failed: String(error).slice(0, 200),
  });
  let world;
  try {
    world = await stage.open(page.url, await page.html());
    await world.ask(`${WATCH};${blockText};globalThis.blockText = blockText;globalThis.before = ${STATE};0`);
  } catch (error) {
    for (const { name } of all) reads[name] = failed(error);
    return { page, reads, trace, broken };
  }
  for (const { name, source } of all) {
    try {
      await world.ask(`${source};(globalThis.each ??= {})[${JSON.stringify(name)}] = globalThis.extractor;0`);
      const text = await world.ask(`(async () => {
        const html = await each[${JSON.stringify(name)}]();
        return blockText(new DOMParser().parseFromString(html, 'text/html').body); })()`);
      reads[name] = { text, counts: page.score(text), ms: Number.NaN, failed: '' };
    } catch (error) {
      reads[name] = failed(error);
    }
    if (name !== 'lectern') continue;
    trace = await world.ask('globalThis.trace').catch(() => undefined);
    const same = await world.ask(`${STATE} === before`).catch(() => false);
    const listeners = await world.ask('listeners').catch(() => 1);
    if (!same) broken = 'the page is not as it was';
    else if (listeners) broken = `${listeners} listeners are left`;
    else if (world.requests().length > 0) broken = `it asked for ${world.requests()[0]}`;
  }
  // Round by round, so that whatever slows the machine down slows all of them.
  for (let run = 0; timed && run < RUNS; run++)
    for (const { name } of all) {
      const read = reads[name];
      if (!read || read.failed) continue;
      const ms = await world
        .ask(
          `(async () => { const start = performance.now(); await each[${JSON.stringify(name)}](); return performance.now() - start; })()`,
        )
        .catch(() => Number.NaN);
      read.ms = Number.isNaN(read.ms) ? ms : Math.min(read.ms, ms);
    }
  return { page, reads, trace, broken };
}

/** @param {string} file @param {readonly Result[]} results one line of JSON a page */
async function writePages(file, results) {
  await mkdir(dirname(file), { recursive: true });
  const lines = results.map(({ page: { set, id, url }, reads }) =>
    JSON.stringify({
      set,
      id,
      url,
      reads: Object.fromEntries(
        Object.entries(reads).map(([name, { counts, ms, text }]) => [name, { counts, ms, text }]),
      ),
    }),
  );
  await writeFile(file, `${lines.join('\n')}\n`);
}
