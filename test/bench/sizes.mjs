/** How heavy a build is, and what of it a click has to load. */
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import * as esbuild from 'esbuild';
import { row } from './table.mjs';

/** @typedef {{name: string, files: number, bytes: number, zipped: number}} Size */

/**
 * @param {string} folder of a build
 * @returns {Promise<Size[]>} one entry per kind of load, then the whole
 */
export async function sizes(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const atOnce = new Set(['first.js', ...(await closure(folder, 'reader.js'))]);
  /** @type {readonly (readonly [string, (name: string) => boolean])[]} the first that fits */
  const kinds = [
    ['Content script', (name) => name === 'content.js'],
    ['Reader page: script loaded at once', (name) => atOnce.has(name)],
    ['Loaded when asked for: fonts', (name) => name.startsWith('fonts/')],
    ['Reader page: style', (name) => extname(name) === '.css'],
    ['Loaded when asked for: script', (name) => extname(name) === '.js'],
    ['Loaded when asked for: voice', (name) => ['.wasm', '.data', '.bin'].includes(extname(name))],
    ['Words, pages, icons, licences', () => true],
  ];
  const weighed = await Promise.all(files.map((file) => weigh(folder, file)));
  /** @type {(name: string, files: Weight[]) => Size} */
  const sum = (name, files) => ({
    name,
    files: files.length,
    bytes: files.reduce((total, { bytes }) => total + bytes, 0),
    zipped: files.reduce((total, { zipped }) => total + zipped, 0),
  });
  const kindOf = (/** @type {Weight} */ { name }) => kinds.find(([, fits]) => fits(name))?.[0];
  const parts = kinds.map(([kind]) =>
    sum(
      kind,
      weighed.filter((file) => kindOf(file) === kind),
    ),
  );
  return [...parts, sum('The whole extension', weighed)];
}

/** @typedef {{name: string, bytes: number, zipped: number}} Weight */
/** @param {string} folder @param {string} file @returns {Promise<Weight>} named as the build names it, with slashes */
async function weigh(folder, file) {
  const content = await readFile(file);
  const name = relative(folder, file).split(sep).join('/');
  return { name, bytes: content.length, zipped: gzipSync(content).length };
}

/** Addresses that begin with a slash are the extension's own. @param {string} folder @returns {esbuild.Plugin} */
const inExtension = (folder) => ({
  name: 'in the extension',
  setup({ onResolve }) {
    onResolve({ filter: /^\// }, ({ path, kind }) => {
      if (path.startsWith('/voice/')) return { path, external: true };
      return kind === 'entry-point' ? undefined : { path: join(folder, path) };
    });
  },
});

/**
 * What a built script loads before it runs: its imports and theirs, but none that is asked for by `import()`.
 * @param {string} folder
 * @param {string} entry
 * @returns {Promise<string[]>} names within the folder
 */
export async function closure(folder, entry) {
  const { metafile } = await esbuild.build({
    absWorkingDir: folder,
    entryPoints: [entry],
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    plugins: [inExtension(folder)],
    logLevel: 'silent',
  });
  /** @type {Set<string>} */
  const found = new Set();
  const follow = (/** @type {string} */ name) => {
    if (found.has(name)) return;
    found.add(name);
    for (const { path, kind } of metafile.inputs[name]?.imports ?? []) if (kind === 'import-statement') follow(path);
  };
  follow(entry);
  return [...found];
}

/** @param {Size[]} sizes @returns {string[]} lines */
export function sizesTable(sizes) {
  const kB = (/** @type {number} */ bytes) => `${(bytes / 1000).toFixed(1)} kB`;
  return [
    row('Sizes, minified', 'as it is', 'gzipped'),
    ...sizes.map(({ name, bytes, zipped }) => row(name, kB(bytes), kB(zipped))),
  ];
}
