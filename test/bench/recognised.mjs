/** What a recogniser hears: pocketsphinx, where it is installed. It knows no names, and counts the same for every voice. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { wav } from '../run/sound.mjs';
import { spread } from './onsets.mjs';

const MODEL = '/usr/share/pocketsphinx/model/en-us';
/** What it listens to, samples a second. */
const RATE = 16_000;
/** Silence around a sentence (ms): it cuts off sentences that begin at once. */
const EDGE = 300;

/** @typedef {import('./voices-made.mjs').Speech} Speech */

/**
 * @param {readonly Speech[]} sounds English
 * @returns {{wordErrors: number, times: import('./voices.mjs').Errors} | null} word errors in per cent of the words;
 *   marks against a forced alignment, in the sentences whose words it knows; null where it is not installed
 */
export function recognised(sounds) {
  if (!existsSync(MODEL)) return null;
  const folder = mkdtempSync(join(tmpdir(), 'lectern-heard-'));
  const listen = (/** @type {Speech} */ speech, /** @type {string[]} */ ...how) => {
    const file = join(folder, 'heard.wav');
    writeFileSync(file, wav({ samples: resampled(speech), rate: RATE }));
    const model = ['-hmm', join(MODEL, 'en-us'), '-dict', join(MODEL, 'cmudict-en-us.dict'), '-logfn', '/dev/null'];
    return spawnSync('pocketsphinx_continuous', ['-infile', file, ...model, ...how], { encoding: 'utf8' }).stdout;
  };
  let [wrong, words] = [0, 0];
  /** @type {number[]} */
  const errors = [];
  for (const speech of sounds) {
    const said = plain(speech.text);
    wrong += changes(said, plain(listen(speech, '-lm', join(MODEL, 'en-us.lm.bin'))));
    words += said.length;
    errors.push(...offMarks(speech, folder, listen));
  }
  rmSync(folder, { recursive: true });
  return { wordErrors: (wrong / words) * 100, times: spread(errors) };
}

/**
 * @param {Speech} speech @param {string} folder @param {(speech: Speech, ...how: string[]) => string} listen
 * @returns {number[]} how far each mark is from where the word was found (ms); the first, whose beginning is the file's, left out
 */
function offMarks(speech, folder, listen) {
  const words = speech.words.map(({ start, length }) => speech.text.slice(start, start + length).toLowerCase());
  const grammar = join(folder, 'words.jsgf');
  writeFileSync(grammar, `#JSGF V1.0;\ngrammar words;\npublic <words> = ${words.join(' ')};\n`);
  const wide = ['-beam', '1e-80', '-wbeam', '1e-60', '-pbeam', '1e-80'];
  const all = ['-vad_threshold', '0', '-remove_noise', 'no', '-remove_silence', 'no', '-time', 'yes'];
  const found = [
    ...listen(speech, '-jsgf', grammar, ...wide, ...all).matchAll(/^([^\s<[]+?)(?:\(\d+\))? ([\d.]+) [\d.]+ [\d.]+$/gm),
  ];
  if (found.map(([, word]) => word).join(' ') !== words.join(' ')) return [];
  return found.slice(1).map(([, , at], i) => Math.abs((speech.words[i + 1]?.ms ?? 0) - (Number(at) * 1000 - EDGE)));
}

/** @param {string} text @returns {string[]} */
const plain = (text) =>
  text
    .toLowerCase()
    .replace(/\b([a-z])\.(?=[a-z]\.)/g, '$1 ')
    .replace(/2015/g, 'two thousand fifteen')
    .replace(/15/g, 'fifteen')
    .replace(/aug\./g, 'august')
    .replace(/[^a-z' ]+/g, ' ')
    .split(' ')
    .filter(Boolean);

/** @param {string[]} said @param {string[]} heard @returns {number} words changed, left out and put in (Levenshtein) */
function changes(said, heard) {
  let last = heard.map((_, i) => i + 1);
  said.forEach((word, i) => {
    let [corner, left] = [i, i + 1];
    last = heard.map((other, j) => {
      const up = last[j] ?? 0;
      left = Math.min(up + 1, left + 1, corner + (word === other ? 0 : 1));
      corner = up;
      return left;
    });
  });
  return last.at(-1) ?? said.length;
}

/** @param {Speech} speech @returns {Buffer} at RATE, 16 bits, with silence around */
function resampled({ samples, rate }) {
  const edge = (RATE * EDGE) / 1000;
  const length = Math.floor((samples.length * RATE) / rate);
  const out = Buffer.alloc((length + 2 * edge) * 2);
  const step = rate / RATE;
  for (let i = 0; i < length; i++) {
    // The mean of what falls into one new sample: enough of a filter for a recogniser.
    const [from, to] = [i * step, (i + 1) * step];
    let sum = 0;
    for (let j = Math.floor(from); j < to; j++) sum += (samples[j] ?? 0) * (Math.min(j + 1, to) - Math.max(j, from));
    out.writeInt16LE(Math.round(sum / step), (edge + i) * 2);
  }
  return out;
}
