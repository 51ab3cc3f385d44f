/**
 * How long every setting takes to show on an article of 5,000 words, and every panel to open: from the change, or the key, until
 * the page is laid out anew (what is then painted is the browser's). Medians, beside a whole layout of the article, which is
 * what a machine takes for a change of the text's size whoever makes it.
 */
import { createServer } from 'node:http';
import { join } from 'node:path';
import { build } from '../../build.mjs';
import { launch } from '../run/chromium.mjs';
import { host } from '../run/host.mjs';
import { root, say } from '../run/setup.mjs';
import { row } from './table.mjs';

const WORDS = 5000;
const ROUNDS = 7;
/** What a setting, and a panel, may take (ms). */
const SETTING = 50;
const PANEL = 100;
const PANELS = {
  'Text and colours': 't',
  Voices: 'v',
  'Reading aloud': 'r',
  Contents: 'c',
  'What was left out': 'w',
  Keys: '?',
};

const SENTENCE = 'The ferry crosses the sound four times a day, and in winter it waits for nobody who is late at all. ';
const PAGE = `<!doctype html><html lang="en"><title>The ferry</title><article><h1>The ferry</h1>${`<h2>A part</h2>${`<p>${SENTENCE.repeat(5)}</p>`.repeat(10)}`.repeat(
  Math.round(WORDS / 1000),
)}</article>`;

/** @param {number[]} runs */
const median = (runs) => runs.sort((a, b) => a - b)[Math.floor(runs.length / 2)] ?? 0;

/** @returns {Promise<{figures: object, text: string, failed: boolean}>} */
export async function measure() {
  await build({ outdir: join(root, 'dist/chromium') });
  const server = createServer((_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end(PAGE));
  const origin = await host(server);
  const chromium = await launch({ extension: join(root, 'dist/chromium') });
  try {
    await chromium.page.goto(origin);
    const reader = await chromium.click();
    await chromium.waitState(reader, 'article');
    await reader.keyboard.press('t');
    await reader.waitForSelector('.settings');
    say('Every setting …');
    const settings = await reader.evaluate(async (rounds) => {
      const main = document.querySelector('main');
      const laidOut = () => main?.scrollHeight;
      const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      /** @type {Record<string, number[]>} */
      const times = { '(a whole layout)': [] };
      for (let round = 0; round < rounds; round++) {
        if (main) main.style.display = 'none';
        laidOut();
        const start = performance.now();
        if (main) main.style.display = '';
        laidOut();
        times['(a whole layout)']?.push(performance.now() - start);
      }
      /** @param {Element} control @param {number} round sets it to something else, as its user would */
      const change = (control, round) => {
        if (control instanceof HTMLSelectElement) control.selectedIndex = round % control.options.length;
        else if (!(control instanceof HTMLInputElement)) return;
        else if (control.type === 'checkbox' || control.type === 'radio') return control.click();
        else if (control.type === 'range')
          control.value = round % 2 ? control.min : String((Number(control.min) + Number(control.max)) / 2);
        for (const type of ['input', 'change']) control.dispatchEvent(new Event(type, { bubbles: true }));
      };
      const names = [...document.querySelectorAll('.settings [name]')].map((one) => one.getAttribute('name') ?? '');
      for (const name of new Set(names.filter((name) => !/^own/.test(name)))) {
        times[name] = [];
        const controls = [...document.querySelectorAll(`.settings [name="${name}"]`)];
        for (let round = 0; round < rounds; round++) {
          const control = controls[(round + 1) % controls.length];
          if (!control) continue;
          await frame();
          const start = performance.now();
          change(control, round);
          laidOut();
          times[name]?.push(performance.now() - start);
        }
        await frame();
        await chrome.storage.local.clear(); // the next begins as settings came
        await frame();
      }
      return times;
    }, ROUNDS);
    await reader.keyboard.press('t');
    /** @type {Record<string, number[]>} */
    const panels = {};
    for (const [name, key] of Object.entries(PANELS)) {
      say(`${name} …`);
      panels[name] = [];
      for (let round = 0; round < ROUNDS; round++) {
        panels[name]?.push(
          await reader.evaluate(async (key) => {
            const box = document.querySelector('.panel');
            const full = () => box instanceof HTMLElement && !box.hidden && box.querySelector('h2, h3, ol, button, p');
            const start = performance.now();
            document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
            while (!full() && performance.now() - start < 5000) await new Promise((resolve) => setTimeout(resolve));
            document.querySelector('main')?.scrollHeight;
            return performance.now() - start;
          }, key),
        );
        await reader.keyboard.press('Escape');
        await reader.waitForFunction(() => document.querySelector('.panel')?.hasAttribute('hidden'));
      }
    }
    const rows = Object.entries(settings).map(([name, runs]) => ({ name, ms: median(runs) }));
    const opened = Object.entries(panels).map(([name, [first = 0, ...runs]]) => ({ name, first, ms: median(runs) }));
    const slow = [...rows.filter(({ ms }) => ms > SETTING), ...opened.filter(({ ms }) => ms > PANEL)];
    const ms = (/** @type {number} */ value) => `${value.toFixed(1)} ms`;
    const text = [
      row(`${WORDS} words, median of ${ROUNDS}`, 'laid out'),
      ...rows.sort((a, b) => b.ms - a.ms).map(({ name, ms: value }) => row(name, ms(value))),
      '',
      row('Panels', 'again', 'at first'),
      ...opened.map(({ name, ms: value, first }) => row(name, ms(value), ms(first))),
      '',
      slow.length
        ? `Too slow: ${slow.map(({ name }) => name).join(', ')}`
        : `Every setting within ${SETTING} ms, every panel within ${PANEL} ms.`,
    ].join('\n');
    return { figures: { settings: rows, panels: opened }, text, failed: slow.length > 0 };
  } finally {
    await chromium.close();
    server.close();
  }
}
