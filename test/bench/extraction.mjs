/**
 * How well, and how fast, the article comes out of real pages: ours beside its rivals, in one run. Every extractor reads
 * every page in a real browser with the network cut; what comes out is scored by the corpus's own metrics. Ours reads the
 * page itself and is held to leave it as it was; the others are given a copy, since they change it.
 */
import { join, resolve } from 'node:path';
import { root, Sentence, say } from '../run/setup.mjs';
import { changes, earlier } from './compare.mjs';
import { corpus } from './corpus.mjs';
import { extractors, NAMES, OURS } from './extractors.mjs';
import { growth } from './growth.mjs';
import { savePages, saveTexts } from './pages.mjs';
import { readPage } from './read.mjs';
import { report, summary } from './report.mjs';
import { stages } from './stage.mjs';
import { writeWorst } from './worst.mjs';

/** Pages read at once when nothing is timed. */
const TABS = 2;

/** @typedef {import('./read.mjs').Result} Result */
/** @typedef {{[name in keyof typeof OPTIONS]?: string | boolean | undefined}} Values */

/** The options of this bench, beside `--json`. */
export const OPTIONS = /** @type {const} */ ({
  corpus: { type: 'string' },
  worst: { type: 'string' },
  quick: { type: 'boolean' },
  only: { type: 'string' },
  set: { type: 'string' },
  pages: { type: 'string' },
  compare: { type: 'string' },
  save: { type: 'string' },
});

/** @param {Values} values @returns {Promise<{figures: object, text: string, failed: boolean}>} */
export async function measure(values) {
  const wanted = asked(values);
  const from = await corpus(wanted.corpus);
  const pages = from.pages.filter(({ set }) => !wanted.set || set === wanted.set);
  if (pages.length === 0)
    throw new Sentence(`There is no set ${wanted.set}: there is ${from.sets.map(({ name }) => name).join(', ')}.`);
  const old = wanted.compare ? await earlier(wanted.compare) : undefined;
  const all = await extractors(wanted.only);
  const timed = !values.quick;
  const theatre = await stages(timed ? 1 : TABS);
  try {
    const results = await readAll(theatre.stages, pages, { all, blockText: from.blockText, timed });
    const [stage] = theatre.stages;
    const grown = timed && stage && !wanted.set ? await growth(stage, all) : [];
    const figures = summary(results, all, from.sets, grown, theatre.version);
    if (wanted.pages) await savePages(wanted.pages, results);
    if (wanted.save) await saveTexts(wanted.save, results);
    if (wanted.worst) await writeWorst(join(root, 'out/extraction'), results, all, wanted.worst);
    const text = [report(figures, results, timed), old && changes(old, results, from.sets)].filter(Boolean);
    return { figures, text: text.join('\n\n'), failed: results.some(({ broken }) => broken !== '') };
  } finally {
    await theatre.close();
  }
}

/** What was asked for, files and folders where the reader stands. @param {Values} values @throws {Sentence} */
function asked(values) {
  const text = (/** @type {keyof Values} */ name) => (typeof values[name] === 'string' ? values[name] : '');
  // npm runs scripts in the project's folder, not in the reader's.
  const place = (/** @type {keyof Values} */ name) => text(name) && resolve(process.env.INIT_CWD ?? '.', text(name));
  const only = text('only').split(',').filter(Boolean);
  const unknown = only.find((name) => !NAMES.includes(name));
  if (unknown) throw new Sentence(`There is no extractor ${unknown}: there is ${NAMES.join(', ')}.`);
  const about = /** @type {const} */ (['worst', 'compare', 'save']).find((name) => values[name] !== undefined);
  if (about && only.length > 0 && !only.includes(OURS))
    throw new Sentence(`--${about} tells about ${OURS}, which --only leaves out.`);
  if (values.worst !== undefined && !/^[1-9]\d*$/.test(text('worst')))
    throw new Sentence(`--worst takes a number of pages, not ${text('worst')}.`);
  return {
    corpus: place('corpus'),
    worst: Number(text('worst')),
    only,
    set: text('set'),
    pages: place('pages'),
    compare: place('compare'),
    save: place('save'),
  };
}

/**
 * @param {import('./stage.mjs').Stage[]} stages
 * @param {readonly import('./corpus.mjs').Page[]} pages
 * @param {import('./read.mjs').How} how
 * @returns {Promise<Result[]>} in the order of the pages
 */
async function readAll(stages, pages, how) {
  /** @type {Result[]} */
  const results = [];
  const left = [...pages.entries()];
  let done = 0;
  await Promise.all(
    stages.map(async (stage) => {
      for (let next = left.shift(); next; next = left.shift()) {
        const [at, page] = next;
        results[at] = await readPage(stage, page, how);
        done += 1;
        if (done % 50 === 0) say(`${done} of ${pages.length} pages …`);
      }
    }),
  );
  return results;
}
