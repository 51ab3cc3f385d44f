/** What can break, broken on purpose: a sentence for each, nothing lost, and a way on that works. */
import { cpSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, test } from 'vitest';
import { type Chromium, launch } from '../run/chromium.mjs';
import { host } from '../run/host.mjs';
import { serve } from '../run/site.mjs';
import { until } from '../run/until.mjs';
import { dist } from './build.ts';
import { markedAs } from './reader.ts';
import { theatre } from './theatre.ts';

const { chromium, go, read, open } = theatre();
const SEED = 'voanews--accessibility-links';

afterEach(async () => {
  for (const page of await chromium().browser.pages()) if (page !== chromium().page) await page.close();
  const popup = await chromium().popup();
  if (popup) await chromium().closePopup(popup);
  await (await chromium().worker()).evaluate(async () => {
    await Promise.all([chrome.storage.local.clear(), chrome.storage.session.clear()]);
    await chrome.offscreen.closeDocument().catch(() => undefined);
  });
});

const notice = (page: Page) => page.$eval('.notice', (line) => line.textContent ?? '');
const says = (page: Page, words: string) =>
  until(`"${words}"`, async () => ((await notice(page)).includes(words) ? true : undefined));
const state = (page: Page) => page.evaluate(() => document.documentElement.dataset.state);

describe('storage', () => {
  /** Has the storage of a page refuse, in the browser's words. */
  const refuse = (page: Page, method: 'get' | 'set', words: string) =>
    page.evaluate(
      (method, words) => {
        chrome.storage.local[method] = () => Promise.reject(new Error(words));
      },
      method,
      words,
    );

  test.each([
    ['Resource::kQuotaBytes quota exceeded', 'no room left'],
    ['IO error: .../LOCK', 'could not be saved'],
  ])('that takes nothing (%s): the setting holds, and that is said', async (words, said) => {
    const reader = await read(SEED);
    await refuse(reader, 'set', words);
    await reader.keyboard.press('f'); // faster
    await says(reader, said);
    await reader.keyboard.press('t');
    await reader.waitForSelector('.settings');
    await reader.$eval('.settings [value=dark]', (input) => input instanceof HTMLElement && input.click());
    expect(await reader.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
  });

  test('that cannot be read: the article is there all the same, no image is asked for, and that is said', async () => {
    await read('blog--wordpress').then((popup) => popup.keyboard.press('o').catch(() => undefined));
    const reader = await until('the tab', async () =>
      (await chromium().browser.pages()).find((page) => page.url().includes('id=')),
    );
    const tab = await chromium().browser.newPage();
    await tab.evaluateOnNewDocument(() => {
      Object.defineProperty(chrome.storage.local, 'get', { value: () => Promise.reject(new Error('Corruption: bad')) });
    });
    await tab.goto(reader.url());
    await chromium().waitState(tab, 'article');
    await says(tab, 'could not be read');
    await tab.waitForSelector('.held-images');
    expect(await tab.$$eval('main .body img[src]', (images) => images.length)).toBe(0);
  });

  test('that holds anything: what is of no use is left out', async () => {
    await go(SEED);
    const worker = await chromium().worker();
    await worker.evaluate(() =>
      chrome.storage.local.set({
        settings: { version: 'x', values: { theme: 7, fontSize: '??', keys: [], rate: null } },
        words: 3,
      }),
    );
    const reader = await open();
    expect(await reader.evaluate(() => document.documentElement.dataset.theme)).toBe('auto');
  });

  test('of a newer version: what this one does not know stays, and the page with all settings says so', async () => {
    await go(SEED);
    const worker = await chromium().worker();
    const values = { theme: 'holographic', tomorrow: { a: 1 }, fontSize: 30 };
    await worker.evaluate((values) => chrome.storage.local.set({ settings: { version: 99, values } }), values);
    const reader = await open();
    await reader.keyboard.press('f');
    await until('the speed', async () => {
      const { settings } = await reader.evaluate(() => chrome.storage.local.get('settings'));
      return (settings as { values: { rate?: number } }).values.rate === 1.1 ? true : undefined;
    });
    const { settings } = await reader.evaluate(() => chrome.storage.local.get('settings'));
    expect(settings).toEqual({ version: 99, values: { ...values, rate: 1.1 } });
    const options = await chromium().browser.newPage();
    await options.goto(`chrome-extension://${chromium().id}/options.html`);
    await says(options, 'newer Lectern');
  });

  test('of the session that is full: the oldest articles make room for the one that is opened', async () => {
    const reader = await read(SEED);
    await reader.evaluate(async () => {
      // Ten megabytes are what the browser gives.
      let at = 0;
      for (const size of [1_500_000, 100_000, 5000])
        for (let i = 0; i < 30; i++) {
          const kept = { at: at++, value: 'x'.repeat(size), host: '', incognito: false };
          await chrome.storage.session.set({ [`article:${size}-${i}`]: kept }).catch(() => undefined);
        }
    });
    await reader.keyboard.press('o').catch(() => undefined);
    const tab = await until('the tab', async () =>
      (await chromium().browser.pages()).find((page) => page.url().includes('id=')),
    );
    await chromium().waitState(tab, 'article');
    const kept = await tab.evaluate(async () => Object.keys(await chrome.storage.session.get()));
    expect(kept).not.toContain('article:1500000-0'); // the oldest
    expect(kept).toContain('article:5000-2');
  });
});

describe('pages', () => {
  test('one that goes elsewhere while it is asked is told of, and read when it is asked again', async () => {
    let server: Server | undefined;
    try {
      const page =
        '<!doctype html><title>Busy</title><p>…</p><script>setTimeout(() => { const end = Date.now() + 1200; while (Date.now() < end); location = "/other"; }, 300)</script>';
      const other = `<!doctype html><title>Other</title><article><h1>Other</h1>${'<p>It has a good deal to say, and says it in a sentence or two.</p>'.repeat(20)}</article>`;
      server = createServer(({ url }, response) =>
        response.writeHead(200, { 'content-type': 'text/html' }).end(url === '/other' ? other : page),
      );
      await chromium().page.goto(await host(server));
      await new Promise((resolve) => setTimeout(resolve, 400)); // it is busy now, and goes soon
      const reader = await chromium().click();
      expect(await chromium().waitState(reader)).not.toBe('failed');
      await chromium().page.waitForFunction(() => location.pathname === '/other');
      if ((await state(reader)) !== 'article') {
        await reader.click('main button'); // try again
        await chromium().waitState(reader, 'article');
      }
    } finally {
      server?.close();
    }
  });

  test('one whose tab is closed while it is asked: a reader in a tab says so', async () => {
    await go(SEED);
    const id = await (await chromium().worker()).evaluate(async () => {
      const { id = 0 } = await chrome.tabs.create({ url: 'about:blank' });
      await chrome.tabs.remove(id);
      return id;
    });
    const tab = await chromium().browser.newPage();
    await tab.goto(`chrome-extension://${chromium().id}/reader.html?as=tab&of=${id}`);
    await chromium().waitState(tab, 'refused');
    expect(await tab.$eval('main h1', (h1) => h1.textContent)).toBe('The page was closed or has changed');
  });

  test('pressed again and again, the button leaves the page as it was and the reader whole', async () => {
    await go(SEED);
    const before = await chromium().page.evaluate(() => document.documentElement.outerHTML);
    for (let i = 0; i < 5; i++) await chromium().extension.triggerAction(chromium().page);
    const reader = (await chromium().popup()) ?? (await chromium().click());
    await chromium().waitState(reader, 'article');
    expect(await reader.$$('main article')).toHaveLength(1);
    expect(await chromium().page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  });

  test('ten tabs at once each have their article, and still have it when they are loaded again', async () => {
    const reader = await read(SEED);
    await reader.keyboard.press('o').catch(() => undefined);
    const first = await until('the tab', async () =>
      (await chromium().browser.pages()).find((page) => page.url().includes('id=')),
    );
    await chromium().waitState(first, 'article');
    await first.evaluate(async () => {
      const [[key, value]] = Object.entries(await chrome.storage.session.get()).filter(([key]) =>
        key.startsWith('article:'),
      ) as [[string, object]];
      for (let i = 0; i < 9; i++) await chrome.storage.session.set({ [`${key}${i}`]: value });
    });
    const tabs = await Promise.all(
      [...Array(9).keys()].map(async (i) => {
        const tab = await chromium().browser.newPage();
        await tab.goto(`${first.url()}${i}`);
        return tab;
      }),
    );
    for (const tab of [first, ...tabs]) {
      await chromium().waitState(tab, 'article', 30_000);
      await tab.reload();
      await chromium().waitState(tab, 'article', 30_000);
    }
  });
});

describe('files of a build', () => {
  /** A browser with a build that lacks something, or has something broken. */
  async function broken(
    spoil: (folder: string) => void,
    act: (chromium: Chromium, reader: Page) => Promise<void>,
  ): Promise<void> {
    const folder = mkdtempSync(join(tmpdir(), 'lectern-broken-'));
    cpSync(dist, folder, { recursive: true });
    spoil(folder);
    const site = await serve();
    const other = await launch({ extension: folder });
    try {
      await other.page.goto(site.url(SEED));
      const reader = await other.click();
      await other.waitState(reader, 'article');
      await act(other, reader);
    } finally {
      await other.close();
      await site.close();
      rmSync(folder, { recursive: true });
    }
  }
  const NATURAL = (folder: string) => join(folder, 'voice/natural');
  const play = async (reader: Page) => {
    await reader.keyboard.press('k');
    await markedAs(reader, 'sentence', Boolean);
  };

  test('without its fonts: the text is there, in the system’s, also when one of them is chosen', () =>
    broken(
      (folder) => {
        for (const name of readdirSync(join(folder, 'fonts')))
          if (/\.woff2?$/.test(name)) rmSync(join(folder, 'fonts', name));
      },
      async (_, reader) => {
        await reader.keyboard.press('t');
        await reader.waitForSelector('.settings');
        await reader.select('.settings [name=font]', 'lexend');
        await reader.waitForFunction(() => document.documentElement.dataset.font === 'lexend');
        const width = await reader.$eval('main p', (p) => p.getBoundingClientRect().width);
        expect(width).toBeGreaterThan(100);
        expect(await notice(reader)).toBe('');
      },
    ));

  test.each([
    ['missing', (file: string) => rmSync(file)],
    ['damaged', (file: string) => writeFileSync(file, 'no program')],
  ])('the natural voice’s program %s: another voice reads on, and that is said', (_, spoil) =>
    broken(
      (folder) => {
        for (const name of readdirSync(NATURAL(folder))) if (name.endsWith('.wasm')) spoil(join(NATURAL(folder), name));
      },
      async (_, reader) => {
        await play(reader);
        await markedAs(reader, 'word', Boolean);
        await says(reader, 'Another one reads on');
      },
    ),
  );

  test('a natural voice’s weights damaged: another voice reads on', () =>
    broken(
      (folder) => {
        for (const name of readdirSync(NATURAL(folder), { recursive: true, encoding: 'utf8' }))
          if (name.endsWith('.bin') && statSync(join(NATURAL(folder), name)).isFile())
            writeFileSync(join(NATURAL(folder), name), 'x');
      },
      async (_, reader) => {
        await play(reader);
        await markedAs(reader, 'word', Boolean);
      },
    ));

  test('no voice at all: a sentence says so, and the text is read by the eye as before', () =>
    broken(
      (folder) => rmSync(join(folder, 'voice'), { recursive: true }),
      async (_, reader) => {
        await reader.keyboard.press('k');
        await until('words', async () => ((await notice(reader)) !== '' ? true : undefined), 30_000);
        expect(await notice(reader)).toMatch(/voice/i);
        expect(await reader.$eval('.bar .play', (play) => play.getAttribute('aria-label'))).toBe('Play');
      },
    ));
});

describe('the voice', () => {
  test.each([
    ['ended', () => self.close()],
    [
      'out of memory',
      () =>
        void setTimeout(() => {
          throw new RangeError('Out of memory');
        }),
    ],
  ])('its worker %s in mid-sentence: it is read on, and nothing is left out', async (_, fault) => {
    const reader = await read(SEED);
    await reader.keyboard.press('k');
    await markedAs(reader, 'word', Boolean);
    const voice = await chromium().voice();
    const worker = await until('the engine', async () => voice.workers()[0]);
    await worker.evaluate(fault).catch(() => undefined);
    const sentence = await markedAs(reader, 'sentence', Boolean);
    await markedAs(reader, 'sentence', (text) => text !== '' && text !== sentence);
    await reader.keyboard.press('x');
  });

  test('the clock of the device is set back and forth: words go on', async () => {
    const reader = await read(SEED);
    await reader.keyboard.press('k');
    await markedAs(reader, 'word', Boolean);
    for (const hours of [-30, 30]) {
      for (const page of [reader, await chromium().voice()])
        await page.evaluate((hours) => {
          const real = Date.now;
          Date.now = () => real() + hours * 3_600_000;
        }, hours);
      const word = await markedAs(reader, 'word', Boolean);
      await markedAs(reader, 'word', (text) => text !== '' && text !== word);
    }
    await reader.keyboard.press('x');
  });
});
