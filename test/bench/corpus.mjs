/** The pages that extraction is measured on: a corpus in a folder of its own, with its metrics, or this project's fixtures. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, Sentence } from '../run/setup.mjs';
import { mean, shingle4 } from './score.mjs';

/** @typedef {import('./score.mjs').Counts} Counts */
/** @typedef {import('./score.mjs').Score} Score */

/**
 * @typedef {object} Page
 * @property {string} set
 * @property {string} id
 * @property {string} url the address it is read at
 * @property {() => Promise<string>} html its source
 * @property {string} truth what should come out, for reading beside what did
 * @property {boolean} refused true for a page that is no article: nothing should come out
 * @property {(text: string) => Counts} score
 */

/**
 * @typedef {object} Corpus
 * @property {Page[]} pages
 * @property {{name: string, headline: boolean, sum: (pages: Counts[]) => Score}[]} sets `headline`: counts for the headline figure
 * @property {string} blockText source of a function of that name: DOM in, text out, blocks apart
 */

/** Block by block, white space folded, captions left out: the fixtures list them apart. */
const BLOCK_TEXT = `function blockText(root) {
  for (const caption of root.querySelectorAll('figcaption, caption, table')) caption.remove();
  return [...root.querySelectorAll('p, li, dd, dt, blockquote, h1, h2, h3, h4, h5, h6, pre, div')]
    .filter((one) => !one.querySelector('p, li, dd, dt, blockquote, h1, h2, h3, h4, h5, h6, pre, div'))
    .map((one) => one.textContent.replace(/\\s+/g, ' ').trim()).filter(Boolean).join('\\n');
}`;

/** @returns {Promise<Corpus>} the project's own fixtures: what a reader must get of each stands beside it */
async function fixtures() {
  const folder = join(root, 'test/fixtures');
  const names = (await readdir(folder, { withFileTypes: true })).filter((one) => one.isDirectory());
  const pages = await Promise.all(
    names.map(async ({ name }) => {
      const expected = JSON.parse(await readFile(join(folder, name, 'expected.json'), 'utf8'));
      const lines = [...(expected.paragraphs ?? []), ...(expected.code ?? [])].join('\n');
      const headings = (expected.headings ?? []).map((/** @type {string} */ one) => one.replace(/^h\d: /, ''));
      const truth = [lines, ...headings].join('\n');
      return {
        set: 'fixtures',
        id: name,
        url: expected.url,
        html: () => readFile(join(folder, name, 'page.html'), 'utf8'),
        truth,
        refused: Boolean(expected.refused),
        // Paragraphs and headings are listed apart: each line counts for itself, wherever it stands.
        score: (/** @type {string} */ text) => linewise(truth, text),
      };
    }),
  );
  return { pages, sets: [{ name: 'fixtures', headline: true, sum: mean }], blockText: BLOCK_TEXT };
}

/** @param {string} truth @param {string} text @returns {Counts} */
function linewise(truth, text) {
  const sorted = (/** @type {string} */ lines) =>
    lines
      .split('\n')
      .map((line) => line.replace(/\s+/g, ' ').trim())
      .filter(Boolean)
      .sort()
      .join('\n');
  return shingle4(sorted(truth), sorted(text));
}

/** @param {string} folder @returns {Promise<Corpus>} */
async function folderOf(folder) {
  const read = (/** @type {string} */ name) => readFile(join(folder, name), 'utf8');
  const described = await read('datasets.json').catch(() => {
    throw new Sentence(`There is no corpus in ${folder}: it has no datasets.json.`);
  });
  /** @type {Record<string, {metric: 'shingle4' | 'word' | 'snippets', agg: string, headline?: boolean, strictPy?: boolean}>} */
  const datasets = JSON.parse(described);
  const metrics = await import(pathToFileURL(join(folder, 'metrics.mjs')).href);
  /** @type {Page[]} */
  const pages = [];
  for (const [set, { metric, strictPy = false }] of Object.entries(datasets))
    for (const line of (await read(`${set}/truth.jsonl`)).trim().split('\n')) {
      const { id, url, text = '', with: wanted = [], without: unwanted = [] } = JSON.parse(line);
      pages.push({
        set,
        id,
        url: /^https?:/.test(url ?? '') ? url : `http://unknown.example.org/${encodeURIComponent(id)}`,
        html: () => read(`${set}/html/${id}.html`),
        truth:
          text ||
          [
            ...wanted.map((/** @type {string} */ one) => `+ ${one}`),
            ...unwanted.map((/** @type {string} */ one) => `− ${one}`),
          ].join('\n'),
        refused: false,
        score: (got) =>
          metric === 'snippets'
            ? metrics.snippets(wanted, unwanted, got)
            : metric === 'word'
              ? metrics.word(text, got)
              : metrics.shingle4(text, got, strictPy),
      });
    }
  const sets = Object.entries(datasets).map(([name, { metric, agg, headline = false }]) => ({
    name,
    headline,
    sum:
      metric === 'snippets'
        ? (/** @type {Counts[]} */ all) => metrics.prf(total(all))
        : agg === 'macro'
          ? metrics.aggMacro
          : metrics.aggAEB,
  }));
  return { pages, sets, blockText: await read('blocktext.js') };
}

/** @param {readonly Counts[]} all @returns {Counts} */
const total = (all) =>
  all.reduce((sum, { tp, fp, fn }) => ({ tp: sum.tp + tp, fp: sum.fp + fp, fn: sum.fn + fn }), { tp: 0, fp: 0, fn: 0 });

/** @param {string} folder the fixtures when '' @returns {Promise<Corpus>} */
export const corpus = (folder) => (folder ? folderOf(folder) : fixtures());
