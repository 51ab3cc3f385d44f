import type { Page } from 'puppeteer-core';
import { beforeEach, expect, test } from 'vitest';
import { until } from '../run/until.mjs';
import { press, setControl } from './reader.ts';
import { theatre } from './theatre.ts';

const { chromium, read } = theatre();
let reader: Page;

interface Window {
  readonly top: number;
  readonly bottom: number;
  readonly lines: number;
}

/** The window over the text, in lines of the article's paragraphs; null when there is none. */
const shown = (): Promise<Window | null> =>
  reader.evaluate(() => {
    const window = document.querySelector('.line-window');
    const paragraph = document.querySelector('main article .body p');
    if (!window || !paragraph) return null;
    const { top, bottom, height } = window.getBoundingClientRect();
    return { top, bottom, lines: height / Number.parseFloat(getComputedStyle(paragraph).lineHeight) };
  });
/** Waits until the window satisfies a wish. */
const showing = (wish: (window: Window) => boolean) =>
  until('the window', async () => {
    const window = await shown();
    return window && wish(window) ? window : undefined;
  });

/** A line of the text, by where it begins. */
const lineOf = (index: number, line: number) =>
  reader.evaluate(
    (index, line) => {
      const range = document.createRange();
      const paragraph = document.querySelectorAll('main article .body p')[index];
      if (!paragraph) throw new Error('no such paragraph');
      paragraph.scrollIntoView({ block: 'center' });
      range.selectNodeContents(paragraph);
      const tops = [...new Set([...range.getClientRects()].map(({ top, bottom }) => (top + bottom) / 2))];
      return tops[line] ?? 0;
    },
    index,
    line,
  );

beforeEach(async () => {
  reader = await read('voanews--accessibility-links');
  return () => chromium().closePopup(reader);
});

test('by key: I switches it on, the arrows move it by a line and keep it in sight, the text is as it was', async () => {
  const before = await reader.$eval('main article', (article) => article.outerHTML);
  await reader.keyboard.press('i');
  let last = await showing(() => true);
  const view = await reader.$eval('main', (main) => main.getBoundingClientRect().toJSON());
  for (let i = 0; i < 30; i++) {
    const scrolled = await reader.$eval('main', (main) => main.scrollTop);
    await reader.keyboard.press('ArrowDown');
    const now = await showing(() => true);
    const moved = (await reader.$eval('main', (main) => main.scrollTop)) - scrolled;
    expect(now.top - last.top + moved, `press ${i + 1}`).toBeGreaterThan(0);
    expect(now.bottom).toBeLessThanOrEqual(view.bottom);
    last = now;
  }
  expect(last.lines).toBeCloseTo(3, 1);
  await reader.keyboard.press('ArrowUp');
  expect((await showing(() => true)).top).toBeLessThan(last.top + 1);
  expect(await reader.$eval('main article', (article) => article.outerHTML)).toBe(before);
  await reader.keyboard.press('i');
  await until('it to be gone', async () => ((await shown()) ? undefined : true));
});

test('chosen in the panel, it goes with the pointer, and lets presses through', async () => {
  await press(reader, 'Text and colours');
  await reader.waitForSelector('.settings');
  await setControl(reader, 'lineFocus', 'one');
  const y = await lineOf(2, 1);
  await reader.mouse.move(200, y + 6);
  const { top, bottom, lines } = await showing((window) => window.top < y && window.bottom > y);
  expect(Math.abs((top + bottom) / 2 - y)).toBeLessThan(4); // on the line, not on the pointer
  expect(lines).toBeCloseTo(1, 1);
  const under = await reader.evaluate((y) => document.elementFromPoint(200, y)?.closest('article') !== null, y);
  expect(under).toBe(true);
  await setControl(reader, 'lineFocus', 'five');
  await showing((window) => Math.abs(window.lines - 5) < 0.1);
  await setControl(reader, 'lineFocus', 'off');
  await until('it to be gone', async () => ((await shown()) ? undefined : true));
});

test('it goes with the voice', async () => {
  await reader.keyboard.press('i');
  await showing(() => true);
  const y = await lineOf(1, 0);
  await reader.mouse.click(200, y);
  await until('the voice', () => reader.evaluate(() => (CSS.highlights.get('word')?.size ?? 0) > 0 || undefined));
  await until('the spoken word in the window', () =>
    reader.evaluate(() => {
      const [word] = CSS.highlights.get('word') ?? [];
      const box = document.querySelector('.line-window')?.getBoundingClientRect();
      if (!(word instanceof Range) || !box) return undefined;
      const rect = word.getBoundingClientRect();
      return (rect.top >= box.top - 4 && rect.bottom <= box.bottom + 4) || undefined;
    }),
  );
  await press(reader, 'Pause');
  await reader.keyboard.press('i');
});

test('the arrows pass over a picture as high as the window, to the end of the text', async () => {
  await chromium().closePopup(reader);
  reader = await read('lazy--images');
  await reader.evaluate(() => {
    for (const image of document.querySelectorAll<HTMLElement>('article img')) {
      image.style.blockSize = '900px';
      image.style.maxBlockSize = 'none';
    }
  });
  await reader.keyboard.press('i');
  await showing(() => true);
  const last = () =>
    reader.evaluate(() => {
      const box = document.querySelector('.line-window')?.getBoundingClientRect();
      const paragraph = [...document.querySelectorAll('main article .body p')].at(-1)?.getBoundingClientRect();
      return box && paragraph ? paragraph.bottom <= box.bottom + 4 && paragraph.bottom > box.top : false;
    });
  for (let i = 0; i < 200 && !(await last()); i++) await reader.keyboard.press('ArrowDown');
  expect(await last()).toBe(true);
  await reader.keyboard.press('i');
});

test('a pointer that rests while the text is scrolled under it moves nothing', async () => {
  await chromium().closePopup(reader);
  reader = await read('blog--wordpress'); // which no test before has scrolled, so that it opens at its beginning
  await reader.mouse.move(300, 300);
  await reader.keyboard.press('i');
  const { top } = await showing(() => true);
  await reader.keyboard.press('ArrowDown');
  const { top: next } = await showing((window) => window.top !== top);
  // What Chromium itself sends then: a move by nothing.
  await reader.$eval('main', (main) => {
    const nowhere = { clientX: 300, clientY: 300, movementX: 0, movementY: 0, bubbles: true, pointerType: 'mouse' };
    main.dispatchEvent(new PointerEvent('pointermove', nowhere));
  });
  expect((await showing(() => true)).top).toBe(next);
  await reader.keyboard.press('i');
});
