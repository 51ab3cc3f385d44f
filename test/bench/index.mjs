/**
 * `npm run bench -- [what] [--json FILE]`: set-up, then measures in a real browser with the network cut and prints one
 * table; `--json` writes the same figures. What can be measured is the table below; without a name, the first.
 */
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { browser, packages, Sentence, say } from '../run/setup.mjs';

/**
 * One bench: its figures as they go into the file, and the same as text.
 * @typedef {{measure: () => Promise<{figures: object, text: string}>}} Bench
 */

/** @type {Record<string, () => Promise<Bench>>} */
const BENCHES = {
  click: () => import('./click.mjs'),
};

async function main() {
  const { values, positionals } = parseArgs({ options: { json: { type: 'string' } }, allowPositionals: true });
  const [what = Object.keys(BENCHES)[0] ?? ''] = positionals;
  const load = BENCHES[what];
  if (!load) throw new Sentence(`There is no bench ${what}: there is ${Object.keys(BENCHES).join(', ')}.`);
  packages();
  process.env.CHROME_PATH = browser();
  const { figures, text } = await (await load()).measure();
  process.stdout.write(`${text}\n`);
  if (!values.json) return;
  await writeFile(resolve(process.env.INIT_CWD ?? '.', values.json), `${JSON.stringify(figures, null, 2)}\n`);
}

try {
  await main();
} catch (error) {
  if (!(error instanceof Sentence)) throw error;
  say(error.message);
  process.exitCode = 1;
}
