/** Who is measured, as bundles for a page's own world: each takes the page as a content script finds it, and gives HTML. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import { build } from '../../build.mjs';
import { root } from '../run/setup.mjs';

/**
 * @typedef {object} Extractor
 * @property {string} name
 * @property {string} source defines `globalThis.extractor`: no arguments, gives (or promises) the article's HTML, '' for none
 */

/** The rivals, newest versions that run on Node 20 and in a page without a network. */
const RIVALS = {
  // What Firefox's Reader View is made of.
  readability: `import { Readability } from '@mozilla/readability';
    globalThis.extractor = () => new Readability(document.cloneNode(true)).parse()?.content ?? '';`,
  // The newest rival, made for Obsidian's clipper. It changes the document it is given.
  defuddle: `import Defuddle from 'defuddle';
    globalThis.extractor = () => new Defuddle(document.cloneNode(true), { url: location.href }).parse().content ?? '';`,
  // The most used on npm that needs nothing from elsewhere (Mercury and Postlight want packages from GitHub).
  extractus: `import { extractFromHtml } from '@extractus/article-extractor';
    globalThis.extractor = async () =>
      (await extractFromHtml(document.documentElement.outerHTML, location.href))?.content ?? '';`,
};

/** Ours: the very file that is put into pages, run again at each call. @returns {Promise<Extractor>} */
async function ours() {
  const outdir = join(root, 'dist/chromium');
  await build({ outdir });
  const script = await readFile(join(outdir, 'content.js'), 'utf8');
  const again = script.replace(/__lectern\.answer;?\s*$/, '');
  return {
    name: 'lectern',
    source: `${again};globalThis.extractor = () => { const answer = __lectern.extract(document);
      globalThis.trace = answer.trace; return answer.kind === 'article' ? answer.body : ''; };`,
  };
}

/** @param {string} name @param {string} contents @returns {Promise<Extractor>} */
async function rival(name, contents) {
  const { outputFiles } = await esbuild.build({
    stdin: { contents, resolveDir: root },
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'chrome130',
    platform: 'browser',
    logLevel: 'error',
    external: ['canvas'], // linkedom asks for it and goes without
  });
  return { name, source: outputFiles[0]?.text ?? '' };
}

/** @param {readonly string[]} only the names wanted; all when empty @returns {Promise<Extractor[]>} ours first */
export async function extractors(only) {
  const wanted = (/** @type {string} */ name) => only.length === 0 || only.includes(name);
  const rivals = Object.entries(RIVALS).filter(([name]) => wanted(name));
  const all = await Promise.all(rivals.map(([name, contents]) => rival(name, contents)));
  return wanted('lectern') ? [await ours(), ...all] : all;
}

export const NAMES = ['lectern', ...Object.keys(RIVALS)];
