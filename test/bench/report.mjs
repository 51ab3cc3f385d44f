/** Results as figures, and figures as a table. */
import { doubt, doubtLines } from './doubt.mjs';
import { OURS } from './extractors.mjs';
import { score } from './score.mjs';
import { row } from './table.mjs';

/** @typedef {import('./read.mjs').Result} Result */
/** @typedef {import('./score.mjs').Score} Score */
/** @typedef {Score & {medianMs: number, p95Ms: number}} SetFigures */
/**
 * @typedef {object} ExtractorFigures
 * @property {number} headline mean F1 over the sets that count; NaN when none of them was read
 * @property {number} medianMs over all pages
 * @property {number} p95Ms
 * @property {number} medianRatio to plain Readability's in the same run
 * @property {number} p95Ratio
 * @property {number} failures pages it did not finish
 * @property {number} refused pages without an article of which it gave nothing
 * @property {Record<string, SetFigures>} sets
 */

/** @param {readonly number[]} values @param {number} at 0–1 @returns {number} NaN when nothing was timed */
function quantile(values, at) {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * at))] ?? Number.NaN;
}

/**
 * @param {readonly Result[]} results
 * @param {readonly import('./extractors.mjs').Extractor[]} all
 * @param {import('./corpus.mjs').Corpus['sets']} sets
 * @param {readonly import('./growth.mjs').Growth[]} growth
 * @param {string} browser
 */
export function summary(results, all, sets, growth, browser) {
  const times = (/** @type {string} */ name, /** @type {readonly Result[]} */ of) =>
    of.map(({ reads }) => reads[name]?.ms ?? Number.NaN);
  /** @type {Record<string, ExtractorFigures>} */
  const figures = {};
  for (const { name } of all) {
    /** @type {Record<string, SetFigures>} */
    const bySet = {};
    for (const set of sets) {
      const pages = results.filter(({ page }) => page.set === set.name && !page.refused);
      if (pages.length === 0) continue;
      const counts = pages.flatMap(({ reads }) => reads[name]?.counts ?? []);
      const ms = times(name, pages);
      bySet[set.name] = { ...set.sum(counts), medianMs: quantile(ms, 0.5), p95Ms: quantile(ms, 0.95) };
    }
    const counted = sets.filter((set) => set.headline && bySet[set.name]);
    const ms = times(name, results);
    const plain = times('readability', results);
    figures[name] = {
      headline: counted.reduce((sum, set) => sum + (bySet[set.name]?.f1 ?? 0), 0) / counted.length,
      medianMs: quantile(ms, 0.5),
      p95Ms: quantile(ms, 0.95),
      medianRatio: quantile(ms, 0.5) / quantile(plain, 0.5),
      p95Ratio: quantile(ms, 0.95) / quantile(plain, 0.95),
      failures: results.filter(({ reads }) => reads[name]?.failed).length,
      refused: results.filter(({ page, reads }) => page.refused && reads[name]?.text === '').length,
      sets: bySet,
    };
  }
  const broken = results
    .filter(({ broken }) => broken)
    .map(({ page, broken }) => ({ page: `${page.set}/${page.id}`, broken }));
  return { ...figures, growth, doubt: doubt(results), checks: { pages: results.length, broken }, browser };
}

/**
 * @param {ReturnType<typeof summary>} figures
 * @param {readonly Result[]} results
 * @param {boolean} timed
 * @returns {string}
 */
export function report({ growth, doubt, checks, browser, ...figures }, results, timed) {
  const names = Object.keys(figures).filter((name) => 'sets' in figures[/** @type {keyof typeof figures} */ (name)]);
  const of = (/** @type {string} */ name) =>
    /** @type {Record<string, ExtractorFigures>} */ (/** @type {unknown} */ (figures))[name];
  const sets = Object.keys(of(names[0] ?? '')?.sets ?? {});
  const number = (/** @type {number | undefined} */ value, digits = 3) =>
    value === undefined || Number.isNaN(value) ? '–' : value.toFixed(digits);
  const listing = results.filter(({ page }) => page.refused).length;
  const section = (/** @type {string} */ title, /** @type {'f1' | 'p' | 'r'} */ key) => [
    '',
    row(title, ...names),
    ...sets.map((set) => row(set, ...names.map((name) => number(of(name)?.sets[set]?.[key])))),
  ];
  const lines = [
    `${browser}, ${results.length} pages`,
    ...section('F1', 'f1'),
    row('Headline: mean F1', ...names.map((name) => number(of(name)?.headline, 4))),
    ...section('Precision', 'p'),
    ...section('Recall', 'r'),
    '',
    row('Pages that were not finished', ...names.map((name) => String(of(name)?.failures ?? ''))),
    ...(listing
      ? [
          row(
            `Of ${listing} pages without an article, refused`,
            ...names.map((name) => String(of(name)?.refused ?? '')),
          ),
        ]
      : []),
  ];
  if (timed)
    lines.push(
      '',
      row('Milliseconds a page', ...names),
      row('Median', ...names.map((name) => number(of(name)?.medianMs, 1))),
      row('95 of 100 pages', ...names.map((name) => number(of(name)?.p95Ms, 1))),
      row('Median, to plain Readability’s with its clone', ...names.map((name) => number(of(name)?.medianRatio, 2))),
      row('95 of 100, likewise', ...names.map((name) => number(of(name)?.p95Ratio, 2))),
    );
  if (growth.length)
    lines.push(
      '',
      row('One article repeated: ms (ms a MB)', ...Object.keys(growth[0]?.ms ?? {})),
      ...growth.flatMap(({ megabytes, ms, characters }) => [
        row(`${megabytes} MB`, ...Object.values(ms).map((one) => `${number(one, 0)} (${number(one / megabytes, 0)})`)),
        row('  MB of it that come out', ...Object.values(characters).map((one) => number(one / 1e6, 2))),
      ]),
    );
  lines.push(...doubtLines(doubt), ...worst(results), ...unfinished(results), '', verdict(checks));
  return lines.join('\n');
}

/** @param {readonly Result[]} results */
function worst(results) {
  const pages = results
    .flatMap(({ page, reads }) => (reads[OURS] && !page.refused ? [{ page, f1: score(reads[OURS].counts).f1 }] : []))
    .sort((a, b) => a.f1 - b.f1)
    .slice(0, 10);
  const lines = pages.map(({ page, f1 }) => `${f1.toFixed(3)}  ${nameOf(page)}  ${page.url.slice(0, 90)}`);
  return lines.length > 0 ? ['', 'Our worst pages', ...lines] : [];
}

/** @param {readonly Result[]} results */
function unfinished(results) {
  const lines = results.flatMap(({ page, reads }) =>
    Object.entries(reads).flatMap(([name, { failed }]) => (failed ? [`${name}  ${nameOf(page)}  ${failed}`] : [])),
  );
  return lines.length > 0 ? ['', 'Not finished', ...lines] : [];
}

/** @param {import('./corpus.mjs').Page} page */
const nameOf = ({ set, id }) => `${set}/${id}`.slice(0, 60);

/** @param {{pages: number, broken: {page: string, broken: string}[]}} checks */
const verdict = ({ pages, broken }) =>
  broken.length === 0
    ? `${OURS} left every page as it was, byte for byte, asked for nothing and left no listener (${pages} pages).`
    : [`${OURS} did harm:`, ...broken.map(({ page, broken }) => `${page}: ${broken}`)].join('\n');
