/**
 * `npm run bench -- [what] [--json FILE]`: set-up, then measures in a real browser with the network cut and prints one
 * table; `--json` writes the same figures. What can be measured is the table below; without a name, the first.
 *
 * `extraction` takes `--corpus DIR` (the project's fixtures without it), `--worst N` (writes the worst pages to be read) and,
 * for whoever changes a rule, `--quick`, `--only NAMES`, `--set NAME`, `--pages FILE`, `--compare FILE`.
 */
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { browser, packages, Sentence, say } from '../run/setup.mjs';

/**
 * One bench: its figures as they go into the file, the same as text, and whether something is wrong that no figure says.
 * @typedef {{measure: (args: string[]) => Promise<{figures: object, text: string, failed?: boolean}>,
 *   OPTIONS?: Record<string, {type: 'string' | 'boolean'}>}} Bench
 */

/** @type {Record<string, () => Promise<Bench>>} */
const BENCHES = {
  click: () => import('./click.mjs'),
  extraction: () => import('./extraction.mjs'),
};

async function main() {
  const [name] = process.argv.slice(2);
  const what = name && !name.startsWith('-') ? name : (Object.keys(BENCHES)[0] ?? '');
  const load = BENCHES[what];
  if (!load) throw new Sentence(`There is no bench ${what}: there is ${Object.keys(BENCHES).join(', ')}.`);
  packages();
  process.env.CHROME_PATH = browser();
  const { measure, OPTIONS = {} } = await load();
  const args = process.argv.slice(2);
  const json = options(args, OPTIONS).json;
  const { figures, text, failed = false } = await measure(args);
  process.stdout.write(`${text}\n`);
  if (failed) process.exitCode = 1;
  if (typeof json !== 'string') return;
  await writeFile(resolve(process.env.INIT_CWD ?? '.', json), `${JSON.stringify(figures, null, 2)}\n`);
}

/** @returns {Record<string, unknown>} @param {string[]} args @param {Record<string, {type: 'string' | 'boolean'}>} known */
function options(args, known) {
  try {
    return parseArgs({ args, options: { json: { type: 'string' }, ...known }, allowPositionals: true }).values;
  } catch (error) {
    throw new Sentence(error instanceof Error ? error.message : String(error));
  }
}

try {
  await main();
} catch (error) {
  if (!(error instanceof Sentence)) throw error;
  say(error.message);
  process.exitCode = 1;
}
