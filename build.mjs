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
  charset: 'utf8', // wording in many scripts, at two bytes a letter and not six
  loader: { '.woff2': 'file' },
  assetNames: 'fonts/[name]',
  logLevel: 'warning',
};

/**
 * Methods of Readability that article/readability.ts replaces or never calls; those that only these call go with them.
 * What can never run is not put into every page that is read: half of Readability.
 */
const REPLACED =
  'parse _cleanClasses _isElementWithoutContent _isProbablyVisible _isValidByline _postProcessContent _prepArticle _prepDocument _setNodeTag'.split(
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

/** What is left of Readability's options. */
const OPTIONS = 'this._nbTopCandidates = this.DEFAULT_N_TOP_CANDIDATES; this._linkDensityModifier = 0;';

/** Replaces what must be there. @param {string} text @param {RegExp} part @param {string} by */
function cut(text, part, by) {
  if (!part.test(text)) throw new Error(`Readability has no ${part} any more.`);
  return text.replace(part, by);
}

/** Elements of running text that the snapshot leaves out or renames. */
const ABSENT =
  /^ *"(?:AUDIO|BUTTON|DATALIST|EMBED|INPUT|LABEL|METER|NOSCRIPT|OBJECT|OUTPUT|PROGRESS|SCRIPT|SELECT|TEXTAREA)",\n/gm;

/** @type {esbuild.Plugin} */
const replaced = {
  name: 'replaced',
  setup({ onLoad }) {
    // isProbablyReaderable, which nothing here asks: it says yes to most pages that are no article.
    // As a module, and not as one of Node's, which would bring half a kilobyte of loading with it.
    onLoad({ filter: /readability[\\/]index\.js$/ }, () => ({
      contents: "export { Readability } from './Readability.js'",
    }));
    onLoad({ filter: /readability[\\/]Readability\.js$/ }, async ({ path }) => {
      let contents = await readFile(path, 'utf8');
      // What it logs it puts together even when nobody listens, the whole article's markup included.
      contents = contents.replace(/if \(this\._debug\)/g, 'if (false)').replace(/^ *this\.log\([^;]*?\);\n/gm, '');
      contents = contents.replace(/errs\.push\([^;]*\);/g, 'errs.push(1);');
      // Players and frames: our copy has none.
      contents = cut(contents, /(var embedCount = 0;).*?(?=\n *var innerText)/s, '$1');
      // Options that are always the same here.
      contents = cut(contents, /this\._debug = .*?(?=\n *\/\/ Start with all flags set)/s, OPTIONS);
      // A page is not read again by Readability itself: article/readability.ts says what is too little, others look then.
      contents = cut(contents, /^ *var pageCacheHtml = .*$/m, '');
      contents = cut(
        contents,
        /var parseSuccessful = true;.*?(?=if \(parseSuccessful\))/s,
        'var parseSuccessful = true;',
      );
      // Who wrote it and in which language is known (about.ts), and nobody asks for the names of boxes.
      contents = cut(
        contents,
        /\/\/ Find child node matching.*?(?=node = this\._removeAndGetNext)/s,
        'this._articleByline = true;',
      );
      contents = cut(contents, /if \(node\.tagName === "HTML"\) \{.*?\}/s, '');
      contents = cut(contents, /if \(isPaging\) \{.*?\}/s, '').replace(/^ *var isPaging = .*$/m, '');
      contents = contents.replace(/(?:topCandidate|div)\.(?:id|className) = "(?:readability-page-1|page)";/g, '');
      // The text's direction and the parser for where there is no DOM: nobody asks for the one, and here is a DOM.
      contents = cut(contents, /\/\/ Find out text direction.*?(?=\n *return articleContent;)/s, '');
      contents = cut(contents, /^ *this\._docJSDOMParser =.*$/m, '').replaceAll('this._docJSDOMParser', 'false');
      // Other ways to be called, other browsers, and elements our copy has none of.
      contents = cut(contents, /if \(options && options\.documentElement\).*?(?=options = options)/s, '');
      contents = cut(contents, /if \(node\.querySelectorAll\) \{\n(.*?)\n *\}.*?(?=\n {2}\},)/s, '$1');
      contents = contents.replace(ABSENT, '');
      contents = cut(contents, /^ *if \(!this\._isProbablyVisible\(node\)\) \{.*?\n {8}\}/ms, '');
      contents = cut(contents, /^ *var input = .*$/m, '');
      contents = cut(contents, /if \(input > .*?\}/s, '');
      contents = cut(contents, /^if \(typeof module === "object"\) \{.*?^\}/ms, 'export { Readability };');
      return { contents: prune(contents, await readFile(src('article/readability.ts'), 'utf8')) };
    });
  },
};

/**
 * What the Speech Rule Engine needs of the world around it. Its own version looks for Node and for a server, and parses
 * text, which trusted types forbid: given elements, it parses nothing but "<stree></stree>", "<snode/>" and "<math/>".
 * @type {esbuild.Plugin}
 */
const offline = {
  name: 'offline',
  setup({ onLoad }) {
    onLoad({ filter: /speech-rule-engine[\\/]mjs[\\/]common[\\/]system_external\.js$/ }, () => ({
      contents: `class DOMParser {
          parseFromString(text) {
            return document.implementation.createDocument('', /^<(\\w+)/.exec(text)[1]);
          }
        }
        export class SystemExternal {}
        const around = { windowSupported: true, documentSupported: true, xmldom: { DOMParser }, document, xpath: document };
        Object.assign(SystemExternal, around);`,
    }));
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
  // What is Readability's own, our overrides of it, and our own words that no page and no message knows.
  mangleProps:
    /^(?:_[a-z]|(?:FLAG|DEFAULT|ALTER|CLASSES|DEPRECATED|DIV_TO|PHRASING|PRESENTATIONAL|UNLIKELY)_|REGEXPS$|readability$|contentScore$|textLength$|articleContent$|unlikelyCandidates$|okMaybe|loadingWords$|(?:element|measures|prose|weight|paragraphs|spares|takes|keeps|places|slotted|folded|inline|headlines|linkLines|ownLink|structured|lost|blocks|density|measure|loose|below|dates|genuine|stem|linked|players|target|depth|most|links|about|isDiary|hidden|root|heading|langs|images|leave|fields|base|columns|adWords|hashUrl|whitespace|hasContent|tokenize|noted|named|headings|leaves|roles|marks|unseen|tally|outer|sought|solid|mayBeUnseen|isUnseen|drawn|own|component|other|commas|extraneous|positive|negative|charThreshold|start|end|first|last|lines|parent|people|script|aria|finish|choose|range|copy|found|lead|rows|block)$)/,
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
    plugins: [offline],
    outdir,
  },
  { ...common, entryPoints: [src('voice.ts'), src('background.ts'), src('reader.css')], format: 'esm', outdir },
  { ...common, entryPoints: [src('first.ts')], format: 'iife', outdir },
  {
    ...content,
    entryPoints: [src('content.ts')],
    footer: { js: '__lectern.answer;' },
    outdir,
  },
  { ...content, entryPoints: [src('more.ts')], globalName: '__lecternMore', outdir },
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

/** Rules that say formulas, as speech/formulas.ts asks for them: 1.6 MB, 0.2 in a zip; all languages would be 4.1. */
const FORMULAS = ['base', 'en', 'de', 'fr', 'es', 'it'];

/** @param {string} outdir @param {boolean} bench */
async function copyFiles(outdir, bench) {
  const manifest = { ...JSON.parse(await readFile(path.join(root, 'manifest.json'), 'utf8')), version, ...chromium };
  const espeak = path.dirname(fileURLToPath(import.meta.resolve('@echogarden/espeak-ng-emscripten')));
  const rules = path.join(path.dirname(fileURLToPath(import.meta.resolve('speech-rule-engine'))), 'mathmaps');
  await mkdir(path.join(outdir, 'voice'), { recursive: true });
  await Promise.all([
    writeFile(path.join(outdir, 'manifest.json'), JSON.stringify(manifest, null, 2)),
    ...['reader.html', 'voice.html', '_locales'].map((name) =>
      cp(src(name), path.join(outdir, name), { recursive: true }),
    ),
    cp(path.join(root, 'icons'), path.join(outdir, 'icons'), { recursive: true }),
    ...['LICENSE', 'NOTICE'].map((name) => cp(path.join(root, name), path.join(outdir, name))),
    ...FORMULAS.map((name) => cp(path.join(rules, `${name}.json`), path.join(outdir, 'formulas', `${name}.json`))),
    cp(path.join(espeak, 'espeak-ng.data'), path.join(outdir, 'voice', 'espeak-ng.data')),
    cp(fileURLToPath(import.meta.resolve('wasm-media-encoders/wasm/mp3')), path.join(outdir, 'voice', 'mp3.wasm')),
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
  const { code } = await squeeze(await readFile(file, 'utf8'), {
    ecma: 2022,
    compress: { passes: 6, unsafe_arrows: true, unsafe_comps: true, unsafe_proto: true },
  });
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
