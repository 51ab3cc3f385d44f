import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Chromium, launch } from '../run/chromium.mjs';
import { type Site, serve } from '../run/site.mjs';
import { until } from '../run/until.mjs';
import { dist } from './build.ts';
import { markedAs, press } from './reader.ts';
import { spoken } from './spoken.ts';

const voices = fileURLToPath(new URL('voices', import.meta.url));
const dutch =
  'De raad kwam maandag drie uur bijeen en stemde in met een plan voor de oude haven, de kranen en het park.';
const article = (lang: string) => `<!doctype html><html lang="${lang}"><title>Akkoord over de haven</title><article>
  <h1>Akkoord over de haven</h1>${`<p>${dutch} ${dutch}</p>`.repeat(8)}</article></html>`;

let site: Site;
let profile: string;
let chromium: Chromium;

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-pages-'));
  writeFileSync(join(folder, 'nl.html'), article('nl'));
  writeFileSync(join(folder, 'sv.html'), article('sv'));
  site = await serve(folder);
});
afterAll(() => site.close());

const start = async (extraExtensions: string[] = [voices]) => {
  chromium = await launch({ extension: dist, extraExtensions, profile });
};
beforeEach(async () => {
  profile = mkdtempSync(join(tmpdir(), 'lectern-profile-'));
  await start();
});
afterEach(async () => {
  await chromium.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
});

async function open(lang = 'nl'): Promise<Page> {
  await chromium.page.goto(site.url(`${lang}.html`));
  const reader = await chromium.click();
  await chromium.waitState(reader, 'article');
  return reader;
}

/** Opens the panel and points at a voice of it. */
async function pointAt(reader: Page, name: string): Promise<void> {
  if (!(await reader.$('.voice-choice'))) await press(reader, 'Voices');
  const option = await reader.waitForSelector(`.voice-choice [role=option] ::-p-text(${name})`);
  await option?.click();
}
const said = async () => (await spoken(chromium)).map(({ voice }) => voice);
const notice = (reader: Page) => reader.evaluate(() => document.querySelector('.notice')?.textContent ?? '');

test('a voice is heard, chosen, used at once, and still chosen when the browser starts again', async () => {
  const reader = await open();
  await press(reader, 'Play');
  await until('the best voice', async () => ((await said()).includes('Test Words') ? true : undefined));
  await pointAt(reader, 'Test Belgian');
  await press(reader, 'Listen: Test Belgian');
  const heard = await until('the voice to be heard', async () =>
    (await spoken(chromium)).find(({ voice }) => voice === 'Test Belgian'),
  );
  expect(dutch.startsWith(heard.utterance) || heard.utterance.startsWith('De raad')).toBe(true);
  // What was being read waits meanwhile.
  await reader.waitForSelector('::-p-aria([name="Play"][role="button"])');
  await press(reader, 'Use this voice: Test Belgian');
  await reader.waitForFunction(() => document.querySelector('.now')?.textContent === 'You chose: Test Belgian');
  const before = (await said()).length;
  await press(reader, 'Play');
  await until('two sentences', async () => ((await said()).length >= before + 2 ? true : undefined));
  expect(new Set((await said()).slice(before))).toEqual(new Set(['Test Belgian']));
  await chromium.close();

  await start();
  const again = await open();
  await press(again, 'Play');
  await until('two sentences', async () => ((await said()).length >= 2 ? true : undefined));
  expect(new Set(await said())).toEqual(new Set(['Test Belgian']));
});

test('an online voice is called so and is silent until it is chosen; chosen while another speaks, it goes on', async () => {
  const reader = await open();
  await press(reader, 'Play');
  await markedAs(reader, 'sentence', (text) => text.startsWith('De raad'));
  await pointAt(reader, 'Test Cloud');
  const label = await reader.evaluate(() => document.querySelector('.voice-choice [data-active]')?.textContent);
  expect(label).toContain('online: the text leaves your device');
  expect(await said()).not.toContain('Test Cloud');
  await press(reader, 'Use this voice: Test Cloud');
  await until('the chosen voice', async () => ((await said()).includes('Test Cloud') ? true : undefined));
  const all = await said();
  expect(new Set(all.slice(all.indexOf('Test Cloud')))).toEqual(new Set(['Test Cloud']));
});

test('a chosen voice that is gone: the best other one reads, and that is said once', async () => {
  const reader = await open();
  await pointAt(reader, 'Test Belgian');
  await press(reader, 'Use this voice: Test Belgian');
  await until('it to be kept', async () =>
    (await reader.evaluate(() => chrome.storage.local.get('settings'))).settings ? true : undefined,
  );
  await chromium.close();

  await start([]);
  const without = await open();
  await press(without, 'Play');
  await markedAs(without, 'word', Boolean);
  expect(await notice(without)).toBe(
    'The voice you chose for Dutch is not there any more: Test Belgian. The best other one speaks instead.',
  );
  await press(without, 'Pause');
  await chromium.closePopup(without);
  const later = await open();
  await markedAs(later, 'sentence', Boolean);
  await press(later, 'Play');
  await press(later, 'Next sentence');
  await markedAs(later, 'sentence', (text) => text.startsWith('De raad'));
  await markedAs(later, 'word', Boolean);
  expect(await notice(later)).not.toContain('Test Belgian');
});

test('thousands of voices that arrive late are listed by themselves, and searched and chosen by the keys alone', async () => {
  const reader = await open();
  await reader.keyboard.press('v');
  await reader.waitForSelector('.voice-choice [role=option]');
  const late = Array.from({ length: 13_362 }, (_, i) => ({ voiceName: `Voice ${i}`, lang: 'nl-NL' }));
  const target = await chromium.browser.waitForTarget((one) => one.url().endsWith('/voices.js'));
  await (await target.worker())?.evaluate((late) => chrome.ttsEngine.updateVoices(late), late);
  await reader.waitForFunction(() => document.querySelector('.count')?.textContent?.includes('13,36'));
  expect(await reader.$$eval('.voice-choice [role=option]', (options) => options.length)).toBe(50);
  await reader.focus('.voice-choice input[type=search]');
  await reader.keyboard.type('voice 12345');
  await reader.keyboard.press('Tab');
  await reader.keyboard.press('Enter');
  await reader.waitForFunction(() => document.querySelector('.now')?.textContent === 'You chose: Voice 12345');
  await reader.keyboard.press('Escape');
  await reader.keyboard.press('k');
  await until('the chosen voice', async () => ((await said()).includes('Voice 12345') ? true : undefined), 20_000);
});

test('a voice that does not speak when it is tried is told of', async () => {
  const reader = await open('sv');
  await pointAt(reader, 'Test Broken');
  await press(reader, 'Listen: Test Broken');
  await reader.waitForFunction(() =>
    document.querySelector('.notice')?.textContent?.startsWith('This voice does not speak'),
  );
  expect(await said()).toEqual(['Test Broken']);
});

test('a language has a speed of its own, times that of the toolbar', async () => {
  const reader = await open();
  await press(reader, 'Voices');
  await reader.waitForSelector('.voice-choice input[type=range]');
  await reader.evaluate(() => {
    const slider = document.querySelector<HTMLInputElement>('.voice-choice input[type=range]');
    if (!slider) throw new Error('no slider');
    slider.value = '1.5';
    slider.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await press(reader, 'Play');
  const first = await until('a sentence', async () => (await spoken(chromium))[0]);
  expect(first.rate).toBe(1.5);
});
