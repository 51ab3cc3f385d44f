/**
 * The bundled voices beside each other, in one run: how much of a processor a second of speech takes, how much memory the
 * voice's process takes, and how far the marks of words are from the sound; how long a reader waits for them is in `speech`. English is measured on the seed page; the other natural voices say one sentence each. Where pocketsphinx is installed
 * (Debian: pocketsphinx, pocketsphinx-en-us) a recogniser says how well the voices are understood, and where the words are.
 */
import { join } from 'node:path';
import { build } from '../../build.mjs';
import { launch } from '../run/chromium.mjs';
import { root, say } from '../run/setup.mjs';
import { recognised } from './recognised.mjs';
import { row } from './table.mjs';
import { made, sentences } from './voices-made.mjs';

/** `--quick`: without the recogniser, which takes longer than all the rest. */
export const OPTIONS = { quick: { type: /** @type {const} */ ('boolean') } };

/** @typedef {{p95: number, max: number, words: number}} Errors in milliseconds */

/** @param {Record<string, string | boolean | undefined>} values */
export async function measure({ quick }) {
  const extension = join(root, 'dist/chromium');
  await build({ outdir: extension });
  const chromium = await launch({ extension });
  try {
    say('What the voices make …');
    const text = await sentences(chromium);
    const { voices, sounds } = await made(chromium, text);
    if (!quick) say('How well they are understood …');
    const heard = quick ? {} : { natural: recognised(sounds.natural), espeak: recognised(sounds.espeak) };
    const figures = { browser: await chromium.browser.version(), voices, heard };
    return { figures, text: table(figures) };
  } finally {
    await chromium.close();
  }
}

/**
 * @param {{browser: string, voices: Awaited<ReturnType<typeof made>>['voices'],
 *   heard: Record<string, ReturnType<typeof recognised>>}} figures
 */
function table({ browser, voices, heard }) {
  const errors = (/** @type {Errors} */ { p95, max }) => `${p95.toFixed(0)} / ${max.toFixed(0)}`;
  const understood = Object.entries(heard).flatMap(([name, found]) =>
    found ? [row(name, `${found.wordErrors.toFixed(1)} %`, errors(found.times), `${found.times.words}`)] : [],
  );
  return [
    browser,
    '',
    row('What a voice takes', 'CPU s per s', 'memory MB', 'marks, ms'),
    ...voices.map(({ name, cpu, memory, onsets }) =>
      row(name, cpu.toFixed(3), memory ? memory.toFixed(0) : '–', onsets.words ? errors(onsets) : '–'),
    ),
    'marks: words after silence, mark against the sound that begins, p95 / max',
    '',
    ...(understood.length
      ? [row('A recogniser (pocketsphinx), seed page', 'word errors', 'marks, ms', 'words'), ...understood]
      : ['Word errors: not asked for, or pocketsphinx is not installed.']),
  ].join('\n');
}
