/**
 * The score of a text against the true one, for pages without a corpus of their own: 4-gram shingles, as the
 * article-extraction-benchmark of Scrapinghub (MIT) counts them, so that order and wholeness matter and not words alone.
 */

/** @typedef {{tp: number, fp: number, fn: number}} Counts shingles found, found wrongly, missed */
/** @typedef {{p: number, r: number, f1: number}} Score precision, recall and their harmonic mean, 0–1 */

/** A letter of a script without spaces is a word of its own. */
const WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}_]+/gu;

/** @param {string} text @returns {Map<string, number>} each four words that follow one another, and how often */
function shingles(text) {
  const words = text.match(WORD) ?? [];
  const found = new Map();
  for (let i = 0; i < Math.max(Math.min(words.length, 1), words.length - 3); i++) {
    const shingle = words.slice(i, i + 4).join(' ');
    found.set(shingle, (found.get(shingle) ?? 0) + 1);
  }
  return found;
}

/** @param {string} truth @param {string} text @returns {Counts} */
export function shingle4(truth, text) {
  const [wanted, got] = [shingles(truth), shingles(text)];
  const sum = (/** @type {Map<string, number>} */ of) => [...of.values()].reduce((a, b) => a + b, 0);
  const tp = [...wanted].reduce((all, [shingle, times]) => all + Math.min(times, got.get(shingle) ?? 0), 0);
  return { tp, fp: sum(got) - tp, fn: sum(wanted) - tp };
}

/** @param {Counts} counts @returns {Score} nothing wanted and nothing given is right */
export function score({ tp, fp, fn }) {
  const p = tp + fp ? tp / (tp + fp) : fn ? 0 : 1;
  const r = tp + fn ? tp / (tp + fn) : fp ? 0 : 1;
  return { p, r, f1: p + r ? (2 * p * r) / (p + r) : 0 };
}

/** @param {readonly Counts[]} pages @returns {Score} the means over pages */
export function mean(pages) {
  const scores = pages.map(score);
  const of = (/** @type {'p' | 'r' | 'f1'} */ key) =>
    scores.reduce((sum, one) => sum + one[key], 0) / Math.max(scores.length, 1);
  return { p: of('p'), r: of('r'), f1: of('f1') };
}
