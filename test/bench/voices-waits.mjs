/** How long a reader waits between the press and the sound, in the real popup: a page in one language. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch } from '../run/chromium.mjs';
import { root } from '../run/setup.mjs';
import { serve } from '../run/site.mjs';
import { until } from '../run/until.mjs';

const ROUNDS = 5;
/** Presses on "Next sentence" in each round. */
const SKIPS = 4;
/** After this long the voice is warm, if it has been warmed up (ms). */
const WARM = 6000;

const HOURS = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
/** No two alike: what was made once is kept for a while. @param {string} hours */
const paragraph = (hours) =>
  `<p>The council met for ${hours} hours on Monday and agreed on a plan for the old harbour, its cranes and its park. After ${hours} more hours it was called off again, to nobody’s surprise.</p>`;
/** @param {string} lang */
const page = (lang) =>
  `<!doctype html><html lang="${lang}"><title>Harbour plan agreed</title><article><h1>Harbour plan agreed after a long night</h1>${HOURS.map(paragraph).join('')}</article></html>`;

const pause = (/** @type {number} */ ms) => new Promise((resolve) => setTimeout(resolve, ms));
/** @param {number[]} times */
const median = (times) => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

/**
 * @param {string} lang of the page; it decides which voice reads
 * @returns {Promise<{cold: number, warm: number, seek: number, runs: Record<string, number[]>}>} medians and all (ms)
 */
export async function waits(lang) {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-voices-'));
  writeFileSync(join(folder, 'page.html'), page(lang));
  const site = await serve(folder);
  /** @type {{cold: number[], warm: number[], seek: number[]}} */
  const runs = { cold: [], warm: [], seek: [] };
  try {
    for (let round = 0; round < ROUNDS * 2; round++) await listen(site.url('page.html'), round % 2 === 1, runs);
  } finally {
    await site.close();
    rmSync(folder, { recursive: true });
  }
  return { cold: median(runs.cold), warm: median(runs.warm), seek: median(runs.seek), runs };
}

/**
 * A new browser each time: nothing is warm but what has been warmed up.
 * @param {string} url @param {boolean} warm @param {Record<'cold' | 'warm' | 'seek', number[]>} runs
 */
async function listen(url, warm, runs) {
  const chromium = await launch({ extension: join(root, 'dist/chromium') });
  try {
    await chromium.page.goto(url);
    const reader = await chromium.click();
    await chromium.waitState(reader, 'article');
    if (!warm)
      // The page the voice lives in is there, or what plays there could not be heard; but nothing is loaded in it.
      await reader.evaluate(() =>
        chrome.offscreen.createDocument({
          url: 'voice.html',
          reasons: [chrome.offscreen.Reason.AUDIO_PLAYBACK, chrome.offscreen.Reason.WORKERS],
          justification: 'bench',
        }),
      );
    const voice = await chromium.voice();
    await voice.evaluate(() => {
      /** @type {number[]} */
      const played = [];
      Object.assign(window, { played });
      const play = HTMLMediaElement.prototype.play;
      HTMLMediaElement.prototype.play = function () {
        this.addEventListener('playing', () => played.push(Date.now()), { once: true });
        return play.call(this);
      };
    });
    if (warm) await pause(WARM);
    const press = async (/** @type {string} */ name) => {
      const button = await reader.waitForSelector(`::-p-aria([name="${name}"][role="button"])`);
      const pressed = await button?.evaluate((button) => {
        const now = Date.now();
        if (button instanceof HTMLElement) button.click();
        return now;
      });
      const sound = await until('sound', () =>
        voice.evaluate(
          (since) =>
            /** @type {{played: number[]}} */ (/** @type {unknown} */ (window)).played.find((at) => at >= since),
          pressed ?? 0,
        ),
      );
      return sound - (pressed ?? 0);
    };
    runs[warm ? 'warm' : 'cold'].push(await press('Play'));
    if (!warm) return;
    for (let i = 0; i < SKIPS; i++) {
      await pause(300); // the sentence after this one is being made: the press comes in the middle of it
      runs.seek.push(await press('Next paragraph'));
    }
  } finally {
    await chromium.close();
  }
}
