/**
 * Whether sentences end where they should: cases of the project's own, or of a file in the same form,
 * `[{lang, text, exp}]`, where `exp` are the sentences of `text` (joined by a space when there is no `text`). Counted are
 * the cases that are wholly right, of those that can stand in one block of a page.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import { root, Sentence } from '../run/setup.mjs';
import { row } from './table.mjs';

/** @typedef {{lang: string, text: string, exp: string[], got: string[]}} Case */
/** @typedef {{cases: number, right: number, falseSplits: number, missedSplits: number}} Score */

const OWN = join(root, 'test/speech/sentences.json');

/** What begins an item of a list that stands in one line. */
const ITEM = /^\s*[-•⁃*]?\s*\(?(?:\d{1,3}|[a-z]|[ivx]+)(?:\.\)|\)|\.)\s/i;

/** A block of a page holds no line breaks and no markup, and a list is a block an item. @param {{text: string, exp: string[]}} one */
const isProse = ({ text, exp }) =>
  !/[\r\n]/.test(text) && !/<\/?[a-z]/i.test(text) && exp.filter((sentence) => ITEM.test(sentence)).length < 2;

/** @param {import('./stage.mjs').Stage} stage @param {string} [file] @returns {Promise<import('./speech.mjs').Part>} */
export async function sentences(stage, file = OWN) {
  const cases = await read(file);
  const { ask } = await stage.show('http://bench.invalid/', '<!doctype html><title>sentences</title>');
  const cut = `${await bundle()};(${(/** @type {Case[]} */ all) =>
    all.map(({ text, lang }) =>
      // @ts-expect-error the bundle's global
      globalThis.speech.sentences(text, lang).map(({ start, end }) => text.slice(start, end)),
    )})(${JSON.stringify(cases)})`;
  /** @type {string[][]} */
  const cuts = await ask(cut);
  return report(cases.map((one, index) => ({ ...one, got: cuts[index] ?? [] })));
}

/** @param {string} file @returns {Promise<Case[]>} */
async function read(file) {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Sentence(`There is no file ${file} to read.`);
  });
  try {
    /** @type {{lang: string, text?: string, exp: string[]}[]} */
    const all = JSON.parse(text);
    const whole = all.map(({ lang, text: given, exp }) => ({
      lang,
      text: given ?? exp.join(' '),
      exp: exp.map((sentence) => sentence.trim()),
      got: [],
    }));
    return whole.filter(isProse);
  } catch {
    throw new Sentence(`${file} is no list of cases: [{"lang", "text", "exp"}].`);
  }
}

async function bundle() {
  const { outputFiles } = await esbuild.build({
    entryPoints: [join(root, 'src/speech/sentences.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'speech',
    footer: { js: 'globalThis.speech = speech;' },
    target: 'chrome130',
    charset: 'utf8',
    logLevel: 'error',
  });
  return outputFiles[0]?.text ?? '';
}

/** Where sentences end, counted in what is no white space. @param {string[]} all */
function ends(all) {
  let at = 0;
  return new Set(all.slice(0, -1).map((sentence) => (at += sentence.replace(/\s/g, '').length)));
}

/** @param {Case[]} cases @returns {Score} */
function score(cases) {
  let [right, falseSplits, missedSplits] = [0, 0, 0];
  for (const { exp, got } of cases) {
    if (JSON.stringify(exp) === JSON.stringify(got)) right++;
    const [wanted, found] = [ends(exp), ends(got)];
    falseSplits += [...found].filter((at) => !wanted.has(at)).length;
    missedSplits += [...wanted].filter((at) => !found.has(at)).length;
  }
  return { cases: cases.length, right, falseSplits, missedSplits };
}

/** @param {Case[]} cases @returns {import('./speech.mjs').Part} */
function report(cases) {
  const english = cases.filter(({ lang }) => lang === 'en');
  const other = cases.filter(({ lang }) => lang !== 'en');
  const langs = [...new Set(other.map(({ lang }) => lang))].sort();
  const scores = [
    /** @type {const} */ (['English', score(english)]),
    /** @type {const} */ (['other languages', score(other)]),
    ...langs.map((lang) => /** @type {const} */ ([`  ${lang}`, score(other.filter((one) => one.lang === lang))])),
  ];
  const share = (/** @type {Score} */ { right, cases: all }) => Number((right / all).toFixed(4));
  const lines = scores.map(([name, one]) =>
    row(
      name,
      `${(100 * share(one)).toFixed(1)} %`,
      `${one.right}/${one.cases}`,
      `${one.falseSplits}`,
      `${one.missedSplits}`,
    ),
  );
  return {
    figures: { sentences: { en: share(score(english)), other: share(score(other)) } },
    lines: [row('sentences', 'right', 'cases', 'false', 'missed'), ...lines],
  };
}
