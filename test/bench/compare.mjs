/** What changed for ours since an earlier run: for whoever changes a rule. */
import { readFile } from 'node:fs/promises';
import { Sentence } from '../run/setup.mjs';
import { OURS } from './extractors.mjs';
import { score } from './score.mjs';

/** Up to this a page counts as unchanged (F1). */
const NOTHING = 0.005;

/** @typedef {import('./score.mjs').Counts} Counts */

/**
 * @param {string} file written by an earlier run with `--pages`
 * @returns {Promise<Map<string, Counts>>} by set and id
 * @throws {Sentence}
 */
export async function earlier(file) {
  try {
    const lines = (await readFile(file, 'utf8')).trim().split('\n');
    return new Map(
      lines.map((line) => {
        const { set, id, reads } = JSON.parse(line);
        return [`${set}/${id}`, reads[OURS].counts];
      }),
    );
  } catch {
    throw new Sentence(`${file} is no file that an earlier run wrote with --pages.`);
  }
}

/**
 * @param {Map<string, Counts>} old
 * @param {readonly import('./read.mjs').Result[]} results
 * @param {import('./corpus.mjs').Corpus['sets']} sets
 * @returns {string} the pages that changed, the one that lost most first, then what became of each set; only pages of both runs
 */
export function changes(old, results, sets) {
  const both = results.flatMap(({ page, reads }) => {
    const before = old.get(`${page.set}/${page.id}`);
    const now = reads[OURS]?.counts;
    return before && now ? [{ page, before, now, by: score(now).f1 - score(before).f1 }] : [];
  });
  const changed = both.filter(({ by }) => Math.abs(by) > NOTHING).sort((a, b) => a.by - b.by);
  const totals = sets.flatMap(({ name, sum }) => {
    const pages = both.filter(({ page }) => page.set === name && !page.refused);
    if (pages.length === 0) return [];
    const before = sum(pages.map(({ before }) => before)).f1;
    const now = sum(pages.map(({ now }) => now)).f1;
    return [`${signed(now - before, 4)}  ${name}: ${before.toFixed(4)} → ${now.toFixed(4)}`];
  });
  return [
    `${changed.length} of ${both.length} pages changed`,
    ...changed.map(
      ({ page: { set, id, url }, before, now, by }) =>
        `${signed(by, 3)}  ${score(before).f1.toFixed(3)} → ${score(now).f1.toFixed(3)}  ${`${set}/${id}`.slice(0, 60)}  ${url.slice(0, 80)}`,
    ),
    '',
    ...totals,
  ].join('\n');
}

const signed = (/** @type {number} */ by, /** @type {number} */ digits) =>
  `${by > 0 ? '+' : ''}${by.toFixed(digits)}`.padStart(digits + 3);
