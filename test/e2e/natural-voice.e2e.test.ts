import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Chromium, launch } from '../run/chromium.mjs';
import { type Site, serve } from '../run/site.mjs';
import { until } from '../run/until.mjs';
import { dist } from './build.ts';
import { loudness, marked, markedAs, press, tap } from './reader.ts';

const FILLER = {
  de: 'Der Rat der Stadt hat am Montag drei Stunden lang beraten und sich auf einen Plan für den alten Hafen geeinigt.',
  fi: 'Kaupungin neuvosto kokoontui maanantaina kolmeksi tunniksi ja sopi vanhan sataman suunnitelmasta.',
};

let site: Site;
let pages: Site;
let chromium: Chromium;

beforeAll(async () => {
  site = await serve();
  const folder = mkdtempSync(join(tmpdir(), 'lectern-pages-'));
  for (const [lang, text] of Object.entries(FILLER))
    writeFileSync(
      join(folder, `${lang}.html`),
      `<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>${text.slice(0, 20)}</title><article><h1>${text.slice(0, 20)}</h1>${`<p>${text} ${text}</p>`.repeat(6)}</article></html>`,
    );
  pages = await serve(folder);
});
afterAll(() => Promise.all([site.close(), pages.close()]));

beforeEach(async () => {
  chromium = await launch({ extension: dist });
  return () => chromium.close();
});

/** Opens the reader on a page, and waits for the voice's own page, which opens to warm up. */
async function open(url: string): Promise<{ reader: Page; voice: Page }> {
  await chromium.page.goto(url);
  const reader = await chromium.click();
  await chromium.waitState(reader, 'article');
  const voice = await chromium.voice();
  await tap(voice);
  return { reader, voice };
}

/** The workers that make sound, by their files. */
const makers = (voice: Page): string[] => voice.workers().map((worker) => worker.url().replace(/.*\//, ''));

test('reads the seed page with real sound, and marks word after word of sentence after sentence', async () => {
  const { reader, voice } = await open(site.url('voanews--accessibility-links'));
  await press(reader, 'Play');
  const headline = await markedAs(reader, 'sentence', Boolean);
  const all = headline.split(' ');
  const words: string[] = [];
  await until('the next sentence', async () => {
    const word = await marked(reader, 'word');
    const sentence = await marked(reader, 'sentence');
    if (sentence === headline && word && word !== words.at(-1)) words.push(word);
    return sentence !== headline ? true : undefined;
  });
  // Every word in its order; one that is short may fall between two looks.
  expect(words).toEqual(all.filter((word) => words.includes(word)));
  expect(words.length).toBeGreaterThanOrEqual(all.length - 2);
  expect(await loudness(voice, 2000)).toBeGreaterThan(0.02);
  expect(makers(voice)).toEqual(['natural.worker.js']);
});

test('a language needs the files of its own voice and of no other', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-german-'));
  const others = /voice\/(espeak|natural\/(?!german-tiny|snt_(g2p|voice)).)/;
  cpSync(dist, folder, { recursive: true, filter: (file) => !others.test(file) });
  await chromium.close();
  chromium = await launch({ extension: folder });
  const { reader, voice } = await open(pages.url('de.html'));
  await press(reader, 'Play');
  await markedAs(reader, 'word', Boolean);
  await until('sound', async () => ((await loudness(voice, 1000)) > 0.02 ? true : undefined));
  expect(makers(voice)).toEqual(['natural.worker.js']);
});

test('a language it does not have is read by the light voice, and the natural one is not loaded', async () => {
  const { reader, voice } = await open(pages.url('fi.html'));
  await press(reader, 'Play');
  await markedAs(reader, 'word', Boolean);
  await until('sound', async () => ((await loudness(voice, 1000)) > 0.02 ? true : undefined));
  expect(makers(voice)).toEqual(['espeak.worker.js']);
});

test('a sentence made in several pieces is one sentence: its words go on across them, and pause resumes in any', async () => {
  const { reader } = await open(site.url('voanews--accessibility-links'));
  await press(reader, 'Next paragraph');
  for (let place = await markedAs(reader, 'place', Boolean); !place.startsWith('The Arab League'); ) {
    const before = place;
    await press(reader, 'Next paragraph');
    place = await markedAs(reader, 'place', (text) => text !== before);
  }
  await press(reader, 'Play');
  await markedAs(reader, 'word', (word) => word === 'attack', 20_000); // the second piece: “which is under attack …”
  await press(reader, 'Pause');
  await reader.waitForSelector('::-p-aria([name="Play"][role="button"])');
  const word = await marked(reader, 'word');
  expect(['attack', 'by', 'Islamic']).toContain(word);
  await press(reader, 'Play');
  await markedAs(reader, 'word', (now) => now === 'militants');
  expect(await marked(reader, 'sentence')).toMatch(/^The Arab League/);
});
