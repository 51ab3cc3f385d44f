/**
 * What a fresh clone needs before anything else: the packages and a browser. Imports nothing but Node itself, since it
 * runs before the packages are there. Lines of progress go to stderr, so that stdout stays the caller's.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, readFileSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, with a slash at the end. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** An end that is the user's to mend, said in one sentence: its stack helps nobody. */
export class Sentence extends Error {}

/**
 * Says one short line on stderr.
 * @param {string} line
 */
export const say = (line) => void process.stderr.write(`${line}\n`);

/** Installs the packages when `node_modules` does not hold what the lock file names. */
export function packages() {
  if (installed()) return;
  say('Installing packages …');
  const command = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  // Under `npm start` npm says where it is; called by plain `node`, the shell finds it (npm.cmd on Windows needs one).
  const npm = process.env.npm_execpath;
  /** @type {import('node:child_process').SpawnSyncOptions} */
  const options = { cwd: root, stdio: ['ignore', 2, 2] };
  const { status } = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...command], options)
    : spawnSync(`npm ${command.join(' ')}`, [], { ...options, shell: true });
  if (status !== 0) throw new Sentence('The packages could not be installed: npm ci failed.');
}

/** Compares what npm noted down after its last install with the lock file: dates lie after a checkout or a copy. */
function installed() {
  try {
    const wanted = lock('package-lock.json');
    const present = lock('node_modules/.package-lock.json');
    return Object.entries(wanted).every(
      ([name, { version, optional }]) => name === '' || optional || present[name]?.version === version,
    );
  } catch {
    return false;
  }
}

/** @typedef {Record<string, {version?: string, optional?: boolean}>} Lock */
/** @param {string} file @returns {Lock} */
const lock = (file) => JSON.parse(readFileSync(join(root, file), 'utf8')).packages;

/**
 * Finds a Chromium, or installs one where apt may.
 * @returns {string} path of the program
 * @throws {Sentence} when there is none, with what to do
 */
export function browser() {
  const given = process.env.CHROME_PATH;
  if (given) {
    if (runs(given)) return given;
    throw new Sentence(`CHROME_PATH names ${given}, which is not a program.`);
  }
  // The sandbox is a package of its own, and only a recommended one.
  const one =
    candidates().find(runs) ??
    (aptInstall('Chromium', 'chromium', 'chromium-sandbox') ? candidates().find(runs) : undefined);
  if (one) return one;
  throw new Sentence('No browser found: install Chromium, Chrome or Edge, or set CHROME_PATH to one.');
}

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
  'brave-browser',
];
const MAC = ['Chromium', 'Google Chrome', 'Microsoft Edge', 'Brave Browser'];
const WINDOWS = [
  'Chromium\\Application\\chrome.exe',
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'BraveSoftware\\Brave-Browser\\Application\\brave.exe',
];

/**
 * Finds a Firefox, or installs one where apt may.
 * @returns {string} path of the program
 * @throws {Sentence} when there is none, with what to do
 */
export function firefox() {
  const given = process.env.FIREFOX_PATH;
  if (given) {
    if (runs(given)) return given;
    throw new Sentence(`FIREFOX_PATH names ${given}, which is not a program.`);
  }
  const one =
    inPath(FIREFOX) ??
    (aptInstall('Firefox', 'firefox-esr', 'pulseaudio', 'pulseaudio-utils') ? inPath(FIREFOX) : undefined);
  if (one) return one;
  throw new Sentence('No Firefox found: install Firefox 140 or later, or set FIREFOX_PATH to one.');
}

const FIREFOX = ['firefox-esr', 'firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'];

/**
 * Finds a screen without a monitor and hands for it (Linux), or installs them where apt may.
 * @throws {Sentence} when there are none, with what to do
 */
export function tools() {
  const there = () => ['Xvfb', 'xdotool', 'xwd'].every((name) => inPath([name]));
  if (there() || (aptInstall('Xvfb and xdotool', 'xvfb', 'xdotool', 'x11-apps') && there())) return;
  throw new Sentence('Real keys need Xvfb, xdotool and xwd: install them.');
}

/** @param {readonly string[]} names @returns {string | undefined} the first program there is, by name or by path */
function inPath(names) {
  const places = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => (name.startsWith('/') ? [name] : places.map((place) => join(place, name)))).find(runs);
}

/** @returns {string[]} where a browser may be on this system, the likeliest first */
function candidates() {
  const { env, platform } = process;
  if (platform === 'darwin') return MAC.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  if (platform === 'win32') {
    const places = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(
      (place) => place !== undefined,
    );
    return WINDOWS.flatMap((name) => places.map((place) => join(place, name)));
  }
  const places = (env.PATH ?? '').split(delimiter).filter(Boolean);
  return NAMES.flatMap((name) => places.map((place) => join(place, name)));
}

/** @param {string} file */
function runs(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/** @returns {boolean} whether apt was there, allowed, and did it */
function aptInstall(/** @type {string} */ what, /** @type {string[]} */ ...packages) {
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  if (!quietly('apt-get', '--version') || (sudo.length > 0 && !quietly('sudo', '-n', 'true'))) return false;
  say(`Installing ${what} with apt-get (about half a minute) …`);
  const apt = [...sudo, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get'];
  const install = ['install', '-y', '-qq', '--no-install-recommends', ...packages];
  return quietly(...apt, 'update', '-qq') && quietly(...apt, ...install);
}

/** @param {...string} command @returns {boolean} whether it ended well */
function quietly(...command) {
  const [program = '', ...args] = command;
  try {
    execFileSync(program, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
