/**
 * `npm run bench -- [what] [--json FILE]`: set-up, then measures in a real browser with the network cut and prints one
 * table; `--json` writes the same figures. What can be measured is the table below; without a name, the first.
 *
 * `speech` takes `--sentences FILE` (the project's own cases without it) and `--quick` (texts only, no sounds).
 *
 * `hostile` takes `--vectors FILE`: more of them, one JSON object `{id, html}` a line.
 *
 * `extraction` takes `--corpus DIR` (the project's fixtures without it) and `--worst N` (writes the worst pages to be read);
 * for whoever changes a rule `--quick`, `--only NAMES`, `--set NAME`, `--pages FILE`, `--compare FILE`, `--save DIR`.
 */
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { browser, packages, Sentence, say } from '../run/setup.mjs';

/** @typedef {Record<string, {type: 'string' | 'boolean'}>} Options that a bench takes beside `--json` */

/**
 * One bench: its figures as they go into the file, the same as text, and whether something is wrong that no figure says.
 * @typedef {{measure: (values: Record<string, string | boolean | undefined>) =>
 *   Promise<{figures: object, text: string, failed?: boolean}>, OPTIONS?: Options}} Bench
 */

/** @type {Record<string, () => Promise<Bench>>} */
const BENCHES = {
  click: () => import('./click.mjs'),
  surfaces: () => import('./surfaces.mjs'),
  extraction: () => import('./extraction.mjs'),
  speech: () => import('./speech.mjs'),
  voices: () => import('./voices.mjs'),
  settings: () => import('./settings.mjs'),
  hostile: () => import('./hostile.mjs'),
  survival: () => import('./survival.mjs'),
};

async function main() {
  const args = process.argv.slice(2);
  const [first = ''] = args;
  const what = first && !first.startsWith('-') ? first : (Object.keys(BENCHES)[0] ?? '');
  const load = BENCHES[what];
  if (!load) throw new Sentence(`There is no bench ${what}: there is ${Object.keys(BENCHES).join(', ')}.`);
  packages();
  process.env.CHROME_PATH = browser();
  const { measure, OPTIONS = {} } = await load();
  const values = parsed(what, args, { json: { type: 'string' }, ...OPTIONS });
  const { figures, text, failed = false } = await measure(values);
  process.stdout.write(`${text}\n`);
  if (failed) process.exitCode = 1;
  if (typeof values.json !== 'string') return;
  await writeFile(resolve(process.env.INIT_CWD ?? '.', values.json), `${JSON.stringify(figures, null, 2)}\n`);
}

/**
 * @param {string} what the bench's name, which may stand among them
 * @param {string[]} args
 * @param {Options} options
 */
function parsed(what, args, options) {
  const known = Object.keys(options).map((name) => `--${name}`);
  const stray = (/** @type {string} */ word) =>
    new Sentence(`The bench ${what} does not know ${word}: it takes ${known.join(', ')}.`);
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const more = positionals.find((word) => word !== what);
    if (more) throw stray(more);
    return values;
  } catch (error) {
    if (error instanceof Sentence || !(error instanceof Error)) throw error;
    const [, option] = /^Unknown option '([^']*)'/.exec(error.message) ?? [];
    throw option ? stray(option) : new Sentence(`${error.message.split('\n')[0]}.`);
  }
}

try {
  await main();
} catch (error) {
  if (!(error instanceof Sentence)) throw error;
  say(error.message);
  process.exitCode = 1;
}
