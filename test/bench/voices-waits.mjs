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
/** In the page's own language, or another voice would read it. No two alike: what was made once is kept for a while. @type {Record<string, (hours: string) => string>} */
const PARAGRAPHS = {
  en: (hours) =>
    `The council met for ${hours} hours on Monday and agreed on a plan for the old harbour, its cranes and its park. After ${hours} more hours it was called off again, to nobody’s surprise.`,
  es: (hours) =>
    `El consejo se reunió el lunes durante ${hours} horas y aprobó un plan para el viejo puerto, sus grúas y su parque. Después de ${hours} horas más volvió a suspenderse, sin que nadie se sorprendiera.`,
  fi: (hours) =>
    `Neuvosto kokoontui maanantaina ${hours} tunniksi ja hyväksyi suunnitelman vanhalle satamalle, sen nostureille ja puistolle. Vielä ${hours} tuntia myöhemmin se peruttiin taas, eikä kukaan ihmetellyt.`,
  nl: (hours) =>
    `De raad kwam maandag ${hours} uur bijeen en stemde in met een plan voor de oude haven, de kranen en het park (${hours}). Na ${hours} uren werd het weer afgeblazen, tot niemands verbazing.`,
};
/** Headlines. @type {Record<string, string>} */
const TITLES = {
  en: 'Harbour plan agreed after a long night',
  es: 'Acuerdo sobre el puerto tras una larga noche',
  fi: 'Satamasta sovittiin pitkän yön jälkeen',
  nl: 'Plan voor de haven na een lange nacht',
};

/** @param {string} lang */
function page(lang) {
  const title = TITLES[lang] ?? TITLES.en;
  const paragraphs = HOURS.map((hours) => `<p>${(PARAGRAPHS[lang] ?? PARAGRAPHS.en)?.(hours)}</p>`);
  return `<!doctype html><html lang="${lang}"><title>${title}</title><article><h1>${title}</h1>${paragraphs.join('')}</article></html>`;
}

const pause = (/** @type {number} */ ms) => new Promise((resolve) => setTimeout(resolve, ms));
/** @param {number[]} times */
const median = (times) => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

/** Voices of a system, as the tests have them: what is measured is the way to them. */
const SYSTEM = join(root, 'test/e2e/voices');

/** @typedef {{cold: number[], warm: number[], seek: number[]}} Runs in milliseconds */

/**
 * @param {string} lang of the page; it decides which voice reads
 * @param {boolean} [system] whether a system's voice reads; its sound begins when it is asked for
 * @returns {Promise<{cold: number, warm: number, seek: number, runs: Runs}>} medians and all (ms)
 */
export async function waits(lang, system = false) {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-voices-'));
  writeFileSync(join(folder, 'page.html'), page(lang));
  const site = await serve(folder);
  /** @type {Runs} */
  const runs = { cold: [], warm: [], seek: [] };
  try {
    for (let round = 0; round < ROUNDS * 2; round++) await listen(site.url('page.html'), round % 2 === 1, system, runs);
  } finally {
    await site.close();
    rmSync(folder, { recursive: true });
  }
  return { cold: median(runs.cold), warm: median(runs.warm), seek: median(runs.seek), runs };
}

/**
 * A new browser each time: nothing is warm but what has been warmed up.
 * @param {string} url @param {boolean} warm @param {boolean} system @param {Runs} runs
 */
async function listen(url, warm, system, runs) {
  const chromium = await launch({ extension: join(root, 'dist/chromium'), extraExtensions: system ? [SYSTEM] : [] });
  try {
    await chromium.page.goto(url);
    const reader = await chromium.click();
    await chromium.waitState(reader, 'article');
    if (!warm) await openVoice(reader);
    const began = system ? await askedOf(chromium) : await playedIn(await chromium.voice());
    if (warm) await pause(WARM);
    const press = async (/** @type {string} */ name) => {
      const button = await reader.waitForSelector(`::-p-aria([name="${name}"][role="button"])`);
      const pressed = await button?.evaluate((button) => {
        const now = Date.now();
        if (button instanceof HTMLElement) button.click();
        return now;
      });
      return (await until('sound', () => began(pressed ?? 0))) - (pressed ?? 0);
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

/** The page the voice lives in is there, or what plays there could not be heard; but nothing is loaded in it. @param {Page} reader */
const openVoice = (reader) =>
  reader.evaluate(() =>
    chrome.offscreen.createDocument({
      url: 'voice.html',
      reasons: [chrome.offscreen.Reason.AUDIO_PLAYBACK, chrome.offscreen.Reason.WORKERS],
      justification: 'bench',
    }),
  );

/** @typedef {import('puppeteer-core').Page} Page */
/** @typedef {(since: number) => Promise<number | undefined>} Began when the first sound after a time began (Date.now) */

/** @param {Page} voice @returns {Promise<Began>} */
async function playedIn(voice) {
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
  return (since) =>
    voice.evaluate(
      (since) => /** @type {{played: number[]}} */ (/** @type {unknown} */ (window)).played.find((at) => at >= since),
      since,
    );
}

/** @param {import('../run/chromium.mjs').Chromium} chromium @returns {Promise<Began>} */
async function askedOf({ browser }) {
  const target = await browser.waitForTarget((one) => one.url().endsWith('/voices.js'));
  const worker = await target.worker();
  if (!worker) throw new Error('The test voices ended before they could be reached.');
  return async (since) => {
    const asked = /** @type {{at: number}[]} */ (await worker.evaluate('spoken'));
    return asked.find(({ at }) => at >= since)?.at;
  };
}
