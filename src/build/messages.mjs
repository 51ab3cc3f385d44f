/**
 * The words of a build: every message goes by a short name. In a zip the names weigh as much as a sixth of the words, in each
 * language anew. What they are short for stands once, in the English words, where platform/messages.ts looks it up. For build.mjs.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** @typedef {Readonly<Record<string, {readonly message: string}>>} Words */

/** Asked for without that list: platform/needs.ts. */
const PLAIN = ['tooOld', 'tooOldHelp'];

/** @param {unknown} manifest @returns {string[]} the names of messages in it, which only the browser looks up */
const namedIn = (manifest) => [...JSON.stringify(manifest).matchAll(/__MSG_(\w+)__/g)].map(([, name = '']) => name);

/** The message that holds the list. */
const LIST = 'names';

/**
 * @param {Readonly<Record<string, Words>>} all words by locale, `en` among them
 * @param {readonly string[]} plain names that stay
 * @returns {Record<string, Words>} the same words by short names; the English ones with the list
 */
export function shortened(all, plain) {
  const names = [...new Set([all.en ?? {}, ...Object.values(all)].flatMap(Object.keys))];
  const long = names.filter((name) => !plain.includes(name));
  const short = new Map(long.map((name, i) => [name, `_${i.toString(36)}`]));
  const renamed = (/** @type {Words} */ words) =>
    Object.fromEntries(names.flatMap((name) => (words[name] ? [[short.get(name) ?? name, words[name]]] : [])));
  const packed = Object.fromEntries(Object.entries(all).map(([locale, words]) => [locale, renamed(words)]));
  return { ...packed, en: { ...packed.en, [LIST]: { message: long.join(' ') } } };
}

/** @param {string} from _locales @param {string} to another folder, with one for each locale @param {unknown} manifest */
export async function writeMessages(from, to, manifest) {
  const locales = await readdir(from);
  const file = (/** @type {string} */ folder, /** @type {string} */ locale) =>
    path.join(folder, locale, 'messages.json');
  const texts = await Promise.all(locales.map((locale) => readFile(file(from, locale), 'utf8')));
  const all = Object.fromEntries(locales.map((locale, i) => [locale, JSON.parse(texts[i] ?? '')]));
  const packed = Object.entries(shortened(all, [...PLAIN, ...namedIn(manifest)]));
  await Promise.all(packed.map(([locale, words]) => writeFile(file(to, locale), JSON.stringify(words))));
}
