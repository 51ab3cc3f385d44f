/**
 * Reading aloud as a reader meets it: how long each kind of voice is waited for, how far the marks are from the sound, how
 * soon a reopened popup is at the word, and what the voice takes of the machine.
 */
import { join } from 'node:path';
import { build } from '../../build.mjs';
import { launch } from '../run/chromium.mjs';
import { root, say } from '../run/setup.mjs';
import { systemSound } from './null-sink.mjs';
import { reattach } from './reattach.mjs';
import { row } from './table.mjs';
import { made, sentences } from './voices-made.mjs';
import { waits } from './voices-waits.mjs';

/** @returns {Promise<import('./speech.mjs').Part>} `light`: eSpeak NG; `natural`: the English one, `larger`: the Spanish; `system`: the tests' own voices */
export async function aloud() {
  const extension = join(root, 'dist/chromium');
  await build({ outdir: extension });
  say('How long a voice is waited for …');
  const sound = await systemSound();
  const waited = {
    light: await waits('fi'),
    natural: await waits('en'),
    larger: await waits('es'),
    system: await waits('nl', true),
  };
  const all = (/** @type {'cold' | 'warm' | 'seek'} */ what) => ({
    light: waited.light[what],
    natural: waited.natural[what],
    larger: waited.larger[what],
    system: waited.system[what],
  });
  say('How soon a reopened popup is at the word …');
  const again = (await reattach()).sort((a, b) => a - b);
  say('What the voice takes …');
  const chromium = await launch({ extension });
  try {
    const { voices } = await made(chromium, await sentences(chromium), []);
    const [english] = voices;
    if (!english) throw new Error('no voice was measured');
    const { cpu, memory, onsets } = english;
    const rounded = (/** @type {number} */ value) => Math.round(value);
    const figures = {
      firstSoundMs: all('warm'),
      coldSoundMs: all('cold'),
      seekMs: all('seek'),
      driftMs: { p95: onsets.p95, max: onsets.max },
      reattachMs: rounded(again[Math.floor(again.length / 2)] ?? Number.NaN),
      cpuShare: Number(cpu.toFixed(3)),
      systemSound: sound,
      memoryMB: memory === null ? null : rounded(memory),
    };
    return {
      figures,
      lines: [...table(figures, onsets.words), row('system’s voice in a null sink: speaking, paused', heard(sound))],
    };
  } finally {
    await chromium.close();
  }
}

/** @param {{loud: number, quiet: number} | null} sound */
const heard = (sound) => (sound ? `${sound.loud.toFixed(3)} / ${sound.quiet.toFixed(3)}` : 'not installed');

/**
 * @typedef {{light: number, natural: number, larger: number, system: number}} Kinds in milliseconds
 * @param {{firstSoundMs: Kinds, coldSoundMs: Kinds, seekMs: Kinds, driftMs: {p95: number, max: number}, reattachMs: number,
 *   cpuShare: number, memoryMB: number | null}} figures
 * @param {number} words
 */
function table({ firstSoundMs, coldSoundMs, seekMs, driftMs, reattachMs, cpuShare, memoryMB }, words) {
  const kinds = (/** @type {Kinds} */ { light, natural, larger, system }) =>
    [light, natural, larger, system].map((ms) => ms.toFixed(0));
  return [
    '',
    row('Press to sound, median, ms', 'light', 'natural', 'larger', 'system'),
    row('Play, the voice warm', ...kinds(firstSoundMs)),
    row('Play, the voice cold', ...kinds(coldSoundMs)),
    row('Next paragraph', ...kinds(seekMs)),
    'light: eSpeak NG; natural: English; larger: Spanish; system: the voices of the tests, until they are asked',
    '',
    row('Natural voice'),
    row(`marks against sound, ms, p95 / max (${words} words)`, `${driftMs.p95.toFixed(0)} / ${driftMs.max.toFixed(0)}`),
    row('CPU s per s of speech', `${cpuShare}`),
    row('memory of its process, MB', memoryMB === null ? '–' : `${memoryMB}`),
    row('reopened popup: first paint to the word, ms', `${reattachMs}`),
  ];
}
