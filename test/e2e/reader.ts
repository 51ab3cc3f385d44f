/** What the end-to-end tests do with a reader page, in a user's words. */
import type { Page } from 'puppeteer-core';
import { until } from '../run/until.mjs';

/** Presses the control of this accessible name. */
export async function press(reader: Page, name: string): Promise<void> {
  const button = await reader.waitForSelector(`::-p-aria([name="${name}"][role="button"])`);
  await button?.click();
}

/** The text under a highlight: '' when nothing is marked. */
export const marked = (reader: Page, name: 'sentence' | 'word' | 'place'): Promise<string> =>
  reader.evaluate((name) => [...(CSS.highlights.get(name) ?? [])].map(String).join('|'), name);

/** Waits until a highlight satisfies a wish. @returns its text */
export const markedAs = (
  reader: Page,
  name: 'sentence' | 'word' | 'place',
  wish: (text: string) => boolean,
  ms = 15_000,
) =>
  until(
    `the ${name} highlight`,
    async () => {
      const text = await marked(reader, name);
      return wish(text) ? text : undefined;
    },
    ms,
  );

/** What the shown article says, headline first, white space folded; the line about it (people, site, date) left out. */
export const articleText = (reader: Page): Promise<string> =>
  reader.evaluate(() =>
    [...document.querySelectorAll('main article :is(h1, .lead, .body)')]
      .map((part) => part.textContent ?? '')
      .join(' ')
      .replace(/\s+/g, ' ')
      .trim(),
  );

/** Sets a control of "Text and colours" by its name, as its user would: the value, then the event. */
export const setControl = (reader: Page, name: string, value: string): Promise<void> =>
  reader.evaluate(
    (name, value) => {
      const control = document.querySelector<HTMLInputElement | HTMLSelectElement>(`.settings [name="${name}"]`);
      if (!control) throw new Error(`no control ${name}`);
      control.value = value;
      control.dispatchEvent(new Event('input', { bubbles: true }));
      control.dispatchEvent(new Event('change', { bubbles: true }));
    },
    name,
    value,
  );

/** Listens to what the voice's page really plays: the stream of its audio element, not what was asked of it. */
export async function tap(voice: Page): Promise<void> {
  await voice.evaluate(() => {
    const heard: { at: number; rms: number }[] = [];
    Object.assign(window, { heard });
    const context = new AudioContext();
    const play = HTMLMediaElement.prototype.play;
    HTMLMediaElement.prototype.play = function (this: HTMLMediaElement & { captureStream(): MediaStream }) {
      const analyser = new AnalyserNode(context, { fftSize: 2048 });
      const stream = this.captureStream();
      stream.addEventListener('addtrack', () => context.createMediaStreamSource(stream).connect(analyser));
      const samples = new Float32Array(analyser.fftSize);
      const listen = setInterval(() => {
        analyser.getFloatTimeDomainData(samples);
        heard.push({ at: Date.now(), rms: Math.hypot(...samples) / Math.sqrt(samples.length) });
        if (this.ended) clearInterval(listen);
      }, 20);
      return play.call(this);
    };
  });
}

/** @returns the loudest 20 milliseconds of the last `ms`, from 0 to 1 */
export const loudness = (voice: Page, ms: number): Promise<number> =>
  voice.evaluate((ms) => {
    const { heard } = window as unknown as { heard: { at: number; rms: number }[] };
    return Math.max(0, ...heard.filter(({ at }) => at > Date.now() - ms).map(({ rms }) => rms));
  }, ms);
