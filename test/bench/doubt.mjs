/** What our own doubt is worth: whether the answers that are called unsure are the bad ones. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../run/setup.mjs';
import { OURS } from './extractors.mjs';
import { score } from './score.mjs';

/** An answer with less than this is a bad one (F1). */
const BAD = 0.8;

/** @typedef {{unsure: number, answers: number, bad: number, precision: number, recall: number, f1: number, f1OfOthers: number}} Doubt */

/** Below this confidence the reader is told; the source's own word for it, since the bench runs no TypeScript. */
function unsure() {
  const [, found] = /UNSURE = ([\d.]+);/.exec(readFileSync(join(root, 'src/article/article.ts'), 'utf8')) ?? [];
  if (!found) throw new Error('src/article/article.ts has no UNSURE any more.');
  return Number(found);
}

/**
 * @param {readonly import('./read.mjs').Result[]} results
 * @returns {Doubt} of the pages that gave an answer; NaN where there is nothing to take a share of
 */
export function doubt(results) {
  const below = unsure();
  const answers = results.flatMap(({ page, reads, confidence }) =>
    reads[OURS]?.text && !page.refused ? [{ f1: score(reads[OURS].counts).f1, told: confidence < below }] : [],
  );
  const share = (/** @type {typeof answers} */ of, /** @type {(one: (typeof answers)[0]) => number} */ value) =>
    of.reduce((sum, one) => sum + value(one), 0) / of.length;
  const told = answers.filter((one) => one.told);
  const bad = answers.filter(({ f1 }) => f1 < BAD);
  return {
    unsure: told.length,
    answers: answers.length,
    bad: bad.length,
    precision: share(told, ({ f1 }) => Number(f1 < BAD)),
    recall: share(bad, (one) => Number(one.told)),
    f1: share(told, ({ f1 }) => f1),
    f1OfOthers: share(
      answers.filter((one) => !one.told),
      ({ f1 }) => f1,
    ),
  };
}

/** @param {Doubt} figures @returns {string[]} */
export function doubtLines({ unsure, answers, bad, precision, recall, f1, f1OfOthers }) {
  if (answers === 0) return [];
  const number = (/** @type {number} */ value) => (Number.isNaN(value) ? '–' : value.toFixed(2));
  return [
    '',
    `Called unsure: ${unsure} of ${answers} answers, of mean F1 ${number(f1)}; the others ${number(f1OfOthers)}`,
    `  as a sign of F1 below ${BAD} (${bad} answers): precision ${number(precision)}, recall ${number(recall)}`,
  ];
}
