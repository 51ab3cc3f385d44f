import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Chromium, launch } from '../run/chromium.mjs';
import { type Site, serve } from '../run/site.mjs';
import { until } from '../run/until.mjs';
import { dist } from './build.ts';
import { marked, markedAs, press, setControl } from './reader.ts';
import { spoken as spokenIn } from './spoken.ts';

const voices = fileURLToPath(new URL('voices', import.meta.url));
const filler =
  'The council met for three hours on Monday and agreed on a plan for the old harbour, its cranes and its park.';

const TEXTS: Readonly<Record<string, readonly [string, string]>> = {
  en: ['Harbour plan agreed', filler],
  fr: [
    'Accord sur le port',
    'Le conseil a siégé trois heures lundi et s’est mis d’accord sur un plan pour le vieux port, ses grues et son parc.',
  ],
  nl: [
    'Akkoord over de haven',
    'De raad kwam maandag drie uur bijeen en stemde in met een plan voor de oude haven, de kranen en het park.',
  ],
  da: [
    'Enighed om havnen',
    'Rådet mødtes i tre timer mandag og blev enigt om en plan for den gamle havn, dens kraner og dens park.',
  ],
  fi: [
    'Sopu satamasta',
    'Neuvosto kokoontui maanantaina kolmeksi tunniksi ja hyväksyi suunnitelman vanhalle satamalle ja sen puistolle.',
  ],
  hr: [
    'Dogovor o luci',
    'Vijeće je u ponedjeljak zasjedalo tri sata i dogovorilo plan za staru luku, njezine dizalice i njezin park.',
  ],
  sv: [
    'Enighet om hamnen',
    'Rådet möttes i tre timmar på måndagen och enades om en plan för den gamla hamnen, dess kranar och dess park.',
  ],
};

/** A page of one language, long enough to be an article. */
function page(lang: string): string {
  const [title, text] = TEXTS[lang] ?? ['', ''];
  return `<!doctype html><html lang="${lang}"><title>${title}</title><article><h1>${title}</h1>${`<p>${text} ${text}</p>`.repeat(6)}</article></html>`;
}

/** Quotations in two other languages, of which one says so, and a formula. */
const mixed = `<!doctype html><html lang="en"><title>Harbour plan agreed</title><article><h1>Harbour plan agreed</h1>
  <p>The mayor said on Monday: <q lang="fr">Nous en avons longtemps rêvé</q> and smiled.</p>
  <p>A fisherman answered: «لا نريد ميناء جديدا هنا» and left.</p>
  <p lang="fr">Il fait <math><msup><mi>a</mi><mn>2</mn></msup><mo>+</mo><mi>b</mi></math> de large.</p>
  ${`<p>${filler} ${filler}</p>`.repeat(6)}</article></html>`;

let site: Site;
let chromium: Chromium;

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-pages-'));
  for (const lang of Object.keys(TEXTS)) writeFileSync(join(folder, `${lang}.html`), page(lang));
  writeFileSync(join(folder, 'mixed.html'), mixed);
  site = await serve(folder);
});
afterAll(() => site.close());

beforeEach(async () => {
  chromium = await launch({ extension: dist, extraExtensions: [voices] });
  return () => chromium.close();
});

async function open(lang: string): Promise<Page> {
  await chromium.page.goto(site.url(`${lang}.html`));
  const reader = await chromium.click();
  await chromium.waitState(reader, 'article');
  return reader;
}

const notice = (reader: Page): Promise<string> =>
  reader.evaluate(() => document.querySelector('.notice span')?.textContent ?? '');

/** What the system was asked to say. */
const spoken = () => spokenIn(chromium);

test('a voice of the system goes before the bundled light one, one that would send the text away never', async () => {
  const reader = await open('nl');
  await press(reader, 'Play');
  await markedAs(reader, 'sentence', (text) => text.startsWith('De raad'));
  const said = await spoken();
  expect(said[0]?.utterance).toBe('Akkoord over de haven.');
  expect(new Set(said.map(({ voice }) => voice))).toEqual(new Set(['Test Words']));
});

test('where the system’s own voices are eSpeak’s, as here, the natural voice goes before them', async () => {
  const reader = await open('en');
  await press(reader, 'Play');
  await markedAs(reader, 'sentence', (text) => text.startsWith('The council'));
  await markedAs(reader, 'word', Boolean);
  expect(await spoken()).toEqual([]);
});

test('its words are marked as it tells them, and pause resumes at the word', async () => {
  const reader = await open('nl');
  await press(reader, 'Play');
  await markedAs(reader, 'word', (word) => word === 'maandag');
  await press(reader, 'Pause');
  await reader.waitForSelector('::-p-aria([name="Play"][role="button"])');
  const word = await marked(reader, 'word');
  const before = (await spoken()).length;
  await press(reader, 'Play');
  const again = await until('the rest', async () => (await spoken())[before]);
  expect(again.utterance.startsWith(word)).toBe(true);
  expect(TEXTS.nl?.[1].endsWith(again.utterance)).toBe(true);
  await markedAs(reader, 'word', (now) => now === 'haven,' || now === 'kranen');
});

test('a voice that tells no words marks the sentence alone', async () => {
  const reader = await open('fr');
  await press(reader, 'Play');
  await markedAs(reader, 'sentence', (text) => text.startsWith('Le conseil'));
  expect(await marked(reader, 'word')).toBe('');
  expect((await spoken())[0]?.voice).toBe('Test Plain');
});

test('a voice that breaks is replaced by the bundled one, and the reader hears the article all the same', async () => {
  const reader = await open('sv');
  await press(reader, 'Play');
  await markedAs(reader, 'word', Boolean);
  expect(await spoken()).toHaveLength(2); // once may be an accident
  expect(await notice(reader)).toBe('The voice stopped working. Another one reads on.');
});

test('a voice that never begins is asked once more, then another one reads, and it is said', async () => {
  const reader = await open('da');
  await press(reader, 'Play');
  await markedAs(reader, 'word', Boolean);
  expect((await spoken()).map(({ voice }) => voice)).toEqual(['Test Silent', 'Test Silent']);
  expect(await notice(reader)).toBe('The voice stopped working. Another one reads on.');
});

test('a voice that never ends is asked for the rest from its last word, then another one reads on', async () => {
  const reader = await open('fi');
  await press(reader, 'Play');
  await markedAs(reader, 'word', (word) => word === 'satamasta');
  await until('the other voice', async () => ((await notice(reader)) ? true : undefined), 40_000);
  expect((await spoken()).map(({ utterance }) => utterance)).toEqual(['Sopu satamasta.', 'satamasta.']);
  await markedAs(reader, 'sentence', (text) => text.startsWith('Neuvosto'));
});

test('a voice with wrong word marks marks the sentence alone, now and ever after', async () => {
  const reader = await open('hr');
  await press(reader, 'Play');
  const kept = () => reader.evaluate(() => chrome.storage.local.get('wordless-voices'));
  await until('the voice to be found out', async () => (Object.keys(await kept()).length ? true : undefined));
  expect(await kept()).toEqual({ 'wordless-voices': ['Test Wrong'] });
  const before = (await spoken()).length;
  const words = new Set<string>();
  await until('two more sentences', async () => {
    words.add(await marked(reader, 'word'));
    return (await spoken()).length > before + 1 ? true : undefined;
  });
  expect([...words]).toEqual(['']);
  expect(await marked(reader, 'sentence')).not.toBe('');
});

test('where only the bundled voice of last resort reads a language, that is said, with the language', async () => {
  const reader = await open('mixed');
  await press(reader, 'Play');
  await markedAs(reader, 'sentence', (text) => text === 'لا نريد ميناء جديدا هنا');
  expect(await notice(reader)).toBe('No voice for Arabic is installed. The one that comes with Lectern reads it.');
});

test('the browser may end the background worker in the middle of a sentence: the rest is said from its word', async () => {
  const reader = await open('nl');
  await press(reader, 'Play');
  await markedAs(reader, 'word', (word) => word === 'maandag');
  const before = (await spoken()).length;
  await (await chromium.worker()).close();
  const rest = await until('the rest', async () => (await spoken())[before]);
  expect(rest.voice).toBe('Test Words');
  expect(rest.utterance.length).toBeLessThan(TEXTS.nl?.[1].length ?? 0);
  expect(TEXTS.nl?.[1].endsWith(rest.utterance)).toBe(true);
  await until('the next sentence', async () => ((await spoken()).length > before + 1 ? true : undefined));
  expect(await notice(reader)).toBe('');
});

test('pitch and volume change while it speaks, from the same word', async () => {
  const reader = await open('nl');
  await press(reader, 'Reading aloud');
  await reader.waitForSelector('.reading [name=pitch]');
  await press(reader, 'Play');
  await markedAs(reader, 'word', (word) => word === 'maandag');
  const before = (await spoken()).length;
  await setControl(reader, 'pitch', '1.5');
  await setControl(reader, 'volume', '50');
  const rest = await until('the rest', async () => (await spoken())[before]);
  expect(rest).toMatchObject({ pitch: 1.5, volume: 0.5 });
  expect(TEXTS.nl?.[1].endsWith(rest.utterance)).toBe(true);
});

test('it waits behind each sentence when asked to, repeats one, and stops', async () => {
  const reader = await open('nl');
  await press(reader, 'Reading aloud');
  await reader.waitForSelector('.reading [name=wait]');
  await setControl(reader, 'wait', 'sentence');
  await press(reader, 'Play');
  await reader.waitForSelector('::-p-aria([name="Play"][role="button"])');
  expect(await markedAs(reader, 'sentence', (text) => text.startsWith('De raad'))).toBe(TEXTS.nl?.[1]);
  expect(await spoken()).toHaveLength(1);
  await setControl(reader, 'wait', 'off');
  await reader.select('[name=repeat]', 'sentence');
  await press(reader, 'Play');
  await until('the sentence three times', async () => ((await spoken()).length >= 4 ? true : undefined), 20_000);
  expect(new Set((await spoken()).slice(1).map(({ utterance }) => utterance))).toEqual(new Set([TEXTS.nl?.[1]]));
  await press(reader, 'Stop (X)');
  await markedAs(reader, 'sentence', (text) => text === '');
  expect(await reader.$eval('[name=repeat]', (select) => 'value' in select && select.value)).toBe('off');
});

test('every quotation is read by a voice of its language, and no formula in the words of another', async () => {
  const reader = await open('mixed');
  await press(reader, 'Play');
  // The system has a voice for French alone: English is read by the bundled natural voice, Arabic by eSpeak.
  await markedAs(reader, 'sentence', (text) => text === 'Nous en avons longtemps rêvé');
  await markedAs(reader, 'sentence', (text) => text === 'لا نريد ميناء جديدا هنا');
  await markedAs(reader, 'sentence', (text) => text.startsWith('Il fait'));
  await markedAs(reader, 'sentence', (text) => text.startsWith('The council'));
  expect((await spoken()).slice(0, 2).map(({ voice, utterance }) => [voice, utterance])).toEqual([
    ['Test Plain', 'Nous en avons longtemps rêvé'],
    ['Test Plain', 'Il fait formule de large.'],
  ]);
});

test('it goes on when the popup is closed', async () => {
  const reader = await open('nl');
  await press(reader, 'Play');
  await markedAs(reader, 'sentence', (text) => text.startsWith('De raad'));
  await chromium.closePopup(reader);
  const before = (await spoken()).length;
  await until('two more sentences', async () => ((await spoken()).length >= before + 2 ? true : undefined), 20_000);
});
