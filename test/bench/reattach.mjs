/** How soon a popup that is opened again in mid-speech shows the word that is being spoken. */
import { join } from 'node:path';
import { SEED } from '../run/address.mjs';
import { launch } from '../run/chromium.mjs';
import { root } from '../run/setup.mjs';
import { serve } from '../run/site.mjs';
import { until } from '../run/until.mjs';

const ROUNDS = 7;

/** @returns {Promise<number[]>} from the popup's first paint to the first marked word (ms), at most: looked for at every frame */
export async function reattach() {
  const site = await serve();
  const chromium = await launch({ extension: join(root, 'dist/chromium') });
  try {
    await chromium.page.goto(site.url(SEED));
    let reader = await chromium.click();
    await chromium.waitState(reader, 'article');
    const play = await reader.waitForSelector('::-p-aria([name="Play"][role="button"])');
    await play?.click();
    await until('a word', () => reader.evaluate(() => (CSS.highlights.get('word')?.size ?? 0) > 0 || undefined));
    const times = [];
    for (let round = 0; round < ROUNDS; round++) {
      await chromium.closePopup(reader);
      reader = await chromium.click();
      times.push(await reader.evaluate(firstWord));
    }
    return times;
  } finally {
    await chromium.close();
    await site.close();
  }
}

/** Runs in the popup. @returns {Promise<number>} */
const firstWord = () =>
  new Promise((resolve) => {
    const look = () => {
      const [paint] = performance.getEntriesByName('first-paint');
      if (!paint || !CSS.highlights.get('word')?.size) return void requestAnimationFrame(look);
      resolve(Math.max(0, performance.now() - paint.startTime));
    };
    look();
  });
