/** The files of a build that are no bundles: manifest, pages, words, icons, and what the voices are made of. For build.mjs. */
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { BROWSERS } from './browsers.mjs';
import { writeMessages } from './messages.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const src = (/** @type {string} */ name) => path.join(root, 'src', name);

/** Rules that say formulas, as speech/formulas.ts asks for them: 1.6 MB, 0.2 in a zip; all languages would be 4.1. */
const FORMULAS = ['base', 'en', 'de', 'fr', 'es', 'it'];

/** @param {string} outdir @param {import('./browsers.mjs').Browser} browser @param {boolean} bench with an empty popup beside it */
export async function copyFiles(outdir, browser, bench) {
  const json = async (/** @type {string} */ name) => JSON.parse(await readFile(path.join(root, name), 'utf8'));
  const [shared, { version }] = await Promise.all([json('manifest.json'), json('package.json')]);
  const permissions = [...shared.permissions, ...BROWSERS[browser].permissions];
  const manifest = { ...shared, version, ...BROWSERS[browser].manifest, permissions };
  const espeak = path.dirname(fileURLToPath(import.meta.resolve('@echogarden/espeak-ng-emscripten')));
  const rules = path.join(path.dirname(fileURLToPath(import.meta.resolve('speech-rule-engine'))), 'mathmaps');
  await mkdir(path.join(outdir, 'voice'), { recursive: true });
  await cp(src('_locales'), path.join(outdir, '_locales'), { recursive: true });
  await Promise.all([
    writeMessages(src('_locales'), path.join(outdir, '_locales'), manifest),
    writeFile(path.join(outdir, 'manifest.json'), JSON.stringify(manifest, null, 2)),
    ...['reader.html', 'options.html', 'welcome.html', ...(browser === 'chromium' ? ['voice.html'] : [])].map((name) =>
      cp(src(name), path.join(outdir, name), { recursive: true }),
    ),
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
  /** @type {typeof import('../speech/engines/natural/voices.ts')} */
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
