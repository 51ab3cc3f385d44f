/** How far the marks of words are from the sound, where a sound alone can tell: at words that begin after silence. */

/** Silence is what is this much quieter than the loudest 5 ms of a sentence, for so long: not just before a "t" (ms). */
const QUIET = 0.03;
const SILENT = 110;
/** A mark further away than this belongs to another sound: a long silence can be inside a word all the same (ms). */
const REACH = 300;
const STEP = 5;

/** @param {readonly import('./voices-made.mjs').Speech[]} sounds @returns {import('./voices.mjs').Errors} */
export function onsetErrors(sounds) {
  const errors = sounds.flatMap(({ samples, rate, words }) =>
    onsets(samples, rate).flatMap((onset) => {
      const nearest = Math.min(...words.map(({ ms }) => Math.abs(ms - onset)));
      return nearest <= REACH ? [nearest] : [];
    }),
  );
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
