/**
 * `npm test [-- filter]`: set-up, then everything that can find a fault, the quickest first, stopping at the first that
 * does. A filter goes to vitest as it is. The last line is always `N passed, N failed`.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { browser, firefox, packages, root, Sentence, say } from './setup.mjs';

const REPORT = join(root, 'node_modules/.cache/lectern/tests.json');
const filter = process.argv.slice(2);

/**
 * Runs a program of a package, its output going to ours.
 * @param {string} program path within node_modules, or of the project
 * @param {...string} args
 * @returns {boolean} whether it ended well
 */
const run = (program, ...args) =>
  spawnSync(process.execPath, [program, ...args], { cwd: root, stdio: 'inherit' }).status === 0;

/** @type {readonly (readonly [name: string, step: () => unknown])[]} a step that answers false has failed */
const STEPS = [
  ['Packages', packages],
  ['Browsers', browsers],
  ['Types', () => run('node_modules/typescript/bin/tsc')],
  ['Lint', () => run('node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings')],
  ['Build', () => run('build.mjs')],
  ['Tests', tests],
];

/** Found once, for vitest and every browser it starts. */
function browsers() {
  process.env.CHROME_PATH = browser();
  process.env.FIREFOX_PATH = firefox();
}

function tests() {
  rmSync(REPORT, { force: true });
  mkdirSync(join(REPORT, '..'), { recursive: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${REPORT}`];
  return run('node_modules/vitest/vitest.mjs', 'run', '--config', 'test/vitest.config.ts', ...reporters, ...filter);
}

/** @returns {{passed: number, failed: number}} as vitest noted them; a file that did not even load is one that failed */
function count() {
  /** @type {{testResults: {status: string, assertionResults: {status: string}[]}[]}} */
  const { testResults } = JSON.parse(readFileSync(REPORT, 'utf8'));
  const results = testResults.flatMap(({ status, assertionResults }) =>
    assertionResults.length > 0 ? assertionResults : [{ status }],
  );
  const failed = results.filter(({ status }) => status === 'failed').length;
  return { passed: results.filter(({ status }) => status === 'passed').length, failed };
}

/** @returns {string | undefined} the step that failed */
function check() {
  for (const [name, step] of STEPS) {
    say(`${name} …`);
    const start = performance.now();
    try {
      if (step() === false) return name;
    } catch (error) {
      if (!(error instanceof Sentence)) throw error;
      say(error.message);
      return name;
    }
    say(`${name}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
  }
  return undefined;
}

const fault = check();
const { passed, failed } = fault === undefined || fault === 'Tests' ? count() : { passed: 0, failed: 0 };
if (fault) say(`${fault} failed.`);
process.exitCode = fault ? 1 : 0;
// What failed outside of any test (types, an error nobody caught) counts as one.
process.stdout.write(`${passed} passed, ${fault ? Math.max(failed, 1) : failed} failed\n`);
