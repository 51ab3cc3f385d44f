/**
 * Builds the extension: `node build.mjs [--watch] [--bench]` makes dist/chromium and dist/firefox (dist/bench: Chromium's
 * with an empty popup beside it, for measuring). manifest.json holds what both browsers share; what differs is said here.
 */
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import { minify as squeeze } from 'terser'; // 2 kB less than esbuild's own in what is put into every page; BSD, kept since 2018
import { lean } from './src/article/readability.lean.mjs';
import { notice, packagesOf } from './src/licences.mjs';
import { pack } from './src/reader/patterns.pack.mjs';

const root = path.dirname(fileURLToPath(import.meta.url));
const src = (/** @type {string} */ name) => path.join(root, 'src', name);
const version = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')).version;

/** @type {esbuild.BuildOptions} */
const common = {
  bundle: true,
  legalComments: 'none',
  charset: 'utf8', // wording in many scripts, at two bytes a letter and not six
  loader: { '.woff2': 'file' },
  assetNames: 'fonts/[name]',
  logLevel: 'warning',
};

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
      const [text, ours] = await Promise.all(
        [path, src('article/readability.ts')].map((file) => readFile(file, 'utf8')),
      );
      return { contents: lean(text ?? '', ours ?? '') };
    });
    // Which language a phrase is of is for whoever reads the table; a page asks for all of them at once.
    onLoad({ filter: /article[\\/]words\.ts$/ }, async ({ path }) => {
      const { code } = await esbuild.transform(await readFile(path, 'utf8'), { loader: 'ts', format: 'esm' });
      const { KINDS } = await import(`data:text/javascript,${encodeURIComponent(code)}`);
      const rows = Object.entries(KINDS).map(([kind, lines]) => [
        kind,
        [[...new Set(Object.values(lines).join('|').split('|'))].join('|')],
      ]);
      return { contents: `export const KINDS = ${JSON.stringify(Object.fromEntries(rows))}` };
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

/** What Chromium does in its own way, and Firefox in another: files with the same functions. @type {esbuild.Plugin} */
const otherwise = {
  name: 'otherwise',
  setup({ onResolve }) {
    const files = {
      'tts.ts': 'synthesis.ts',
      'voice-page.ts': 'voice-in-background.ts',
      'side-panel.ts': 'sidebar.ts',
    };
    for (const [from, to] of Object.entries(files))
      onResolve({ filter: new RegExp(`/${from.replace('.', '\\.')}$`) }, () => ({ path: src(`platform/${to}`) }));
  },
};

/** Hyphenation patterns weigh a third less when they are packed. @type {esbuild.Plugin} */
const packed = {
  name: 'packed',
  setup({ onLoad }) {
    onLoad({ filter: /hyphen[\\/]patterns[\\/][\w-]+\.js$/ }, async ({ path }) => {
      const { default: patterns } = await import(pathToFileURL(path).href);
      return { contents: `export default ${JSON.stringify(pack(patterns))}` };
    });
  },
};

/** What says formulas belongs to the voice, and stands beside its rules. @type {esbuild.Plugin} */
const apart = {
  name: 'apart',
  setup({ onResolve }) {
    onResolve({ filter: /speech\/formulas\.ts$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: '/voice/formulas.js', external: true } : undefined,
    );
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

/** The reader beside the page. */
const PANEL = 'reader.html?as=panel';

/**
 * What each browser has of its own: what its manifest adds, permissions as well, and what its background is made of.
 * Chromium 130: `::highlight` with decorations, `runtime.getContexts`. Firefox 140: the Highlight API.
 * @typedef {'chromium' | 'firefox'} Browser
 */
const BROWSERS = {
  chromium: {
    target: 'chrome130',
    manifest: {
      minimum_chrome_version: '130',
      background: { service_worker: 'background.js', type: 'module' },
      side_panel: { default_path: PANEL },
      // While the button's grant lasts the browser would send a site's own cookies, even strict ones, with its article's images.
      cross_origin_embedder_policy: { value: 'credentialless' },
    },
    permissions: ['tts', 'offscreen', 'sidePanel'],
    background: [src('background.ts'), src('voice.ts')],
    plugins: [],
  },
  firefox: {
    target: 'firefox140',
    manifest: {
      background: { scripts: ['background.js'], type: 'module' },
      sidebar_action: {
        default_panel: PANEL,
        default_title: '__MSG_name__',
        default_icon: { 16: 'icons/16.png', 32: 'icons/32.png' },
        open_at_install: false,
      },
      browser_specific_settings: {
        gecko: {
          id: '{7a0d2f0e-5d3b-4c0b-9c39-6f1c52b0a7e4}',
          strict_min_version: '140.0',
          data_collection_permissions: { required: ['none'] },
        },
        gecko_android: { strict_min_version: '142.0' },
      },
    },
    permissions: [],
    background: { background: src('event-page.ts') },
    plugins: [otherwise],
  },
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
    plugins: BROWSERS[browser].plugins,
    outdir,
  },
  {
    ...common,
    entryPoints: BROWSERS[browser].background,
    format: 'esm',
    plugins: BROWSERS[browser].plugins,
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

/** Rules that say formulas, as speech/formulas.ts asks for them: 1.6 MB, 0.2 in a zip; all languages would be 4.1. */
const FORMULAS = ['base', 'en', 'de', 'fr', 'es', 'it'];

/** @param {string} outdir @param {Browser} browser @param {boolean} bench */
async function copyFiles(outdir, browser, bench) {
  const shared = JSON.parse(await readFile(path.join(root, 'manifest.json'), 'utf8'));
  const permissions = [...shared.permissions, ...BROWSERS[browser].permissions];
  const manifest = { ...shared, version, ...BROWSERS[browser].manifest, permissions };
  const espeak = path.dirname(fileURLToPath(import.meta.resolve('@echogarden/espeak-ng-emscripten')));
  const rules = path.join(path.dirname(fileURLToPath(import.meta.resolve('speech-rule-engine'))), 'mathmaps');
  await mkdir(path.join(outdir, 'voice'), { recursive: true });
  await Promise.all([
    writeFile(path.join(outdir, 'manifest.json'), JSON.stringify(manifest, null, 2)),
    ...[
      'reader.html',
      'options.html',
      'welcome.html',
      '_locales',
      ...(browser === 'chromium' ? ['voice.html'] : []),
    ].map((name) => cp(src(name), path.join(outdir, name), { recursive: true })),
    cp(path.join(root, 'icons'), path.join(outdir, 'icons'), { recursive: true }),
    cp(path.join(root, 'LICENSE'), path.join(outdir, 'LICENSE')),
    ...FORMULAS.map((name) =>
      cp(path.join(rules, `${name}.json`), path.join(outdir, 'voice/formulas', `${name}.json`)),
    ),
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
 * Has first.js load the reader page and the chunks it needs at once: they are then fetched side by side, not one after the
 * other as each is found in the last.
 * @param {string} outdir @param {esbuild.Metafile} metafile
 */
async function nameModules(outdir, { outputs }) {
  const name = (/** @type {string} */ file) => path.relative(outdir, path.resolve(file)).split(path.sep).join('/');
  const entry = Object.keys(outputs).find((file) => name(file) === 'reader.js') ?? '';
  const needed = new Set([entry]);
  for (const file of needed)
    for (const { path, kind } of outputs[file]?.imports ?? []) if (kind === 'import-statement') needed.add(path);
  const first = path.join(outdir, 'first.js');
  const text = await readFile(first, 'utf8');
  const imports = [...needed].map((file) => `import("/${name(file)}")`).join();
  if (!text.includes('loadModules()')) throw new Error('first.js loads nothing.');
  await writeFile(first, text.replace('loadModules()', imports));
}

/** What the voices are made of. */
const SPOKEN = [
  '@echogarden/espeak-ng-emscripten',
  '@igpauli/pi-sano-tts',
  'speech-rule-engine',
  'wasm-media-encoders',
];

/** The licences of what others made stand beside it. @param {string} outdir @param {esbuild.BuildResult[]} made */
async function writeNotices(outdir, made) {
  const inputs = made.flatMap(({ metafile }) => Object.keys(metafile?.inputs ?? {}));
  const names = packagesOf(inputs);
  const isFont = (/** @type {string} */ name) => name.startsWith('@fontsource');
  const rest = names.filter((name) => !isFont(name) && !SPOKEN.includes(name));
  const own = await readFile(path.join(root, 'NOTICE'), 'utf8');
  const modules = path.join(root, 'node_modules');
  await Promise.all([
    notice(modules, rest).then((text) => writeFile(path.join(outdir, 'NOTICE'), `${own}\n${text}`)),
    notice(modules, names.filter(isFont)).then((text) => writeFile(path.join(outdir, 'fonts/NOTICE'), text)),
    notice(modules, SPOKEN).then((text) => writeFile(path.join(outdir, 'voice/NOTICE'), text)),
  ]);
}

/** @param {string} file */
async function squeezeFile(file) {
  const { code } = await squeeze(await readFile(file, 'utf8'), {
    ecma: 2022,
    compress: { passes: 6, unsafe_arrows: true, unsafe_comps: true, unsafe_methods: true, unsafe_proto: true },
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
