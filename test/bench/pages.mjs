/** What came out, page by page, as files: to be compared with later, or looked through. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { OURS } from './extractors.mjs';
import { score } from './score.mjs';

/** @typedef {import('./read.mjs').Result} Result */

/**
 * One line of JSON a page: set, id, url, how sure ours is (null without an answer), and by extractor F1, precision, recall, milliseconds (null when not timed), counts
 * and text.
 * @param {string} file
 * @param {readonly Result[]} results
 */
export async function savePages(file, results) {
  await mkdir(dirname(file), { recursive: true });
  const lines = results.map(({ page: { set, id, url }, reads, confidence }) => {
    const all = Object.entries(reads).map(([name, { counts, ms, text }]) => {
      return [name, { ...score(counts), ms, counts, text }];
    });
    return JSON.stringify({ set, id, url, confidence, reads: Object.fromEntries(all) });
  });
  await writeFile(file, `${lines.join('\n')}\n`);
}

/** Our text of each page, `<set>/<id>.txt`. @param {string} folder @param {readonly Result[]} results */
export async function saveTexts(folder, results) {
  for (const { page, reads } of results) {
    await mkdir(join(folder, page.set), { recursive: true });
    await writeFile(join(folder, page.set, `${page.id}.txt`), `${reads[OURS]?.text ?? ''}\n`);
  }
}
