import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Chromium, launch } from '../run/chromium.mjs';
import { type Site, serve } from '../run/site.mjs';
import { until } from '../run/until.mjs';
import { dist } from './build.ts';
import { loudness, marked, markedAs, press, tap } from './reader.ts';

let site: Site;
let chromium: Chromium;
let reader: Page;

const HEADLINE = 'Sirte Violence Triggers Libya Request for Anti-IS Help';
const FIRST = 'The Arab League is set to hold';
const SECOND = 'The Tobruk-based government asked';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function open(): Promise<Page> {
  const popup = await chromium.click();
  await chromium.waitState(popup, 'article');
  return popup;
}

/** Moves the place Play begins at, paragraph by paragraph, to the sentence that starts like this. */
async function goTo(start: string): Promise<void> {
  await press(reader, 'Next paragraph');
  for (let place = await markedAs(reader, 'place', Boolean); !place.startsWith(start); ) {
    await press(reader, 'Next paragraph');
    const before = place;
    place = await markedAs(reader, 'place', (text) => text !== before);
  }
}

beforeAll(async () => {
  site = await serve();
});
afterAll(() => site.close());

beforeEach(async () => {
  chromium = await launch({ extension: dist });
  await chromium.page.goto(site.url('voanews--accessibility-links'));
  reader = await open();
  return () => chromium.close();
});

test('Play makes real sound, the headline first, and word after word is marked inside its sentence', async () => {
  await press(reader, 'Next sentence'); // shows the place
  expect(await markedAs(reader, 'place', Boolean)).toBe(HEADLINE);
  const voice = await chromium.voice(); // opened to warm up, a second after the article
  await tap(voice);
  await press(reader, 'Play');
  expect(await markedAs(reader, 'sentence', Boolean)).toBe(HEADLINE);
  const words = new Set<string>();
  await until('three words', async () => {
    words.add(await marked(reader, 'word'));
    return words.size > 3 ? true : undefined;
  });
  for (const word of words) expect(HEADLINE).toContain(word);
  expect(await loudness(voice, 1000)).toBeGreaterThan(0.02);
  await markedAs(reader, 'sentence', (text) => text !== HEADLINE && text !== '');
  await press(reader, 'Pause');
  await pause(400);
  expect(await loudness(voice, 200)).toBeLessThan(0.001);
});

test('the article’s elements are never cut for the marks', async () => {
  const body = () => reader.evaluate(() => document.querySelectorAll('main article *').length);
  const before = await body();
  await press(reader, 'Play');
  await markedAs(reader, 'word', Boolean);
  expect(await body()).toBe(before);
});

test('paused it stays on its word; resumed it goes on from there', async () => {
  await press(reader, 'Play');
  await markedAs(reader, 'word', (word) => word === 'Libya');
  await press(reader, 'Pause');
  await reader.waitForSelector('::-p-aria([name="Play"][role="button"])');
  const word = await marked(reader, 'word');
  await pause(1500);
  expect(await marked(reader, 'word')).toBe(word);
  await press(reader, 'Play');
  const after = await markedAs(reader, 'word', (now) => now !== word && now !== '');
  expect(HEADLINE.indexOf(after)).toBeGreaterThan(HEADLINE.indexOf(word));
});

test('closed and opened again in mid-speech, it has gone on and shows where it is', async () => {
  await goTo(FIRST);
  await press(reader, 'Play');
  await markedAs(reader, 'word', (word) => word === 'League');
  await chromium.closePopup(reader);
  await pause(1000);
  reader = await open();
  await reader.waitForSelector('::-p-aria([name="Pause"][role="button"])');
  const sentence = await markedAs(reader, 'sentence', Boolean);
  expect(sentence.startsWith(FIRST) || sentence.startsWith(SECOND)).toBe(true);
  await markedAs(reader, 'word', Boolean);
  const next = await markedAs(reader, 'sentence', (text) => text !== sentence && text !== '', 20_000);
  expect(next).not.toBe(HEADLINE);
});

test('skips by sentence and paragraph, forth and back', async () => {
  await press(reader, 'Play');
  await markedAs(reader, 'sentence', (text) => text === HEADLINE);
  await press(reader, 'Next paragraph');
  const caption = await markedAs(reader, 'sentence', (text) => text !== HEADLINE);
  await press(reader, 'Next sentence');
  await markedAs(reader, 'sentence', (text) => text !== HEADLINE && text !== caption);
  await press(reader, 'Previous paragraph');
  await markedAs(reader, 'sentence', (text) => text === caption);
  await press(reader, 'Previous sentence');
  await markedAs(reader, 'sentence', (text) => text === HEADLINE);
});

test('a click on a sentence reads from there, Enter on the place too', async () => {
  const point = await reader.evaluate((start) => {
    const paragraph = [...document.querySelectorAll('article p')].find((p) => p.textContent?.startsWith(start));
    paragraph?.scrollIntoView({ block: 'center' });
    const box = paragraph?.getBoundingClientRect();
    return { x: (box?.left ?? 0) + 40, y: (box?.top ?? 0) + 12 };
  }, SECOND);
  await reader.mouse.click(point.x, point.y);
  await markedAs(reader, 'word', Boolean);
  expect(await marked(reader, 'sentence')).toMatch(SECOND);
  await press(reader, 'Pause');
  await press(reader, 'Previous sentence');
  await markedAs(reader, 'sentence', (text) => text.startsWith(FIRST));
  await reader.focus('main');
  await reader.keyboard.press('Enter');
  await reader.waitForSelector('::-p-aria([name="Pause"][role="button"])');
  await markedAs(reader, 'word', Boolean);
  expect(await marked(reader, 'sentence')).toMatch(FIRST);
});

test('the speed changes while it speaks, without starting the sentence again', async () => {
  await goTo(FIRST);
  await press(reader, 'Play');
  await markedAs(reader, 'word', (word) => word === 'League');
  const setRate = (rate: number) =>
    reader.evaluate((rate) => {
      const slider = document.querySelector<HTMLInputElement>('.bar [name=rate]');
      if (!slider) throw new Error('no slider');
      slider.valueAsNumber = rate;
      slider.dispatchEvent(new Event('input'));
    }, rate);
  await setRate(4);
  const started = Date.now();
  const words: string[] = [];
  await until('the next sentence', async () => {
    words.push(await marked(reader, 'word'));
    return (await marked(reader, 'sentence')).startsWith(SECOND) ? true : undefined;
  });
  expect(words).not.toContain('Arab'); // the word before it
  // At its own speed the rest of this sentence, 24 words, takes about eight seconds.
  expect(Date.now() - started).toBeLessThan(4500);
});

test('on another page the reader says what is being read, and can stop it or read this page instead', async () => {
  await press(reader, 'Play');
  await markedAs(reader, 'sentence', Boolean);
  await chromium.closePopup(reader);
  await chromium.page.goto(site.url('short--note'));
  reader = await open();
  const notice = () => reader.evaluate(() => document.querySelector('.notice span')?.textContent ?? '');
  await until('the notice', async () => ((await notice()).includes(HEADLINE) ? true : undefined));
  expect(await marked(reader, 'sentence')).toBe('');
  await press(reader, 'Stop');
  await until('silence', async () => ((await notice()) === '' ? true : undefined));
  await press(reader, 'Play');
  const first = await markedAs(reader, 'sentence', Boolean);
  expect(first).toBe(await reader.evaluate(() => document.querySelector('h1')?.textContent));
});

test('when the voice is lost in mid-speech it is started anew, says so, and reads on from the word', async () => {
  await goTo(FIRST);
  await press(reader, 'Play');
  await markedAs(reader, 'word', (word) => word === 'meeting');
  await reader.evaluate(() => chrome.offscreen.closeDocument());
  await reader.waitForSelector('.notice:not([hidden])', { timeout: 5_000 });
  expect(await reader.$eval('.notice', (shown) => shown.textContent)).toContain('started again');
  const words = new Set<string>();
  await until('another word', async () => {
    words.add(await marked(reader, 'word'));
    return words.has('Tuesday') ? true : undefined;
  });
  expect([...words]).not.toContain('The'); // its first
  expect(await marked(reader, 'sentence')).toMatch(FIRST);
});

test('lost with the worker and the reader closed, it shows where it was when opened again, and Play goes on', async () => {
  await goTo(FIRST);
  await press(reader, 'Play');
  await markedAs(reader, 'sentence', (text) => text.startsWith(SECOND), 30_000);
  await chromium.closePopup(reader);
  const worker = await chromium.worker();
  await worker.evaluate(() => chrome.offscreen.closeDocument());
  await worker.close();
  reader = await open();
  expect(await markedAs(reader, 'place', Boolean)).toMatch(SECOND);
  await press(reader, 'Play');
  expect(await markedAs(reader, 'sentence', Boolean)).toMatch(SECOND);
});

test('the system is told what is read, for the keys of keyboard and headset', async () => {
  await press(reader, 'Play');
  await markedAs(reader, 'word', Boolean);
  const voice = await chromium.voice();
  const session = () =>
    voice.evaluate(() => [navigator.mediaSession.metadata?.title, navigator.mediaSession.playbackState]);
  expect(await session()).toEqual([HEADLINE, 'playing']);
  await press(reader, 'Pause');
  await until('the pause', async () => ((await session())[1] === 'paused' ? true : undefined));
});

test('the browser may end the background worker: the bundled voice does not notice', async () => {
  await press(reader, 'Play');
  const first = await markedAs(reader, 'sentence', Boolean);
  const worker = await chromium.worker();
  await worker.close();
  await markedAs(reader, 'sentence', (text) => text !== first && text !== '', 20_000);
});

test('also where there is nothing to read the voice can be stopped', async () => {
  await press(reader, 'Play');
  await markedAs(reader, 'sentence', Boolean);
  await chromium.closePopup(reader);
  await chromium.page.goto(site.url('login--form'));
  reader = await chromium.click();
  expect(await chromium.waitState(reader)).toBe('refused');
  await press(reader, 'Stop');
  await until('silence', async () =>
    (await reader.evaluate(() => document.querySelector('.notice span')?.textContent)) === '' ? true : undefined,
  );
});

test('a press while the voice’s page is being opened is not lost', async () => {
  await reader.evaluate(() => {
    // As another surface does it, or this one getting ready.
    void chrome.offscreen.createDocument({
      url: 'voice.html',
      reasons: [chrome.offscreen.Reason.AUDIO_PLAYBACK, chrome.offscreen.Reason.WORKERS],
      justification: 'Reads the article aloud and goes on when the reader is closed.',
    });
    document.querySelector<HTMLButtonElement>('.bar .play')?.click();
  });
  await markedAs(reader, 'sentence', Boolean);
});
