/** How far the marks of words are from the sound, where a sound alone can tell: at words that begin after silence. */

/** Silence is what is this much quieter than the loudest 5 ms of a sentence, for so long: not just before a "t" (ms). */
const QUIET = 0.03;
const SILENT = 110;
/** A mark further away than this belongs to another sound: not every comma is heard (ms). */
const REACH = 300;
const STEP = 5;

/**
 * At words where the text itself asks for a silence ahead: the first, and those behind a comma, a bracket or the like. A
 * silence elsewhere may well be inside a word, before a "p" or a "k", and says nothing about any mark.
 * @param {readonly import('./voices-made.mjs').Speech[]} sounds
 * @returns {import('./voices.mjs').Errors}
 */
export function onsetErrors(sounds) {
  const errors = sounds.flatMap(({ text, samples, rate, words }) => {
    const heard = onsets(samples, rate);
    return words.flatMap(({ start, ms }, i) => {
      const parted = i === 0 || /[,;:–—()"“”!?.]\s*$/.test(text.slice(0, start));
      const nearest = parted ? Math.min(...heard.map((onset) => Math.abs(ms - onset))) : REACH + 1;
      return nearest <= REACH ? [nearest] : [];
    });
  });
  return spread(errors);
}

/** @param {readonly number[]} errors @returns {import('./voices.mjs').Errors} */
export function spread(errors) {
  const sorted = [...errors].sort((a, b) => a - b);
  const at = Math.min(sorted.length - 1, Math.floor(sorted.length * 0.95));
  return { p95: sorted[at] ?? 0, max: sorted.at(-1) ?? 0, words: sorted.length };
}

/** @param {Int16Array} samples @param {number} rate @returns {number[]} where sound begins after silence (ms) */
function onsets(samples, rate) {
  const window = Math.round((rate * STEP) / 1000);
  const levels = Array.from({ length: Math.floor(samples.length / window) }, (_, i) => {
    const part = samples.subarray(i * window, (i + 1) * window);
    return Math.sqrt(part.reduce((sum, sample) => sum + sample * sample, 0) / window);
  });
  const limit = Math.max(...levels) * QUIET;
  let silent = SILENT; // before a sentence there is nothing
  return levels.flatMap((level, i) => {
    const begins = level > limit && silent >= SILENT;
    silent = level > limit ? 0 : silent + STEP;
    return begins ? [i * STEP] : [];
  });
}
