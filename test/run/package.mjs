/**
 * `npm run package`: what goes to the stores. Both builds as zips, the same bytes whenever and wherever they are made, and the
 * source beside them for review; with what they weigh.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { crc32, deflateRawSync } from 'node:zlib';
import { deflateAsync } from '@gfx/zopfli'; // Apache-2.0, WebAssembly: what can be deflated, 5 % smaller than zlib makes it
import { Zip, zipSync } from 'fflate'; // MIT, no dependencies, 30 kB; Node has no zip of its own
import { build } from '../../build.mjs';
import { root, say } from './setup.mjs';

/** The first date a zip can hold, in local time, as it is written: no zip tells when or where it was made. */
const DATE = new Date(1980, 0, 1);
/** Voices and fonts are data, read only when they are asked for: the rest is the core. */
const DATA = /^(?:voice|fonts)\//;

/** @typedef {Record<string, Uint8Array>} Files by their path in the package */

/** @param {string} folder @returns {Files} in the order of their names */
function filesIn(folder) {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
  return Object.fromEntries(names.sort().map((name) => [name, readFileSync(join(folder, name))]));
}

/** @param {Files} files */
const zip = (files) => zipSync(files, { level: 9, mtime: DATE });

/** What has been deflated: both browsers' packages have most files in common. @type {Map<string, Promise<Uint8Array>>} */
const deflated = new Map();

/** @param {Uint8Array} data @returns {Promise<Uint8Array>} as small as it can be made, which takes a second for 100 kB */
function deflate(data) {
  const known = createHash('sha256').update(data).digest('base64');
  const made = deflated.get(known) ?? deflateAsync(data, { numiterations: 1 });
  deflated.set(known, made);
  return made;
}

/** @param {Files} files @returns {Promise<Uint8Array>} a zip: of code and words as small as can be, of voices and fonts as usual */
async function small(files) {
  /** @type {Uint8Array[]} */
  const parts = [];
  const packed = new Zip((error, part) => {
    if (error) throw error;
    parts.push(part);
  });
  for (const [filename, data] of Object.entries(files)) {
    const body = DATA.test(filename) ? deflateRawSync(data, { level: 9 }) : await deflate(data);
    /** @type {import('fflate').ZipInputFile} */
    const file = { filename, compression: 8, size: data.length, crc: crc32(data), mtime: DATE };
    packed.add(file);
    file.ondata?.(null, new Uint8Array(body), true);
  }
  packed.end();
  return Buffer.concat(parts);
}

/**
 * Builds and packs.
 * @param {'chromium' | 'firefox'} browser
 * @returns {Promise<{bytes: Uint8Array, core: number}>} the zip, and what it would weigh without voices and fonts (bytes)
 */
export async function packed(browser) {
  const folder = join(root, 'out/package', browser);
  await build({ browser, outdir: folder });
  const files = filesIn(folder);
  const core = Object.fromEntries(Object.entries(files).filter(([name]) => !DATA.test(name)));
  return { bytes: await small(files), core: (await small(core)).length };
}

/** @returns {Uint8Array} everything that is under version control */
export function source() {
  const names = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' }).split('\0').filter(Boolean);
  return zip(Object.fromEntries(names.sort().map((name) => [name, readFileSync(join(root, name))])));
}

async function main() {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const out = join(root, 'out');
  mkdirSync(out, { recursive: true });
  const megabytes = (/** @type {number} */ bytes) => `${(bytes / 1e6).toFixed(2)} MB`;
  const write = (/** @type {string} */ kind, /** @type {Uint8Array} */ bytes, more = '') => {
    const name = `lectern-${version}-${kind}.zip`;
    writeFileSync(join(out, name), bytes);
    process.stdout.write(`out/${name}  ${megabytes(bytes.length)}${more}\n`);
  };
  for (const browser of /** @type {const} */ (['chromium', 'firefox'])) {
    say(`Packing for ${browser} …`);
    const { bytes, core } = await packed(browser);
    write(browser, bytes, `, ${megabytes(core)} of it without voices and fonts`);
  }
  write('source', source());
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
