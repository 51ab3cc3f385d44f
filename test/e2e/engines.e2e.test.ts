/** Three engines find nothing in any state of the reader: in the popup, at full width, in every theme. */
import type { KeyInput, Page } from 'puppeteer-core';
import { afterEach, describe, expect, test } from 'vitest';
import { SETTINGS } from '../../src/settings/schema.ts';
import { until } from '../run/until.mjs';
import { enginesFind } from './engines.ts';
import { markedAs, press, setControl } from './reader.ts';
import { theatre } from './theatre.ts';

const { chromium, go } = theatre();

interface State {
  readonly fixture?: string;
  /** How the reader page says it stands; an article when left out. */
  readonly state?: 'article' | 'refused';
  readonly come?: (reader: Page) => Promise<unknown>;
}

/** Presses a key, and waits for what it opens. */
const key = (name: KeyInput, opened: string) => async (reader: Page) => {
  await reader.keyboard.press(name);
  await reader.waitForSelector(opened);
};

const STATES: Readonly<Record<string, State>> = {
  article: {},
  'article with tables, notes and references': { fixture: 'wiki-like--footnotes-tables' },
  'article with code': { fixture: 'docs--code' },
  'article from right to left': { fixture: 'arabic--rtl' },
  'article in Japanese': { fixture: 'japanese--news' },
  'article in Hindi': { fixture: 'hindi--writer-note' },
  'no article': { fixture: 'front--page', state: 'refused' },
  'choosing a part': {
    fixture: 'front--page',
    state: 'refused',
    async come(reader) {
      await press(reader, 'Choose a part of the page');
      await reader.waitForSelector('.left .part');
    },
  },
  'text and colours': { come: key('t', '.settings') },
  'own colours that cannot be read, a font that is not there, two columns': {
    async come(reader) {
      await key('t', '.settings')(reader);
      await reader.$eval('.settings [value=own]', (input) => input instanceof HTMLElement && input.click());
      for (const name of ['ownText', 'ownLink', 'ownMark']) await setControl(reader, name, '#cccccc');
      await setControl(reader, 'font', 'named');
      await setControl(reader, 'fontName', 'Nonesuch');
      await setControl(reader, 'columns', 'two');
      await reader.waitForSelector('.colour[data-failing]');
    },
  },
  contents: { come: key('c', '.panel ol.contents') },
  'what was left out': { come: key('w', '.left .part') },
  'reading aloud': { come: key('r', '.reading .settings') },
  voices: { come: key('v', '.voice-choice [role=option]') },
  keys: { come: key('?', '.help .keys') },
  'find in the text': { come: key('g', '.find input') },
  'read aloud': {
    async come(reader) {
      await reader.keyboard.press('k');
      await markedAs(reader, 'word', Boolean);
    },
  },
  'a message with a way back': {
    async come(reader) {
      await key('t', '.settings')(reader);
      await press(reader, 'Reset all');
      await reader.waitForSelector('.notice:not([hidden])');
    },
  },
  'every aid at once': {
    async come(reader) {
      await key('t', '.settings')(reader);
      for (const name of ['beginnings', 'syllables', 'timeLeft'])
        await reader.$eval(`.settings [name=${name}]`, (box) => box instanceof HTMLElement && box.click());
      await setControl(reader, 'wordKinds', 'labels');
      await setControl(reader, 'lineFocus', 'three');
      await reader.waitForSelector('.word-labels span');
    },
  },
  'one sentence': {
    async come(reader) {
      await reader.keyboard.press('a');
      await reader.waitForSelector('[data-away]');
    },
  },
  'a footnote': {
    fixture: 'wiki-like--footnotes-tables',
    async come(reader) {
      // Until the text is on the screen, and what comes behind it is there, a mark leads to its note.
      await until('the note', async () => {
        await reader.focus('main article .body sup a');
        await reader.keyboard.press('Enter');
        return (await reader.$('.note-box')) ?? undefined;
      });
    },
  },
};

/** As the reader came: what a state has set is not to show in the next one. */
const wipe = (reader: Page) => reader.evaluate(() => chrome.storage.local.clear().then(() => localStorage.clear()));

afterEach(async () => {
  const worker = await chromium().worker();
  await worker.evaluate(() => chrome.offscreen.closeDocument().catch(() => undefined));
  const popup = await chromium().popup();
  if (!popup) return;
  await wipe(popup);
  await chromium().closePopup(popup);
});

async function show({ fixture = 'voanews--accessibility-links', state = 'article' }: State): Promise<Page> {
  await go(fixture);
  const reader = await chromium().click();
  await chromium().waitState(reader, state);
  await reader.waitForFunction(() => document.hasFocus());
  return reader;
}

describe.each(Object.keys(STATES))('%s', (name) => {
  const state: State = STATES[name] ?? {};

  test('in the popup', async () => {
    const reader = await show(state);
    await state.come?.(reader);
    expect(await enginesFind(reader)).toEqual([]);
  });

  // What is refused has no article to take along.
  if (state.state === 'refused') return;

  test('in a tab', async () => {
    await press(await show(state), 'Open in a tab');
    const tab = await until('the tab', async () =>
      (await chromium().browser.pages()).find((page) => page.url().includes('as=tab')),
    );
    await tab.setViewport({ width: 1280, height: 900 });
    await chromium().waitState(tab, 'article');
    await tab.bringToFront();
    await state.come?.(tab);
    expect(await enginesFind(tab)).toEqual([]);
    await wipe(tab);
    await tab.close();
  });
});

test.each(Object.keys(SETTINGS.theme.options))('in the theme %s, with its panel', async (theme) => {
  const reader = await show({});
  await key('t', '.settings')(reader);
  await reader.$eval(
    `.settings [name=theme][value=${theme}]`,
    (input) => input instanceof HTMLElement && input.click(),
  );
  await reader.waitForFunction((theme) => document.documentElement.dataset.theme === theme, {}, theme);
  expect(await enginesFind(reader)).toEqual([]);
});
