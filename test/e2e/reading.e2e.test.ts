import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type Chromium, launch } from '../run/chromium.mjs';
import { root } from '../run/setup.mjs';
import { type Site, serve } from '../run/site.mjs';
import { until } from '../run/until.mjs';
import { dist } from './build.ts';
import { articleText, press } from './reader.ts';

interface Expected {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly headings: readonly string[];
  readonly captions: readonly string[];
  readonly without: readonly string[];
}

let site: Site;
let chromium: Chromium;

beforeAll(async () => {
  site = await serve();
  chromium = await launch({ extension: dist });
});
afterAll(async () => {
  await chromium.close();
  await site.close();
});
afterEach(async () => {
  const popup = await chromium.popup();
  if (popup) await chromium.closePopup(popup);
});

async function open(fixture: string): Promise<Page> {
  await chromium.page.goto(site.url(fixture));
  const reader = await chromium.click();
  await chromium.waitState(reader, 'article');
  return reader;
}

const expected = (fixture: string): Expected =>
  JSON.parse(readFileSync(join(root, 'test/fixtures', fixture, 'expected.json'), 'utf8'));

const fold = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();

/** What the reader shows, part by part, as a person would copy it. */
const shown = (reader: Page) =>
  reader.evaluate(() => {
    const texts = (selector: string) =>
      [...document.querySelectorAll(`main article ${selector}`)].map((part) =>
        (part.textContent ?? '').replace(/\s+/g, ' ').trim(),
      );
    return {
      articles: document.querySelectorAll('main article').length,
      headlines: texts('h1'),
      headings: texts('.body :is(h2, h3, h4, h5, h6)'),
      paragraphs: texts('.body p'),
      captions: texts('figcaption'),
    };
  });

test('one click on the seed page: the article, all of it, and nothing else', async () => {
  const reader = await open('voanews--accessibility-links');
  const want = expected('voanews--accessibility-links');
  expect(await shown(reader)).toEqual({
    articles: 1,
    headlines: ['Sirte Violence Triggers Libya Request for Anti-IS Help'],
    headings: ['International support sought'],
    paragraphs: want.paragraphs,
    captions: want.captions,
  });
  const text = await articleText(reader);
  for (const clutter of [...want.without, 'Accessibility links', 'Breaking News']) expect(text).not.toContain(clutter);
});

test.each([
  'bbc-like--accessibility-links',
  'arabic--rtl',
  'japanese--news',
  'live--updates',
  'docs--code',
  'lazy--images',
])('the click shows the article of %s', async (fixture) => {
  const reader = await open(fixture);
  const want = expected(fixture);
  const text = await articleText(reader);
  expect(text.startsWith(fold(want.title))).toBe(true);
  for (const paragraph of want.paragraphs) expect(text).toContain(fold(paragraph));
  for (const clutter of want.without) expect(text).not.toContain(fold(clutter));
});

test('a right-to-left article runs from the right, in its own language', async () => {
  const reader = await open('arabic--rtl');
  const article = await reader.evaluate(() => {
    const article = document.querySelector<HTMLElement>('main article');
    const style = article && getComputedStyle(article.querySelector('.body p') ?? article);
    return [article?.lang, article?.dir, style?.direction, style?.textAlign];
  });
  expect(article).toEqual(['ar', 'rtl', 'rtl', 'start']);
});

test('opened in a tab it is the same article, and stays when the tab is reloaded', async () => {
  const reader = await open('voanews--accessibility-links');
  const text = await articleText(reader);
  await press(reader, 'Open in a tab');
  const tab = await until('the tab', async () =>
    (await chromium.browser.pages()).find((page) => page.url().includes('as=tab')),
  );
  await chromium.waitState(tab, 'article');
  expect(await articleText(tab)).toBe(text);
  expect(tab.url()).not.toContain('127.0.0.1');
  await tab.reload();
  await chromium.waitState(tab, 'article');
  expect(await articleText(tab)).toBe(text);
  await press(tab, 'Close');
  await until('the tab to close', async () => ((await chromium.browser.pages()).includes(tab) ? undefined : true));
});

test('what a page writes into its text stays text', async () => {
  await chromium.page.goto(site.url('voanews--accessibility-links'));
  await chromium.page.evaluate(() => {
    const paragraph = [...document.querySelectorAll('p')].find((p) => p.textContent?.includes('The Tobruk-based'));
    const attack = document.createElement('p');
    attack.append('An attack: <img src=x onerror="document.title=1"> ', document.createElement('script'));
    const image = document.createElement('img');
    image.setAttribute('onerror', 'document.documentElement.dataset.hacked = "yes"');
    image.src = 'x:';
    attack.append(
      image,
      ' of some length, so that it counts as a paragraph of this article, and more than one sentence. Yes.',
    );
    paragraph?.after(attack);
  });
  const reader = await chromium.click();
  await chromium.waitState(reader, 'article');
  expect(await articleText(reader)).toContain('<img src=x onerror');
  expect(
    await reader.evaluate(() => [
      document.documentElement.dataset.hacked,
      document.querySelector('main script, main [onerror]'),
    ]),
  ).toEqual([null, null]);
});

test('a footnote mark jumps to its note and back, inside the popup, and the focus goes along', async () => {
  const reader = await open('wiki-like--footnotes-tables');
  const mark = 'main .body sup[id] > a[href^="#"]';
  const place = () =>
    reader.evaluate(() => ({
      focus: document.activeElement?.textContent?.trim() ?? '',
      list: document.activeElement?.localName,
      scrolled: [document.querySelector('main')?.scrollTop ?? 0, document.documentElement.scrollTop],
    }));
  const number = await reader.$eval(mark, (link) => link.textContent?.trim());
  await until('the note beside its mark', async () => {
    await reader.focus(mark);
    await reader.keyboard.press('Enter');
    return (await reader.$('.note-box')) ?? undefined;
  });
  await press(reader, 'Go to the note');
  const there = await until('the note', async () => ((await place()).list === 'li' ? place() : undefined));
  expect([there.list, there.scrolled[0] !== 0, there.scrolled[1]]).toEqual(['li', true, 0]);
  await reader.keyboard.press('Tab');
  await reader.keyboard.press('Enter');
  expect((await place()).focus).toBe(number);
});

test('an article in a frame of the page’s own is read', async () => {
  await chromium.page.goto(site.url('short--note'));
  const sentence =
    'The boats came in with the morning tide, and the people on the quay helped to carry the catch ashore.';
  await chromium.page.evaluate(async (text) => {
    const frame = document.createElement('iframe');
    frame.style.cssText = 'width:900px;height:700px';
    frame.srcdoc = `<p>${text}</p>`.repeat(8);
    document.body.replaceChildren(frame);
    await new Promise((done) => frame.addEventListener('load', done, { once: true }));
  }, sentence);
  const reader = await chromium.click();
  await chromium.waitState(reader, 'article');
  expect(await articleText(reader)).toContain(sentence);
});
