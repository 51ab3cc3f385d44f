/** Who is measured, as bundles for a page's own world: each takes the page as a content script finds it, and gives HTML. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { build } from '../../build.mjs';
import { root } from '../run/setup.mjs';

/**
 * @typedef {object} Extractor
 * @property {string} name
 * @property {string} source defines `globalThis.extractor`: no arguments, gives (or promises) the article's HTML, '' for
 *   none, and throws when it fails. `extractor.first`, if there, comes to what it gave as it was put into the page.
 */

export const OURS = 'lectern';

/** The rivals: each in its newest version, with its own defaults, on a copy of the page. @type {Record<string, () => Promise<string>>} */
const RIVALS = {
  // What Firefox's Reader View is made of, and what ours is built on: the one to be measured against.
  readability: () =>
    bundle(`import { Readability } from '@mozilla/readability';
      globalThis.extractor = () => new Readability(document.cloneNode(true)).parse()?.content ?? '';`),
  // The newest of them, made for Obsidian's clipper.
  defuddle: () =>
    bundle(`import Defuddle from 'defuddle';
      globalThis.extractor = () => new Defuddle(document.cloneNode(true), { url: location.href }).parse().content ?? '';`),
  // The one made for servers: plain Readability on a DOM of its own, its output cleaned. It asks for nothing when it is given source.
  extractus: () =>
    bundle(`import { extractFromHtml } from '@extractus/article-extractor';
      globalThis.extractor = async () =>
        (await extractFromHtml(document.documentElement.outerHTML, location.href))?.content ?? '';`),
  // The other old lineage (Postlight Reader's, kept up), whose web bundle is finished as it comes: it parses source itself, and
  // asks for nothing when it is given some. Two of its Node packages stand on GitHub only, hence `overrides` in package.json.
  mercury: async () => {
    const file = fileURLToPath(import.meta.resolve('@jocmp/mercury-parser/dist/mercury.web.js'));
    return `${await readFile(file, 'utf8')}\n;globalThis.extractor = async () => {
      const html = document.documentElement.outerHTML;
      const { error, message, content } = await Mercury.parse(location.href, { html, fetchAllPages: false });
      if (error) throw new Error(message);
      return content ?? ''; };`;
  },
};

export const NAMES = [OURS, ...Object.keys(RIVALS)];

/** Ours: the very file that is put into pages. It answers as it is put in; after that it is asked again at each call. */
async function ours() {
  const outdir = await mkdtemp(join(tmpdir(), 'lectern-bench-')); // nobody else's: two may measure at once
  try {
    await build({ outdir });
    return `${await readFile(join(outdir, 'content.js'), 'utf8')}\n;
      (() => {
        const html = (answer) => {
          globalThis.trace = answer.trace;
          globalThis.confidence = answer.confidence;
          return answer.kind === 'article' ? answer.body : '';
        };
        globalThis.extractor = async () => html(await __lectern.extract(document));
        extractor.first = __lectern.answer.then(html);
      })();`;
  } finally {
    await rm(outdir, { recursive: true, force: true });
  }
}

/** @param {string} contents @returns {Promise<string>} */
async function bundle(contents) {
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
  return outputFiles[0]?.text ?? '';
}

/** @param {readonly string[]} only the names wanted; all when empty @returns {Promise<Extractor[]>} ours first */
export async function extractors(only) {
  const wanted = NAMES.filter((name) => only.length === 0 || only.includes(name));
  return Promise.all(wanted.map(async (name) => ({ name, source: await (RIVALS[name] ?? ours)() })));
}
