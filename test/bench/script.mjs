/** How long it takes to make a long article ready to be spoken: sentences, languages, what is said, ways back to the DOM. */
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import { root } from '../run/setup.mjs';
import { row } from './table.mjs';

/** A book. */
const WORDS = 100_000;
const RUNS = 5;

/** Of news: abbreviations, a year, money, a quotation, and plain sentences between. */
const PARAGRAPH = [
  'The militants took over the city in June and have declared a presence in at least three areas around the country.',
  'Dr. Amal Haddad of the U.N. mission said on Aug. 15, 2015, that $3.5m was needed to rebuild the old town.',
  '“We have waited for a long time. Nobody came,” said a shopkeeper who would not give his name.',
  'Efforts to rebuild the state have not lasted, despite repeated attempts to broker a deal between the two sides.',
].join(' ');

/** @param {import('./stage.mjs').Stage} stage @returns {Promise<import('./speech.mjs').Part>} */
export async function script(stage) {
  const { outputFiles } = await esbuild.build({
    entryPoints: [join(root, 'src/speech/script.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'script',
    footer: { js: 'globalThis.script = script;' },
    target: 'chrome130',
    charset: 'utf8',
    logLevel: 'error',
  });
  const paragraphs = Math.ceil(WORDS / PARAGRAPH.split(' ').length);
  const html = `<!doctype html><title>script</title><article>${`<p>${PARAGRAPH}</p>`.repeat(paragraphs)}</article>`;
  const { ask } = await stage.show('http://bench.invalid/', html);
  await ask(`${outputFiles[0]?.text ?? ''};0`);
  /** @type {number[]} */
  const times = [];
  for (let run = 0; run < RUNS; run++)
    times.push(
      await ask(`(() => {
        const since = performance.now();
        script.scriptOf(document.querySelector('article'), 'en');
        return performance.now() - since;
      })()`),
    );
  const ms = Math.round(times.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? Number.NaN);
  return { figures: { scriptMs: ms }, lines: ['', row('script', 'ms'), row('100,000 words, median', `${ms}`)] };
}
