/** What others made of what goes into a build, with their licences: a NOTICE, from the packages themselves. For build.mjs. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Licences whose works may go along under the GPL-3.0-or-later: https://www.gnu.org/licenses/license-list.html */
export const ALLOWED =
  /^(?:MIT|ISC|Apache-2\.0|MPL-2\.0|OFL-1\.1|BSD-[23]-Clause|0BSD|GPL-3\.0(?:-or-later|-only)?|\(MPL-2\.0 OR Apache-2\.0\))$/;

/** Files that hold a licence, and not the GPL's own text, which stands beside them as LICENSE. */
const FILES = /^(?:licen[cs]e|copying|notice)(?:[-.][\w.]*)?$/i;
const GPL = /GNU GENERAL PUBLIC LICENSE\s+Version 3/;

/**
 * @typedef {object} Work
 * @property {string} name as npm knows it
 * @property {string} version
 * @property {string} licence by SPDX
 * @property {string[]} texts of its licence files
 */

/** @param {string} folder node_modules @param {string} name @returns {Promise<Work>} */
async function work(folder, name) {
  const home = path.join(folder, name);
  const { version, license } = JSON.parse(await readFile(path.join(home, 'package.json'), 'utf8'));
  const files = (await readdir(home)).filter((file) => FILES.test(file)).sort();
  const texts = await Promise.all(files.map((file) => readFile(path.join(home, file), 'utf8')));
  return { name, version, licence: String(license), texts: texts.map((text) => text.trim()) };
}

/** @param {Iterable<string>} inputs paths of files, as esbuild tells them @returns {string[]} the packages they are of */
export function packagesOf(inputs) {
  const names = [...inputs].map((file) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1]);
  return [...new Set(names.filter((name) => name !== undefined))];
}

/**
 * @param {string} folder node_modules
 * @param {Iterable<string>} names of packages
 * @returns {Promise<string>} each with version and licence, and every text of a licence once
 * @throws when one has a licence that does not go with ours
 */
export async function notice(folder, names) {
  const works = await Promise.all([...new Set(names)].sort().map((name) => work(folder, name)));
  const wrong = works.filter(({ licence }) => !ALLOWED.test(licence));
  if (wrong.length) throw new Error(`Not to be packed: ${wrong.map(({ name, licence }) => `${name} (${licence})`)}`);
  /** @type {Map<string, string[]>} whose a text is */
  const texts = new Map();
  const words = (/** @type {string} */ text) => text.replace(/\s+/g, ' ');
  for (const { name, texts: own } of works)
    for (const text of own) {
      if (GPL.test(text)) continue;
      const same = [...texts.keys()].find((other) => words(other) === words(text)) ?? text;
      texts.set(same, [...(texts.get(same) ?? []), name]);
    }
  const list = works.map(({ name, version, licence }) => `${name} ${version}: ${licence}`);
  const whole = [...texts].map(([text, owners]) => `${'-'.repeat(80)}\n${owners.join(', ')}\n\n${text}`);
  return `Packages in this build, and their licences\n\n${list.join('\n')}\n\n${whole.join('\n\n')}\n`;
}

/** What the voices are made of. */
const SPOKEN = [
  '@echogarden/espeak-ng-emscripten',
  '@igpauli/pi-sano-tts',
  'speech-rule-engine',
  'wasm-media-encoders',
];

/** The licences of what others made stand beside it. @param {string} outdir @param {readonly import('esbuild').BuildResult[]} made */
export async function writeNotices(outdir, made) {
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
