import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Chromium, launch } from '../run/chromium.mjs';
import { type Site, serve } from '../run/site.mjs';
import { until } from '../run/until.mjs';
import { dist } from './build.ts';
import { marked, markedAs, press } from './reader.ts';

let site: Site;
let chromium: Chromium;
let reader: Page;

const HEADLINE = 'Sirte Violence Triggers Libya Request for Anti-IS Help';

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

async function open(): Promise<Page> {
  const popup = await chromium.click();
  await chromium.waitState(popup, 'article');
  return popup;
}

/** A button by its name; null while it is not shown. */
const button = (name: string) => reader.$(`::-p-aria([name="${name}"][role="button"])`);

/** What the workers of this page were asked to say, and the seconds of sound they gave for it. */
const heard = () =>
  reader.evaluate(() => (window as unknown as { made: { by: string; text: string; seconds: number }[] }).made);

/** Notes what the workers of this page make, before it goes into any file. */
const note = () =>
  reader.evaluate(() => {
    const made: { by: string; text: string; seconds: number }[] = [];
    Object.assign(window, { made });
    window.Worker = class extends Worker {
      readonly texts = new Map<number, string>();
      constructor(...all: ConstructorParameters<typeof Worker>) {
        super(...all);
        const by = String(all[0]).replace(/.*\//, '');
        this.addEventListener('message', ({ data }) => {
          const text = this.texts.get(data.id);
          if (text && data.samples) made.push({ by, text, seconds: data.samples.length / data.sampleRate });
        });
      }
      override postMessage(message: { id: number; text?: string }, rest: StructuredSerializeOptions & Transferable[]) {
        if (message.text) this.texts.set(message.id, message.text);
        super.postMessage(message, rest);
      }
    };
  });

/** Where the browser puts what is downloaded. */
async function downloads(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-saved-'));
  const session = await chromium.browser.target().createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  return folder;
}

const saved = (folder: string, ending: string) =>
  until(`a ${ending} file`, async () => readdirSync(folder).find((name) => name.endsWith(ending)), 120_000);

/** A sound file's length, the share of its seconds that are not silent, and its size. */
const sound = async (path: string) => {
  const bytes = readFileSync(path);
  const heard = await reader.evaluate(async (base64) => {
    const { buffer } = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const sound = await new OfflineAudioContext(1, 1, 24000).decodeAudioData(buffer);
    const samples = sound.getChannelData(0);
    const seconds = Array.from({ length: Math.floor(sound.duration) }, (_, second) => {
      const part = samples.subarray(second * 24000, (second + 1) * 24000);
      return Math.sqrt(part.reduce((all, sample) => all + sample * sample, 0) / part.length);
    });
    return { duration: sound.duration, loud: seconds.filter((rms) => rms > 0.01).length / seconds.length };
  }, bytes.toString('base64'));
  return { ...heard, bytes: bytes.length };
};

/** Selects a word of the article, as a double click does. */
const select = (word: string) =>
  reader.evaluate((word) => {
    const walker = document.createTreeWalker(document.querySelector('article h1') ?? document, NodeFilter.SHOW_TEXT);
    const node = walker.nextNode();
    const at = node?.textContent?.indexOf(word) ?? -1;
    if (node && at >= 0) getSelection()?.setBaseAndExtent(node, at, node, at + word.length);
  }, word);

test('the reader scrolls away and the page stays; the button goes back to the spoken sentence and follows again', async () => {
  await press(reader, 'Play');
  await markedAs(reader, 'word', Boolean);
  const main = await reader.$('main');
  await main?.hover();
  await reader.mouse.wheel({ deltaY: 1500 });
  await reader.waitForSelector('.back:not([hidden])');
  const top = () => reader.$eval('main', ({ scrollTop }) => scrollTop);
  await until('the wheel', async () => ((await top()) > 1000 ? true : undefined));
  await press(reader, 'Next sentence'); // a skip is a wish to be there
  await until('the way back', async () => ((await top()) < 600 ? true : undefined));
  await reader.waitForSelector('.back[hidden]');
  await main?.hover();
  await reader.mouse.wheel({ deltaY: 1500 });
  await reader.waitForSelector('.back:not([hidden])');
  const sentence = await marked(reader, 'sentence');
  await markedAs(reader, 'sentence', (text) => text !== sentence && text !== '', 20_000);
  expect(await top()).toBeGreaterThan(900);
  await reader.keyboard.press('b');
  await reader.waitForSelector('.back[hidden]');
  const inView = () =>
    reader.evaluate(() => {
      const [range] = CSS.highlights.get('sentence') ?? [];
      const y = range instanceof Range ? range.getBoundingClientRect().top : -1;
      return y > 0 && y < innerHeight * 0.8;
    });
  await until('the sentence in view', async () => ((await inView()) ? true : undefined));
});

test('a selected word is put into the form; what is said for it is heard, read, and can be taken back', async () => {
  await note();
  await select('Sirte');
  await press(reader, 'Reading aloud');
  const word = await reader.waitForSelector('.words [name=word]');
  expect(await word?.evaluate((input) => (input as HTMLInputElement).value)).toBe('Sirte');
  await reader.type('.words [name=said]', 'Seert');
  await press(reader, 'Listen');
  await until('the word', async () => ((await heard()).some(({ text }) => text === 'Seert') ? true : undefined));
  await press(reader, 'Add');
  await reader.waitForSelector('.aloud .part');
  const voice = await chromium.voice();
  await voice.evaluate(() => {
    const asked: string[] = [];
    Object.assign(window, { asked });
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (this: Worker, message: { text?: string }, ...rest: never[]) {
      if (message.text) asked.push(message.text);
      return post.call(this, message, ...rest);
    };
  });
  await press(reader, 'Play');
  await markedAs(reader, 'word', (text) => text === 'Sirte'); // what is marked is what is written
  const asked = await voice.evaluate(() => (window as unknown as { asked: string[] }).asked);
  expect(asked.join(' ')).toContain('Seert Violence');
  await press(reader, 'Remove: Sirte');
  await reader.waitForSelector('.aloud ul[hidden]');
  await press(reader, 'Undo');
  await reader.waitForSelector('.aloud .part');
});

test('the words are saved as a file, and read from one; a file of something else is told of', async () => {
  const folder = await downloads();
  await press(reader, 'Reading aloud');
  const choose = async (name: string, content: string) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    const input = await reader.waitForSelector('input[type=file]');
    await (input as import('puppeteer-core').ElementHandle<HTMLInputElement>).uploadFile(path);
  };
  await choose(
    'mine',
    JSON.stringify({ version: 1, words: [{ lang: 'en-GB', word: 'Tobruk', said: 'Toe brook' }, 7] }),
  );
  await reader.waitForSelector('.aloud .part');
  await choose('other', '<html>');
  await until('the message', async () =>
    (await reader.$eval('.notice', ({ textContent }) => textContent))?.includes('no words') ? true : undefined,
  );
  expect(await reader.$$eval('.aloud .part', ({ length }) => length)).toBe(1);
  await press(reader, 'Save the words as a file');
  const name = await saved(folder, '.json');
  expect(JSON.parse(readFileSync(join(folder, name), 'utf8'))).toEqual({
    version: 1,
    words: [{ lang: 'en', word: 'Tobruk', said: 'Toe brook' }],
  });
});

test('the article is saved as a sound file of the right length, while it is read aloud', {
  timeout: 180_000,
}, async () => {
  const folder = await downloads();
  await note();
  await press(reader, 'Reading aloud');
  await press(reader, 'Play');
  await markedAs(reader, 'word', Boolean);
  const began = Date.now();
  await press(reader, 'Save as audio');
  await until(
    'some percent',
    async () => ((await reader.$eval('progress', ({ value }) => value)) > 5 ? true : undefined),
    60_000,
  );
  expect(await button('Pause')).not.toBeNull();
  const name = await saved(folder, '.mp3');
  const took = (Date.now() - began) / 1000;
  expect(name).toBe(`${HEADLINE}.mp3`);
  const parts = await heard();
  const text = await reader.$$eval('article :is(h1, .body p)', (all) =>
    all.map(({ textContent }) => textContent).join(' '),
  );
  const letters = (all: string) => all.replace(/[^\p{L}]/gu, '').length;
  expect(letters(parts.map(({ text }) => text).join(' '))).toBeGreaterThan(letters(text) * 0.95);
  const sum = parts.reduce((all, { seconds }) => all + seconds, 0);
  const { duration, loud, bytes } = await sound(join(folder, name));
  console.log(
    `audio file: ${duration.toFixed(1)} s, its sentences ${sum.toFixed(1)} s, ${Math.round(bytes / 1000)} kB, made in ${took.toFixed(1)} s beside the voice`,
  );
  expect(duration).toBeGreaterThan(sum * 0.9);
  expect(duration).toBeLessThan(sum * 1.1);
  expect(loud).toBeGreaterThan(0.8);
});

test('a quotation in another language is spoken into the file by a voice of that language', async () => {
  const english = 'The council sat for three hours on Monday and settled on a plan for the old port of the town.';
  const french = 'Le conseil a siégé trois heures lundi et a adopté un plan pour le vieux port de la ville.';
  const pages = mkdtempSync(join(tmpdir(), 'lectern-pages-'));
  writeFileSync(
    join(pages, 'mixed.html'),
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>The old port</title><article><h1>The old port</h1>${`<p>${english}</p>`.repeat(4)}<blockquote lang="fr"><p>${french}</p></blockquote><p>${english}</p></article></html>`,
  );
  const other = await serve(pages);
  await chromium.closePopup(reader);
  await chromium.page.goto(other.url('mixed.html'));
  reader = await open();
  const folder = await downloads();
  await note();
  await press(reader, 'Reading aloud');
  await press(reader, 'Save as audio');
  const name = await saved(folder, '.mp3');
  await other.close();
  const parts = await heard();
  const by = (maker: string) =>
    parts
      .filter((part) => part.by === maker)
      .map(({ text }) => text)
      .join(' ');
  expect(by('espeak.worker.js')).toContain('Le conseil a siégé');
  expect(by('espeak.worker.js')).not.toContain('council');
  expect(by('natural.worker.js')).toContain('The council sat');
  const sum = parts.reduce((all, { seconds }) => all + seconds, 0);
  const { duration } = await sound(join(folder, name));
  expect(duration).toBeGreaterThan(sum);
  expect(duration).toBeLessThan(sum + 6); // seven pauses
});

test('stopped in the middle, no file is made, and it can be begun again', async () => {
  const folder = await downloads();
  await press(reader, 'Reading aloud');
  await press(reader, 'Save as audio');
  await until(
    'some percent',
    async () => ((await reader.$eval('progress', ({ value }) => value)) > 1 ? true : undefined),
    30_000,
  );
  await press(reader, 'Stop making the file');
  await reader.waitForSelector('::-p-aria([name="Save as audio"][role="button"])');
  await until('the workers to end', async () => (reader.workers().length === 0 ? true : undefined));
  expect(readdirSync(folder)).toEqual([]);
  await press(reader, 'Save as audio');
  await reader.waitForSelector('.making:not([hidden])');
});

test('“Read aloud from here” reads from where the menu was opened, and on no other page', async () => {
  const point = await reader.evaluate(() => {
    const paragraph = [...document.querySelectorAll('article p')].find((p) =>
      p.textContent?.startsWith('The Arab League'),
    );
    paragraph?.scrollIntoView({ block: 'center' });
    const box = paragraph?.getBoundingClientRect();
    return { x: (box?.left ?? 0) + 40, y: (box?.top ?? 0) + 12 };
  });
  const choose = (menuItemId: string, pageUrl: string) =>
    reader.evaluate(
      (info) => {
        const { onClicked } = chrome.contextMenus as unknown as { onClicked: { dispatch(info: object): void } };
        onClicked.dispatch(info);
      },
      { menuItemId, pageUrl },
    );
  const worker = await chromium.worker();
  // An entry that is not there cannot be changed.
  await worker.evaluate(() => chrome.contextMenus.update('fromHere', {}));
  await reader.evaluate(({ x, y }) => {
    const target = document.elementFromPoint(x, y);
    target?.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, clientX: x, clientY: y }));
  }, point);
  await choose('fromHere', 'chrome-extension://another/reader.html');
  expect(await marked(reader, 'sentence')).toBe('');
  await choose('fromHere', reader.url());
  expect(await markedAs(reader, 'sentence', Boolean)).toMatch(/^The Arab League/);
  await select('Libya');
  await reader.$eval('article h1', (title) => title.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true })));
  await choose('say', reader.url());
  const word = await reader.waitForSelector('.words [name=word]');
  expect(await word?.evaluate((input) => (input as HTMLInputElement).value)).toBe('Libya');
});

test('chosen on a web page’s selection, it is read as soon as the reader is open', async () => {
  await chromium.closePopup(reader);
  await chromium.page.evaluate(() => {
    const paragraph = [...document.querySelectorAll('p')].find((p) => p.textContent?.includes('The Arab League'));
    if (paragraph) getSelection()?.selectAllChildren(paragraph);
  });
  const worker = await chromium.worker();
  await worker.evaluate(() => chrome.storage.session.set({ aloud: Date.now() }));
  reader = await open();
  await markedAs(reader, 'word', Boolean);
  expect(await worker.evaluate(() => chrome.storage.session.get('aloud'))).toEqual({});
});
