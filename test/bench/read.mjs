/** One page, read by every extractor: what comes out, how well, how fast, and what ours did to the page. */
import { OURS } from './extractors.mjs';
import { GUARD, harm } from './guard.mjs';

/** Timed runs of each extractor on a page; the fastest counts, since everything else a machine does only slows it down. Of three, two runs of this bench differed by a tenth. */
const RUNS = 5;

/** @typedef {import('./corpus.mjs').Page} Page */
/** @typedef {import('./extractors.mjs').Extractor} Extractor */
/** @typedef {import('./score.mjs').Counts} Counts */
/** @typedef {{text: string, counts: Counts, ms: number, failed: string}} Read `ms`: NaN when it was not timed or failed */
/**
 * @typedef {object} Result of one page
 * @property {Page} page
 * @property {Record<string, Read>} reads by extractor
 * @property {unknown} trace of ours
 * @property {number} confidence of our answer, 0–1; NaN when there is none
 * @property {string} broken what our script left behind or changed; '' for nothing
 */

/**
 * @typedef {object} How
 * @property {readonly Extractor[]} all
 * @property {string} blockText source of the corpus's function of that name
 * @property {boolean} timed whether they are run again for the time
 */

/**
 * Reads a page. An extractor that throws, or takes too long, has read nothing, and says why.
 * @param {import('./stage.mjs').Stage} stage
 * @param {Page} page
 * @param {How} how
 * @returns {Promise<Result>}
 */
export async function readPage(stage, page, { all, blockText, timed }) {
  /** @type {Result} */
  const result = { page, reads: {}, trace: undefined, confidence: Number.NaN, broken: '' };
  const html = await page.html();
  const world = await stage.show(page.url, html).catch(String);
  for (const { name, source } of all)
    if (typeof world === 'string') result.reads[name] = nothing(page, world);
    else if (name === OURS) await readOurs(world, source, blockText, result);
    else result.reads[name] = await read(world, name, source, page, blockText);
  if (timed && typeof world !== 'string') await time(world, result.reads);
  return result;
}

/** @param {Page} page @param {unknown} error @returns {Read} */
const nothing = (page, error) => ({
  text: '',
  counts: page.score(''),
  ms: Number.NaN,
  failed: String(error).split('\n')[0]?.slice(0, 200) ?? '',
});

/**
 * Puts our script in as the extension does, and looks whether the page is still as it was.
 * @param {import('./stage.mjs').World} world
 * @param {string} source
 * @param {string} blockText
 * @param {Result} result is filled in
 */
async function readOurs(world, source, blockText, result) {
  await world.ask(`${GUARD}0`);
  const requests = await world
    .watch(`${source};extractor.first.then(() => 0)`)
    .catch((error) => nothing(result.page, error));
  const put = Array.isArray(requests);
  result.broken = await harm(world, put ? requests : []);
  result.reads[OURS] = put ? await read(world, OURS, '', result.page, blockText) : requests;
  result.trace = await world.ask('globalThis.trace').catch(() => undefined);
  result.confidence = Number(await world.ask('globalThis.confidence').catch(() => undefined));
}

/**
 * @param {import('./stage.mjs').World} world
 * @param {string} name
 * @param {string} source '' when it is there already
 * @param {Page} page
 * @param {string} blockText
 * @returns {Promise<Read>}
 */
async function read(world, name, source, page, blockText) {
  try {
    const text = await world.ask(`${source};
      (async () => {
        ${blockText};
        const one = ((globalThis.each ??= {})[${JSON.stringify(name)}] = globalThis.extractor);
        const html = (await one.first) ?? (await one());
        return blockText(new DOMParser().parseFromString(html, 'text/html').body);
      })()`);
    return { text, counts: page.score(text), ms: Number.NaN, failed: '' };
  } catch (error) {
    return nothing(page, error);
  }
}

/**
 * Round by round, so that whatever slows the machine down slows all of them. Each has run once by now.
 * @param {import('./stage.mjs').World} world
 * @param {Record<string, Read>} reads is filled in
 */
async function time(world, reads) {
  for (let run = 0; run < RUNS; run++)
    for (const [name, one] of Object.entries(reads)) {
      if (one.failed) continue;
      const expression = `(async () => { const start = performance.now(); await each[${JSON.stringify(name)}]();
        return performance.now() - start; })()`;
      const ms = await world.ask(expression).catch(() => Number.NaN);
      one.ms = Number.isNaN(one.ms) ? ms : Math.min(one.ms, ms);
    }
}
