/**
 * Builds the extension: `node build.mjs [--watch] [--bench]` makes dist/chromium and dist/firefox (dist/bench: Chromium's
 * with an empty popup beside it, for measuring). src/build holds its parts.
 */
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { minify as squeeze } from 'terser'; // 2 kB less than esbuild's own in what is put into every page; BSD, kept since 2018
import { BROWSERS } from './src/build/browsers.mjs';
import { copyFiles } from './src/build/copies.mjs';
import { writeNotices } from './src/build/licences.mjs';
import { apart, exported, offline, packed, replaced } from './src/build/plugins.mjs';

const root = path.dirname(fileURLToPath(import.meta.url));
const src = (/** @type {string} */ name) => path.join(root, 'src', name);

/** @typedef {import('./src/build/browsers.mjs').Browser} Browser */

/** @type {esbuild.BuildOptions} */
const common = {
  bundle: true,
  legalComments: 'none',
  charset: 'utf8', // wording in many scripts, at two bytes a letter and not six
  loader: { '.woff2': 'file' },
  assetNames: 'fonts/[name]',
  logLevel: 'warning',
};

/** @type {esbuild.BuildOptions} */
const content = {
  ...common,
  format: 'iife',
  // What is Readability's own, our overrides of it, and our own words that no page and no message knows.
  mangleProps:
    /^(?:_[a-z]|(?:FLAG|DEFAULT|ALTER|CLASSES|DEPRECATED|DIV_TO|PHRASING|PRESENTATIONAL|UNLIKELY)_|REGEXPS$|ELEMENT_NODE$|TEXT_NODE$|readability$|contentScore$|textLength$|articleContent$|unlikelyCandidates$|okMaybe|loadingWords$|(?:element|measures|prose|weight|paragraphs|spares|takes|keeps|places|slotted|folded|inline|headlines|linkLines|ownLink|structured|lost|blocks|density|measure|loose|below|dates|genuine|stem|linked|players|target|depth|most|links|about|isDiary|hidden|root|heading|langs|images|leave|fields|base|columns|adWords|hashUrl|whitespace|hasContent|tokenize|noted|telling|captioned|bylines|tools|said|ways|formula|leads|headings|leaves|roles|marks|unseen|tally|outer|sought|solid|mayBeUnseen|isUnseen|drawn|own|component|other|commas|extraneous|positive|negative|charThreshold|start|end|first|last|lines|parent|people|script|aria|finish|choose|range|copy|found|lead|rows|block)$)/,
  plugins: [replaced],
};

/**
 * The bundles. The reader page is split, so that what is asked for late (voice, settings form) is loaded late; the content
 * script is one expression whose value `scripting.executeScript` hands back.
 * @param {string} outdir @param {Browser} browser @param {boolean} watch @returns {esbuild.BuildOptions[]}
 */
const bundles = (outdir, browser, watch) => [
  {
    ...common,
    entryPoints: [src('reader.ts')],
    format: 'esm',
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    plugins: [apart, packed, ...BROWSERS[browser].plugins],
    outdir,
  },
  {
    ...common,
    // Apart: what they share with the reader would be cut out of it, and a click waits for each file.
    entryPoints: [src('options.ts'), src('welcome.ts')],
    format: 'esm',
    splitting: true,
    chunkNames: 'chunks/around-[hash]',
    plugins: [apart, ...BROWSERS[browser].plugins],
    outdir,
  },
  {
    ...common,
    entryPoints: BROWSERS[browser].background,
    format: 'esm',
    plugins: [apart, ...BROWSERS[browser].plugins],
    outdir,
  },
  { ...common, entryPoints: [src('reader.css'), src('options.css')], outdir },
  {
    ...common,
    entryPoints: [src('first.ts'), src('early.ts'), src('knock.ts')],
    format: 'iife',
    outdir,
    ...(watch ? UNNAMED : {}),
  },
  {
    ...common,
    entryPoints: [src('fonts/*.css')],
    loader: { '.woff2': 'file', '.woff': 'empty' }, // the older format, which no browser that is named here asks for
    assetNames: '[name]',
    outdir: path.join(outdir, 'fonts'),
  },
  {
    ...content,
    entryPoints: [src('content.ts')],
    footer: { js: '__lectern.answer;' },
    outdir,
  },
  { ...content, entryPoints: [src('more.ts')], globalName: '__lecternMore', outdir },
  {
    ...common,
    entryPoints: { polyfill: 'webextension-polyfill', 'chunks/own-theme': src('settings/own-theme.ts') },
    format: 'esm',
    outdir,
  },
  {
    ...common,
    entryPoints: [src('speech/formulas.ts')],
    format: 'esm',
    plugins: [offline],
    outdir: path.join(outdir, 'voice'),
  },
  {
    ...common,
    entryPoints: {
      'espeak.worker': src('speech/engines/espeak.worker.ts'),
      'natural.worker': src('speech/engines/natural/worker.ts'),
      'mp3.worker': src('speech/file/mp3.worker.ts'),
    },
    format: 'esm',
    plugins: [exported],
    external: ['module', 'fs', 'node:*'], // asked for by the engines' glue under Node only
    outdir: path.join(outdir, 'voice'),
  },
];

/** While it is watched, nobody knows the chunks: reader.js fetches its own. */
const UNNAMED = { banner: { js: 'var loadModules = () => import("/reader.js");' } };

/**
 * Has first.js load the reader page and the chunks it needs at once: they are then fetched side by side, not one after the
 * other as each is found in the last.
 * @param {string} outdir @param {esbuild.Metafile} metafile
 */
async function nameModules(outdir, { outputs }) {
  const name = (/** @type {string} */ file) => path.relative(outdir, path.resolve(file)).split(path.sep).join('/');
  const entry = Object.keys(outputs).find((file) => name(file) === 'reader.js') ?? '';
  const needed = new Map([[entry, `/${name(entry)}`]]);
  for (const [file] of needed)
    for (const { path, kind, external } of outputs[file]?.imports ?? [])
      if (kind === 'import-statement') needed.set(path, external ? path : `/${name(path)}`);
  const first = path.join(outdir, 'first.js');
  const text = await readFile(first, 'utf8');
  const imports = [...needed.values()].map((address) => `import("${address}")`).join();
  if (!text.includes('loadModules()')) throw new Error('first.js loads nothing.');
  await writeFile(first, text.replace('loadModules()', imports));
}

/** @param {string} file */
async function squeezeFile(file) {
  const { code } = await squeeze(await readFile(file, 'utf8'), {
    ecma: 2022,
    compress: {
      passes: 6,
      unsafe_arrows: true,
      unsafe_comps: true,
      unsafe_methods: true,
      unsafe_proto: true,
    },
  });
  if (!code) throw new Error(`Nothing is left of ${file}.`);
  await writeFile(file, code);
}

/**
 * Makes one build from scratch.
 * @param {{outdir?: string, browser?: Browser, minify?: boolean, bench?: boolean, watch?: boolean}} [options] outdir is absolute
 */
export async function build({ bench = false, browser = 'chromium', minify = true, watch = false, outdir } = {}) {
  const out = outdir ?? path.join(root, 'dist', bench ? 'bench' : browser);
  await rm(out, { recursive: true, force: true });
  await copyFiles(out, browser, bench);
  const { target } = BROWSERS[browser];
  const shared = { target, minify, sourcemap: watch, metafile: true };
  const all = bundles(out, browser, watch).map((options) => ({ ...options, ...shared }));
  if (!watch) {
    const made = await Promise.all(all.map((options) => esbuild.build(options)));
    await writeNotices(out, made);
    const [reader] = made;
    if (minify) await Promise.all(['content.js', 'more.js'].map((name) => squeezeFile(path.join(out, name))));
    return reader?.metafile && nameModules(out, reader.metafile);
  }
  for (const options of all) await (await esbuild.context({ ...options, logLevel: 'info' })).watch();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const watch = process.argv.includes('--watch');
  const bench = process.argv.includes('--bench');
  /** @type {Browser[]} */
  const browsers = bench ? ['chromium'] : ['chromium', 'firefox'];
  for (const browser of browsers) await build({ watch, minify: !watch, bench, browser });
}
