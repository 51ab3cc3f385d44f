/** What changed since an earlier run: for whoever changes a rule. */
import { readFile } from 'node:fs/promises';
import { score } from './score.mjs';

/** Below this a page counts as unchanged (F1). */
const NOTHING = 0.005;

/**
 * @param {string} file written by an earlier run with `--pages`
 * @param {readonly import('./extraction.mjs').Result[]} results
 * @returns {Promise<string>} the pages whose F1 changed for ours, worst first
 */
export async function compared(file, results) {
  const old = new Map(
    (await readFile(file, 'utf8'))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
      .map(({ set, id, reads }) => [`${set}/${id}`, score(reads.lectern.counts)]),
  );
  const changes = results.flatMap(({ page: { set, id, url }, reads }) => {
    const before = old.get(`${set}/${id}`);
    if (!before || !reads.lectern) return [];
    const now = score(reads.lectern.counts);
    const name = `${set}/${id}`.slice(0, 60);
    const by = now.f1 - before.f1;
    return Math.abs(by) > NOTHING ? [{ by, line: `${by.toFixed(3).padStart(7)}  ${name}  ${url.slice(0, 80)}` }] : [];
  });
  const sorted = changes.sort((a, b) => a.by - b.by).map(({ line }) => line);
  return [`${sorted.length} pages changed`, ...sorted].join('\n');
}
