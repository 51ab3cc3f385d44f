/** The states a reader can be in, and how each is come to: what the engines look at, and what the gallery shows. */
import { until } from './until.mjs';

/** @typedef {import('puppeteer-core').KeyInput} KeyInput */
/**
 * What the states ask of a reader's page: puppeteer's can do it, and Firefox's (test/e2e/firefox-reader.ts).
 * @typedef {object} Reader
 * @property {{press(key: KeyInput): Promise<unknown>, type(text: string): Promise<unknown>}} keyboard
 * @property {(selector: string) => Promise<{click(): Promise<unknown>} | null>} waitForSelector
 * @property {(act: () => unknown) => Promise<unknown>} waitForFunction
 * @property {(act: (...args: string[]) => unknown, ...args: string[]) => Promise<unknown>} evaluate
 * @property {(selector: string, act: (element: Element) => unknown) => Promise<unknown>} $eval
 * @property {(selector: string) => Promise<unknown>} focus
 * @property {(selector: string) => Promise<unknown>} $
 */
/**
 * @typedef {object} State
 * @property {string} [fixture] the seed page when left out
 * @property {'article' | 'refused'} [state] how the reader page says it stands; an article when left out
 * @property {(reader: Reader) => Promise<unknown>} [come]
 */

/** Presses a key, and waits for what it opens. @param {KeyInput} name @param {string} opened */
const key = (name, opened) => async (/** @type {Reader} */ reader) => {
  await reader.keyboard.press(name);
  await reader.waitForSelector(opened);
};

/** Presses the control of this accessible name. @param {Reader} reader @param {string} name */
async function press(reader, name) {
  const button = await reader.waitForSelector(`::-p-aria([name="${name}"][role="button"])`);
  await button?.click();
}

/** Sets a control by its name, as its user would: the value, then the events. @param {Reader} reader @param {string} name @param {string} value */
const set = (reader, name, value) =>
  reader.evaluate(
    (name, value) => {
      const control = document.querySelector(`.settings [name="${name}"]`);
      if (!(control instanceof HTMLInputElement || control instanceof HTMLSelectElement)) throw new Error(`no ${name}`);
      control.value = value;
      for (const type of ['input', 'change']) control.dispatchEvent(new Event(type, { bubbles: true }));
    },
    name,
    value,
  );

/** @param {Reader} reader @param {string} selector */
const click = (reader, selector) =>
  reader.$eval(selector, (element) => element instanceof HTMLElement && element.click());

/** @type {Readonly<Record<string, State>>} */
export const STATES = {
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
      await click(reader, '.settings [value=own]');
      for (const name of ['ownText', 'ownLink', 'ownMark']) await set(reader, name, '#cccccc');
      await set(reader, 'font', 'named');
      await set(reader, 'fontName', 'Nonesuch');
      await set(reader, 'columns', 'two');
      await reader.waitForSelector('.colour[data-failing]');
    },
  },
  contents: { come: key('c', '.panel ol.contents') },
  'what was left out': { come: key('w', '.left .part') },
  'reading aloud': { come: key('r', '.reading .settings') },
  voices: { come: key('v', '.voice-choice [role=option]') },
  keys: { come: key('?', '.help .keys') },
  'find in the text': {
    async come(reader) {
      await key('g', '.find input')(reader);
      await reader.keyboard.type('libya');
      await reader.waitForFunction(() => document.querySelector('.find .count')?.textContent);
    },
  },
  'read aloud': {
    async come(reader) {
      await reader.keyboard.press('k');
      await reader.waitForFunction(() => (CSS.highlights.get('word')?.size ?? 0) > 0);
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
      for (const name of ['beginnings', 'syllables', 'timeLeft']) await click(reader, `.settings [name=${name}]`);
      await set(reader, 'wordKinds', 'labels');
      await set(reader, 'lineFocus', 'three');
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

/** As the reader came: what a state has set is not to show in the next one. @param {Reader} reader */
export const wipe = (reader) =>
  reader.evaluate(async () => {
    await chrome.storage.local.clear();
    localStorage.clear();
  });
