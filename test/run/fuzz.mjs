/**
 * `npm run fuzz -- --minutes N [--seed N]`: the properties of test/article/properties.ts, tried in a real browser on pages and
 * answers made at random, for as long as is wanted. It says its seed; with that it makes the same ones again. What does not
 * hold is made as small as it can be, and shown.
 */
import { parseArgs } from 'node:util';
import { browser as find, packages, root, Sentence, say } from './setup.mjs';

/** Tries a call to the browser: one that takes longer than its properties allow is stuck. */
const BATCH = 250;
const PATIENCE = 120_000;

/** What is run in the page: each property by its name, and the one call that tries it. */
const CODE = `
  import fc from 'fast-check';
  import { answerOf } from './test/article/answers.ts';
  import { markupOf, pageOf } from './test/article/pages.ts';
  import { answerHolds, gateHolds, pageHolds } from './test/article/properties.ts';
  const properties = {
    gate: fc.property(markupOf, gateHolds),
    answers: fc.property(answerOf, (answer) => void answerHolds(answer)),
    pages: fc.property(pageOf, pageHolds),
  };
  globalThis.tries = (name, seed, numRuns) => {
    const { failed, counterexample, errorInstance, error } = fc.check(properties[name], { seed, numRuns, endOnFailure: false });
    return failed ? \`\${fc.stringify(counterexample)}\\n\${errorInstance?.message ?? error}\` : '';
  };
`;
const NAMES = ['gate', 'answers', 'pages'];

async function main() {
  const { minutes, first } = asked();
  packages();
  const [{ build }, { default: puppeteer }, { flags }] = await Promise.all([
    import('esbuild'),
    import('puppeteer-core'),
    import('./flags.mjs'),
  ]);
  const made = await build({
    stdin: { contents: CODE, resolveDir: root, loader: 'js' },
    bundle: true,
    write: false,
    format: 'iife',
    target: 'chrome130',
    charset: 'utf8',
  });
  const code = made.outputFiles[0]?.text ?? '';
  const browser = await puppeteer.launch({ executablePath: find(), args: flags({}), protocolTimeout: PATIENCE });
  try {
    const page = await browser.newPage();
    await page.setContent('<!doctype html><title>Fuzz</title>');
    await page.evaluate(code);
    say(`Seed ${first}, ${minutes} minutes …`);
    return await trying(page, first, minutes);
  } finally {
    await browser.close();
  }
}

/**
 * @param {import('puppeteer-core').Page} page
 * @param {number} first
 * @param {number} minutes
 * @returns {Promise<boolean>} whether all held
 */
async function trying(page, first, minutes) {
  const counts = new Map(NAMES.map((name) => [name, 0]));
  const end = Date.now() + minutes * 60_000;
  for (let seed = first; Date.now() < end; seed += 1) {
    for (const name of NAMES) {
      const fault = await page
        .evaluate(`tries(${JSON.stringify(name)}, ${seed}, ${BATCH})`)
        .catch((error) => `It is stuck, or the page has gone: ${error instanceof Error ? error.message : error}`);
      if (fault) {
        process.stdout.write(
          `${name}, seed ${seed}: does not hold for\n${fault}\nAgain: npm run fuzz -- --minutes 1 --seed ${seed}\n`,
        );
        return false;
      }
      counts.set(name, (counts.get(name) ?? 0) + BATCH);
    }
  }
  const told = [...counts].map(([name, count]) => `${count} ${name}`).join(', ');
  process.stdout.write(`All held, from seed ${first} on: ${told}.\n`);
  return true;
}

/** @returns {{minutes: number, first: number}} @throws {Sentence} */
function asked() {
  const { values } = parseArgs({ options: { minutes: { type: 'string' }, seed: { type: 'string' } } });
  const minutes = Number(values.minutes ?? 1);
  const first = values.seed === undefined ? Math.floor(Math.random() * 2 ** 30) : Number(values.seed);
  if (!(minutes > 0) || !Number.isInteger(first))
    throw new Sentence('npm run fuzz -- --minutes N [--seed N], both numbers.');
  return { minutes, first };
}

try {
  process.exitCode = (await main()) ? 0 : 1;
} catch (error) {
  if (!(error instanceof Sentence)) throw error;
  say(error.message);
  process.exitCode = 1;
}
