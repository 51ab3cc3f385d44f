/** How the time grows with the page: one article, repeated until the page has a given size. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root, say } from '../run/setup.mjs';

const MEGABYTES = [0.1, 1, 5, 20];
const FIXTURE = 'wiki-like--footnotes-tables';
/** Who is too slow to be waited for at 20 MB is left out: these two are what is compared. */
const COMPARED = ['lectern', 'readability'];

/** @typedef {{megabytes: number, ms: Record<string, number>}} Growth milliseconds by extractor; NaN for none in time */

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
    const html = page.replace(body, () => body.repeat(times));
    const world = await stage.open('https://wiki.example.org/long', html);
    /** @type {Record<string, number>} */
    const ms = {};
    for (const { name, source } of all.filter(({ name }) => COMPARED.includes(name))) {
      const time = `(async () => { const start = performance.now(); await extractor(); return performance.now() - start; })()`;
      await world.ask(`${source};0`);
      const once = Number(await world.ask(time).catch(() => Number.NaN));
      ms[name] = Math.min(once, Number(await world.ask(time).catch(() => once)));
    }
    found.push({ megabytes, ms });
  }
  return found;
}
