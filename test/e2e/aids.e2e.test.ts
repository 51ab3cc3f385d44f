import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, test } from 'vitest';
import { until } from '../run/until.mjs';
import { press, setControl } from './reader.ts';
import { theatre } from './theatre.ts';

const { chromium, read } = theatre();
let reader: Page;

async function open(fixture: string): Promise<void> {
  reader = await read(fixture);
}
afterEach(() => chromium().closePopup(reader));

/** Presses a check box of the settings. */
const toggle = (name: string) => reader.$eval(`.settings [name=${name}]`, (box) => (box as HTMLElement).click());

/** The texts of a highlight, in the order in which they were marked. */
const marked = (name: string) =>
  reader.evaluate((name) => {
    return [...(CSS.highlights.get(name) ?? [])].map((part) => {
      const range = document.createRange();
      range.setStart(part.startContainer, part.startOffset);
      range.setEnd(part.endContainer, part.endOffset);
      return range.toString();
    });
  }, name);
const markedSome = (name: string) =>
  until(`marks of ${name}`, async () => {
    const found = await marked(name);
    return found.length > 0 ? found : undefined;
  });

describe('parts of words', () => {
  test('are marked without a change to the text, and go when they are not wanted', async () => {
    await open('voanews--accessibility-links');
    const before = await reader.$eval('main article', (article) => article.outerHTML);
    await press(reader, 'Text and colours');
    await reader.waitForSelector('.settings');
    for (const name of ['beginnings', 'syllables']) await toggle(name);
    expect(await markedSome('beginning')).toContain('Viol');
    expect(await markedSome('syllable')).toContain('ing');
    await setControl(reader, 'wordKinds', 'labels');
    expect(await markedSome('verb')).toContain('taking');
    await reader.waitForSelector('.word-labels span');
    expect(await reader.$eval('main article', (article) => article.outerHTML)).toBe(before);
    for (const name of ['beginnings', 'syllables']) await toggle(name);
    await setControl(reader, 'wordKinds', 'off');
    for (const name of ['beginning', 'syllable', 'verb']) expect(await marked(name)).toEqual([]);
    expect(await reader.$('.word-labels')).toBeNull();
  });

  test('letters stand over their words, whatever size these are given', async () => {
    await open('voanews--accessibility-links');
    await press(reader, 'Text and colours');
    await reader.waitForSelector('.settings');
    await setControl(reader, 'wordKinds', 'labels');
    await markedSome('noun');
    await setControl(reader, 'fontSize', '32');
    const off = () =>
      reader.evaluate(() => {
        const [first] = CSS.highlights.get('noun') ?? [];
        const label = document.querySelector('.word-labels span')?.getBoundingClientRect();
        if (!first || !label) return null;
        const range = document.createRange();
        range.setStart(first.startContainer, first.startOffset);
        range.setEnd(first.endContainer, first.endOffset);
        const word = range.getBoundingClientRect();
        return (
          Math.abs(word.left + word.width / 2 - (label.left + label.width / 2)) + Math.abs(word.top - label.bottom)
        );
      });
    await until('the letters to be in their places', async () => ((await off()) ?? 99) < 16 || undefined);
    await setControl(reader, 'wordKinds', 'off');
    await setControl(reader, 'fontSize', '20');
  });
});

describe('one at a time', () => {
  const seen = () =>
    reader.evaluate(() => {
      const hidden = [...(CSS.highlights.get('away') ?? [])];
      const article = document.querySelector('main article');
      const walker = document.createTreeWalker(article ?? document.body, NodeFilter.SHOW_TEXT);
      const parts: string[] = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (node.parentElement?.closest('[data-away], button')) continue;
        for (const [offset, letter] of [...(node.nodeValue ?? '')].entries())
          if (
            !hidden.some(
              (range) =>
                range instanceof Range &&
                range.isPointInRange(node, offset) &&
                !(range.endContainer === node && range.endOffset === offset),
            )
          )
            parts.push(letter);
      }
      return parts.join('').replace(/\s+/g, ' ').trim();
    });
  const seeing = (wish: (text: string) => boolean) =>
    until('the text', async () => {
      const text = await seen();
      return wish(text) ? text : undefined;
    });

  test('A shows one sentence, the arrow keys go on and back, then one paragraph, then all; nothing is wrapped', async () => {
    await open('danish--heading-anchors');
    const whole = await seen();
    await reader.keyboard.press('a');
    const first = await seeing((text) => text.length > 0 && text.length < whole.length / 3);
    await reader.keyboard.press('ArrowDown');
    const second = await seeing((text) => text !== first && text !== '');
    await reader.keyboard.press(' ');
    await seeing((text) => text !== second && text !== '');
    await reader.keyboard.press('ArrowUp');
    expect(await seeing((text) => text === second)).toBe(second);
    await reader.keyboard.press('a');
    await reader.keyboard.press('ArrowDown');
    const paragraph = await seeing((text) => text !== second && text !== first);
    expect(whole).toContain(paragraph);
    await reader.keyboard.press('a');
    expect(await seeing((text) => text === whole)).toBe(whole);
    expect(await reader.$('[data-away]')).toBeNull();
  });

  test('it goes with the voice, and a link that has the focus can be seen', async () => {
    await open('blog--wordpress');
    await reader.keyboard.press('a');
    await seeing((text) => text.length > 0);
    await press(reader, 'Play');
    await until('the spoken sentence alone', () =>
      reader.evaluate(() => {
        const [sentence] = CSS.highlights.get('sentence') ?? [];
        const [before] = CSS.highlights.get('away') ?? [];
        return (
          (sentence &&
            before &&
            sentence.startContainer === before.endContainer &&
            sentence.startOffset === before.endOffset) ||
          undefined
        );
      }),
    );
    await press(reader, 'Pause');
    await reader.$eval('main article .body a', (link) => (link as HTMLElement).focus());
    const opacity = await reader.$eval('main article .body a', (link) => {
      let least = 1;
      for (let part: Element | null = link; part; part = part.parentElement)
        least = Math.min(least, Number(getComputedStyle(part).opacity));
      return least;
    });
    expect(opacity).toBe(1);
    await reader.keyboard.press('a');
    await reader.keyboard.press('a');
  });
});

test('how long is left is told, and goes down to the end', async () => {
  await open('wiki-like--footnotes-tables');
  await press(reader, 'Text and colours');
  await reader.waitForSelector('.settings');
  await toggle('timeLeft');
  const told = () => reader.$eval('.time-left', (line) => line.textContent);
  await reader.waitForSelector('.time-left');
  expect(await told()).toMatch(/left$/);
  await reader.$eval('main', (main) => main.scrollTo({ top: main.scrollHeight, behavior: 'instant' }));
  await until('the end', async () => (await told()) === 'The end' || undefined);
  await toggle('timeLeft');
  expect(await reader.$('.time-left')).toBeNull();
});

test('a footnote is shown where its mark stands; Escape closes it and nothing else, and the focus is on the mark again', async () => {
  await open('wiki-like--footnotes-tables');
  const mark = 'main article .body sup a';
  await until('the note', async () => {
    await reader.focus(mark);
    await reader.keyboard.press('Enter');
    return (await reader.$('.note-box')) ?? undefined;
  });
  const note = await reader.$eval('.note-box .note-text', (text) => text.textContent?.trim() ?? '');
  expect(note.length).toBeGreaterThan(5);
  expect(note).not.toContain('↩');
  await reader.keyboard.press('Escape');
  await until('it to be gone', async () => ((await reader.$('.note-box')) ? undefined : true));
  expect(await reader.evaluate((mark) => document.activeElement?.matches(mark), mark)).toBe(true);
  await reader.keyboard.press('Enter');
  await reader.waitForSelector('.note-box');
  await press(reader, 'Go to the note');
  await until('the note', () =>
    reader.evaluate(
      (note) => document.activeElement?.closest('li, p')?.textContent?.includes(note.slice(0, 20)) || undefined,
      note,
    ),
  );
});

test('an image becomes as large as the window by the keyboard, with its words; Escape brings back the text', async () => {
  await open('bbc-like--accessibility-links');
  await reader.evaluate(() => {
    // The fixture's pictures are on no server: one of this size stands in for them.
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [640, 400];
    const image = document.querySelector<HTMLImageElement>('main article .body');
    const picture = document.createElement('img');
    picture.alt = 'A harbour at dusk';
    image?.prepend(picture);
    canvas.toBlob((blob) => {
      if (blob) picture.src = URL.createObjectURL(blob);
    });
  });
  await reader.waitForSelector('.enlarge');
  await reader.focus('.enlarge');
  await reader.keyboard.press('Enter');
  await reader.waitForSelector('dialog.enlarged[open]');
  expect(await reader.$eval('dialog.enlarged p', (words) => words.textContent)).toBe('A harbour at dusk');
  await reader.keyboard.press('Escape');
  await until('it to be gone', async () => ((await reader.$('dialog')) ? undefined : true));
  expect(await reader.evaluate(() => document.activeElement?.className)).toBe('enlarge');
  expect(await reader.evaluate(() => document.documentElement.dataset.state)).toBe('article');
});

test('the contents say where the reader is', async () => {
  await open('wiki-like--footnotes-tables');
  await press(reader, 'Contents');
  const current = () =>
    reader.$$eval('.contents [aria-current=location]', (entries) => entries.map((e) => e.textContent));
  await until('the first', async () => (await current()).length === 1 || undefined);
  const [first] = await current();
  await reader.$eval('main', (main) => {
    const heading = [...main.querySelectorAll('article .body :is(h2, h3)')].at(-1);
    heading?.scrollIntoView({ block: 'start', behavior: 'instant' });
  });
  await until('another', async () => {
    const now = await current();
    return (now.length === 1 && now[0] !== first) || undefined;
  });
});
