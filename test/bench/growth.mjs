/** How the time grows with the page: one article, repeated until the page has a given size. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root, say } from '../run/setup.mjs';

const MEGABYTES = [0.1, 1, 5, 20];
const FIXTURE = 'wiki-like--footnotes-tables';
/** Who is too slow to be waited for at 20 MB is left out: these two are what is compared. */
const COMPARED = ['lectern', 'readability'];
const RUNS = 2;

/**
 * One size of page. `ms`: the faster run of each extractor, NaN for none in time; `characters`: how long its HTML is, since
 * ours stops reading at its limits.
 * @typedef {{megabytes: number, ms: Record<string, number>, characters: Record<string, number>}} Growth
 */

/**
 * @param {import('./stage.mjs').Stage} stage
 * @param {readonly import('./extractors.mjs').Extractor[]} all
 * @returns {Promise<Growth[]>}
 */
export async function growth(stage, all) {
  const page = await readFile(join(root, 'test/fixtures', FIXTURE, 'page.html'), 'utf8');
  const body = /<body[^>]*>(.*)<\/body>/s.exec(page)?.[1] ?? '';
  /** @type {Growth[]} */
  const found = [];
  for (const megabytes of MEGABYTES) {
    say(`A page of ${megabytes} MB …`);
    const times = Math.max(1, Math.round((megabytes * 1e6 - page.length + body.length) / body.length));
    const world = await stage.show(
      'https://wiki.example.org/long',
      page.replace(body, () => body.repeat(times)),
    );
    /** @type {Growth} */
    const one = { megabytes, ms: {}, characters: {} };
    for (const { name, source } of all.filter(({ name }) => COMPARED.includes(name))) {
      const { ms, characters } = await fastest(world, source).catch(() => ({ ms: Number.NaN, characters: 0 }));
      one.ms[name] = ms;
      one.characters[name] = characters;
    }
    found.push(one);
  }
  return found;
}

/** @param {import('./stage.mjs').World} world @param {string} source @returns {Promise<{ms: number, characters: number}>} */
async function fastest(world, source) {
  await world.ask(`${source};0`);
  const runs = [];
  for (let run = 0; run < RUNS; run++)
    runs.push(
      await world.ask(`(async () => { const start = performance.now(); const html = await extractor();
        return { ms: performance.now() - start, characters: html.length }; })()`),
    );
  return runs.sort((a, b) => a.ms - b.ms)[0];
}
