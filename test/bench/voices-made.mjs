/** What the voices' workers make of a text: samples, words, and what it takes. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import { SEED } from '../run/address.mjs';
import { root } from '../run/setup.mjs';
import { serve } from '../run/site.mjs';
import { onsetErrors } from './onsets.mjs';

/** @typedef {import('../run/chromium.mjs').Chromium} Chromium */
/** @typedef {{text: string, samples: Int16Array, rate: number, words: {start: number, length: number, ms: number}[]}} Speech */

/** One sentence for each of the other natural voices: about the same of a town's plan. */
const ELSEWHERE = {
  cs: 'Městská rada se v pondělí sešla na tři hodiny a schválila plán pro starý přístav.',
  de: 'Der Rat der Stadt hat am Montag drei Stunden lang beraten und sich auf einen Plan geeinigt.',
  es: 'El consejo de la ciudad se reunió el lunes durante tres horas y aprobó un plan para el puerto.',
  it: 'Il consiglio comunale si è riunito lunedì per tre ore e ha approvato un piano per il porto.',
  pt: 'O conselho da cidade reuniu-se na segunda-feira durante três horas e aprovou um plano para o porto.',
  ro: 'Consiliul orașului s-a întrunit luni timp de trei ore și a aprobat un plan pentru port.',
  tr: 'Belediye meclisi pazartesi günü üç saat boyunca toplandı ve eski liman için bir planı onayladı.',
};

/** The seed page's sentences, as the reader shows them. @param {Chromium} chromium @returns {Promise<string[]>} */
export async function sentences(chromium) {
  const site = await serve();
  await chromium.page.goto(site.url(SEED));
  const popup = await chromium.click();
  await chromium.waitState(popup, 'article');
  const blocks = await popup.evaluate(() =>
    [...document.querySelectorAll('main article :is(h1, h2, p)')].map((block) => block.textContent?.trim() ?? ''),
  );
  await chromium.closePopup(popup);
  await site.close();
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
  return blocks.flatMap((block) => [...segmenter.segment(block)].map(({ segment }) => segment.trim())).filter(Boolean);
}

/** How the natural voice cuts a sentence: the extension's own functions. */
async function cutter() {
  const contents = "export { phrases } from './phrases.ts'; export { naturalVoice } from './voices.ts';";
  const resolveDir = join(root, 'src/speech/engines/natural');
  const { outputFiles } = await esbuild.build({
    stdin: { contents, resolveDir },
    bundle: true,
    write: false,
    format: 'esm',
  });
  /** @type {typeof import('../../src/speech/engines/natural/phrases.ts') & typeof import('../../src/speech/engines/natural/voices.ts')} */
  const { phrases, naturalVoice } = await import(
    `data:text/javascript,${encodeURIComponent(outputFiles[0]?.text ?? '')}`
  );
  return (/** @type {string} */ text, /** @type {string} */ lang) =>
    phrases(text, 0, ...(naturalVoice(lang)?.letters ?? /** @type {const} */ ([56, 56])));
}

/**
 * @param {Chromium} chromium @param {string[]} text English
 * @param {readonly string[]} [languages] of the natural voices besides
 */
export async function made(chromium, text, languages = Object.keys(ELSEWHERE)) {
  const cut = await cutter();
  const whole = (/** @type {string} */ text) => [{ text, start: 0, ends: true }];
  const natural = await voice(chromium, 'natural.worker.js', 'en', text, cut);
  const espeak = await voice(chromium, 'espeak.worker.js', 'en', text, whole);
  const others = [];
  for (const [lang, sentence] of Object.entries(ELSEWHERE).filter(([lang]) => languages.includes(lang)))
    others.push({
      name: `natural, ${lang}`,
      ...(await voice(chromium, 'natural.worker.js', lang, [sentence, sentence], cut)),
    });
  const figures = [{ name: 'natural, en', ...natural }, { name: 'eSpeak NG, en', ...espeak }, ...others];
  return {
    voices: figures.map(({ sounds: _, ...voice }) => voice),
    sounds: { natural: natural.sounds, espeak: espeak.sounds },
  };
}

/**
 * @param {Chromium} chromium @param {string} file the worker's @param {string} lang @param {string[]} texts
 * @param {(text: string, lang: string) => {text: string, start: number, ends: boolean}[]} cut
 */
async function voice(chromium, file, lang, texts, cut) {
  const page = await chromium.browser.newPage();
  await page.goto(`chrome-extension://${chromium.id}/voice.html`);
  await page.evaluate((file) => {
    const policy = window.trustedTypes?.createPolicy('lectern-worker', { createScriptURL: (url) => url });
    const url = new URL(`voice/${file}`, document.baseURI).href;
    const worker = new Worker(policy?.createScriptURL(url) ?? url, { type: 'module' });
    const make = (/** @type {object} */ request) =>
      new Promise((resolve) => {
        worker.onmessage = ({ data }) => resolve(data);
        worker.postMessage({ id: 0, speed: 1, ...request });
      });
    Object.assign(window, { make });
  }, file);
  const ask = (/** @type {object} */ request) =>
    page.evaluate(async (request) => {
      const { make } = /** @type {{make: (request: object) => Promise<any>}} */ (/** @type {unknown} */ (window));
      const { samples, sampleRate, words, error } = await make(request);
      if (error) throw new Error(error);
      const reader = new FileReader();
      reader.readAsDataURL(new Blob([samples]));
      await new Promise((resolve) => reader.addEventListener('load', resolve));
      return { base64: String(reader.result).replace(/^.*,/, ''), rate: Number(sampleRate), words };
    }, request);
  for (let i = 0; i < 2; i++) await ask({ text: '', lang, ends: true });
  const before = await processes(chromium);
  /** @type {Speech[]} */
  const sounds = [];
  for (const text of texts) sounds.push(joined(text, await all(cut(text, lang), (piece) => ask({ ...piece, lang }))));
  const after = await processes(chromium);
  const busiest =
    [...after].sort(([a, x], [b, y]) => y - (before.get(b) ?? 0) - (x - (before.get(a) ?? 0)))[0]?.[0] ?? 0;
  const seconds = sounds.reduce((sum, { samples, rate }) => sum + samples.length / rate, 0);
  const cpu = ((after.get(busiest) ?? 0) - (before.get(busiest) ?? 0)) / seconds;
  const memory = await megabytes(busiest);
  await page.close();
  return { cpu, memory, onsets: onsetErrors(sounds), sounds };
}

/** One after the other. @template A, B @param {A[]} list @param {(one: A) => Promise<B>} ask @returns {Promise<(A & B)[]>} */
async function all(list, ask) {
  const answers = [];
  for (const one of list) answers.push({ ...one, ...(await ask(one)) });
  return answers;
}

/**
 * @param {string} text
 * @param {{start: number, base64: string, rate: number, words: Speech['words']}[]} pieces
 * @returns {Speech}
 */
function joined(text, pieces) {
  const rate = pieces[0]?.rate ?? 0;
  const parts = pieces.map(({ base64 }) => Buffer.from(base64, 'base64'));
  const bytes = Buffer.concat(parts);
  let before = 0;
  const words = pieces.flatMap(({ start, words }, i) => {
    const moved = words.map((word) => ({ ...word, start: word.start + start, ms: word.ms + (before / rate) * 1000 }));
    before += (parts[i]?.length ?? 0) / 2;
    return moved;
  });
  return { text, rate, words, samples: new Int16Array(new Uint8Array(bytes).buffer) };
}

/** @param {Chromium} chromium @returns {Promise<Map<number, number>>} each process's time on a processor, in seconds */
async function processes(chromium) {
  const cdp = await chromium.browser.target().createCDPSession();
  const { processInfo } = await cdp.send('SystemInfo.getProcessInfo');
  await cdp.detach();
  return new Map(processInfo.filter(({ type }) => type === 'renderer').map(({ id, cpuTime }) => [id, cpuTime]));
}

/** @param {number} process @returns {Promise<number | null>} what it holds of its own; null where there is no /proc */
async function megabytes(process) {
  const rollup = await readFile(`/proc/${process}/smaps_rollup`, 'utf8').catch(() => '');
  const kB = [...rollup.matchAll(/^Private_\w+:\s+(\d+) kB/gm)].reduce((sum, [, value]) => sum + Number(value), 0);
  return kB ? kB / 1000 : null;
}
