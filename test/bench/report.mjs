/** Results as figures, and figures as a table. */
import { score } from './score.mjs';
import { row } from './table.mjs';

/** @typedef {import('./read.mjs').Result} Result */
/** @typedef {import('./score.mjs').Score} Score */
/** @typedef {Score & {medianMs: number, p95Ms: number}} SetFigures */
/**
 * @typedef {object} ExtractorFigures
 * @property {number} headline mean F1 over the sets that count
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
      headline: counted.reduce((sum, set) => sum + (bySet[set.name]?.f1 ?? 0), 0) / Math.max(counted.length, 1),
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
  return { ...figures, growth, checks: { pages: results.length, broken }, browser };
}

/**
 * @param {ReturnType<typeof summary>} figures
 * @param {readonly Result[]} results
 * @param {boolean} timed
 * @returns {string}
 */
export function report({ growth, checks, browser, ...figures }, results, timed) {
  const names = Object.keys(figures).filter((name) => 'sets' in figures[/** @type {keyof typeof figures} */ (name)]);
  const of = (/** @type {string} */ name) =>
    /** @type {Record<string, ExtractorFigures>} */ (/** @type {unknown} */ (figures))[name];
  const sets = Object.keys(of(names[0] ?? '')?.sets ?? {});
  const number = (/** @type {number | undefined} */ value, digits = 3) =>
    value === undefined || Number.isNaN(value) ? '–' : value.toFixed(digits);
  const listing = results.filter(({ page }) => page.refused).length;
  const lines = [
    `${browser}, ${results.length} pages`,
    '',
    row('F1', ...names),
    ...sets.map((set) => row(set, ...names.map((name) => number(of(name)?.sets[set]?.f1)))),
    ...sets.map((set) => row(`  ${set}: precision`, ...names.map((name) => number(of(name)?.sets[set]?.p)))),
    ...sets.map((set) => row(`  ${set}: recall`, ...names.map((name) => number(of(name)?.sets[set]?.r)))),
    row('Headline: mean F1', ...names.map((name) => number(of(name)?.headline, 4))),
    row('Pages that were not finished', ...names.map((name) => String(of(name)?.failures ?? ''))),
    ...(listing
      ? [
          row(
            `Of ${listing} pages without an article, none given`,
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
      row('The same article repeated: ms (ms a MB)', ...Object.keys(growth[0]?.ms ?? {})),
      ...growth.map(({ megabytes, ms }) =>
        row(`${megabytes} MB`, ...Object.values(ms).map((one) => `${number(one, 0)} (${number(one / megabytes, 0)})`)),
      ),
    );
  const worst = results
    .flatMap(({ page, reads }) =>
      reads.lectern && !page.refused ? [{ page, f1: score(reads.lectern.counts).f1 }] : [],
    )
    .sort((a, b) => a.f1 - b.f1)
    .slice(0, 10);
  lines.push(
    '',
    'Our worst pages',
    ...worst.map(({ page, f1 }) => `${number(f1)}  ${page.set}/${page.id.slice(0, 50)}  ${page.url.slice(0, 90)}`),
  );
  lines.push(
    '',
    checks.broken.length === 0
      ? `Every page is byte for byte as it was, nothing was asked for, no listener is left (${checks.pages} pages).`
      : checks.broken.map(({ page, broken }) => `${page}: ${broken}`).join('\n'),
  );
  return lines.join('\n');
}
