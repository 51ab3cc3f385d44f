/** The interface from right to left: where things stand, and what three engines find of it. */
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { STATES, type State, wipe } from '../run/states.mjs';
import { enginesFind } from './engines.ts';
import { inLanguage } from './in-language.ts';
import { press, setControl } from './reader.ts';
import { theatre } from './theatre.ts';

/** The English words under the name of Arabic, since what is looked at is where things stand. */
const { chromium, go } = theatre(() =>
  inLanguage('ar', (_, english, short) => ({ ...english, [short('locale')]: { message: 'ar' } })),
);

async function open(fixture: string, state: State['state'] = 'article'): Promise<Page> {
  const old = await chromium().popup();
  if (old) await chromium().closePopup(old);
  await go(fixture);
  const reader = await chromium().click();
  await chromium().waitState(reader, state);
  return reader;
}

/** The middle of a control, from the left edge of the window. */
const at = (reader: Page, selector: string) =>
  reader.$eval(selector, (element) => {
    const { left, width } = element.getBoundingClientRect();
    return left + width / 2;
  });

test('the page says its language and direction; toolbar and panel stand the other way round', async () => {
  const reader = await open('arabic--rtl');
  expect(await reader.$eval('html', ({ lang, dir }) => [lang, dir])).toEqual(['ar', 'rtl']);
  const [previous, play, next, close] = await Promise.all(
    ['.previousSentence', '.play', '.nextSentence', '.bar .close'].map((one) => at(reader, one)),
  );
  expect([close, next, play, previous]).toEqual([close, next, play, previous].sort((a, b) => (a ?? 0) - (b ?? 0)));
  await press(reader, 'Text and colours');
  await reader.waitForSelector('.settings');
  expect(await at(reader, '.panel')).toBeLessThan(await at(reader, 'main'));
  const lost = await reader.evaluate(() =>
    [...document.querySelectorAll('.bar button, .panel, .panel label, .panel input, main')]
      .filter((one) => one.checkVisibility())
      .filter((one) => {
        const { left, right } = one.getBoundingClientRect();
        return left < -1 || right > innerWidth + 1;
      })
      .map((one) => one.outerHTML.slice(0, 80)),
  );
  expect(lost).toEqual([]);
});

test('what points along the line points the other way', async () => {
  const reader = await open('arabic--rtl');
  const scale = (name: string) => reader.$eval(`.bar .${name} .icon`, (icon) => getComputedStyle(icon).scale);
  for (const name of ['previousSentence', 'nextSentence', 'previousParagraph', 'nextParagraph', 'contents', 'tab'])
    expect(await scale(name), name).toBe('-1 1');
  for (const name of ['play', 'text', 'close']) expect(await scale(name), name).toBe('none');
});

test('an article keeps its own direction, and so do its headings in the contents', async () => {
  const reader = await open('wiki-like--footnotes-tables');
  expect(await reader.$eval('article .body p', (p) => getComputedStyle(p).direction)).toBe('ltr');
  await press(reader, 'Contents');
  await reader.waitForSelector('.panel ol.contents');
  expect(await reader.$eval('.panel .entry', (entry) => getComputedStyle(entry).direction)).toBe('ltr');
  expect(await reader.$eval('.known', (known) => getComputedStyle(known).direction)).toBe('rtl');
});

test('a slider grows towards the end of the line, and its key with it', async () => {
  const reader = await open('arabic--rtl');
  await press(reader, 'Text and colours');
  await reader.waitForSelector('.settings');
  await setControl(reader, 'fontSize', '30');
  await reader.focus('.settings [name=fontSize]');
  await reader.keyboard.press('ArrowLeft');
  expect(await reader.$eval('.settings [name=fontSize]', (one) => (one as HTMLInputElement).value)).toBe('31');
});

test('a tooltip stays within the window', async () => {
  const reader = await open('arabic--rtl');
  for (const name of ['previousParagraph', 'close']) {
    await reader.hover(`.bar .${name}`);
    const { left, right } = await reader.$eval(`.bar .${name}`, (button) => {
      const tip = getComputedStyle(button, '::after');
      const { left: from, right: to } = button.getBoundingClientRect();
      const width = Number.parseFloat(tip.inlineSize) + 22;
      // It hangs by the edge that is not auto.
      const byEnd = button.closest('.row')?.matches(':last-child:not(.group *)') ?? false;
      return byEnd ? { left: from, right: from + width } : { left: to - width, right: to };
    });
    expect(left, name).toBeGreaterThanOrEqual(0);
    expect(right, name).toBeLessThanOrEqual(800);
  }
});

test.each(Object.keys(STATES))('three engines find nothing: %s', async (name) => {
  const { fixture = 'voanews--accessibility-links', state, come }: State = STATES[name] ?? {};
  const reader = await open(fixture, state);
  await reader.waitForFunction(() => document.hasFocus());
  await come?.(reader);
  expect(await enginesFind(reader)).toEqual([]);
  await wipe(reader);
});
