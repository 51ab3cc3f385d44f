/**
 * `npm start [address or file]`: set-up, build, a real browser with the extension in it, the page, and the reader opened
 * by the toolbar button. With a display the window is the user's until they close it; without one what the reader shows
 * goes to `out/`, and its figures to stdout.
 */
import { join } from 'node:path';
import { address, SEED, visit } from './address.mjs';
import { PAINTED } from './painted.mjs';
import { browser, packages, root, Sentence, say } from './setup.mjs';

/** @typedef {import('./chromium.mjs').Chromium} Chromium */
/** @typedef {import('puppeteer-core').Page} Page */

/** Whether a window can be seen. */
const display =
  process.platform === 'darwin' ||
  process.platform === 'win32' ||
  Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** @param {string | undefined} typed */
async function start(typed) {
  const target = address(typed ?? join(root, 'test/fixtures', SEED));
  packages();
  process.env.CHROME_PATH = browser();
  // These need the packages, so they are asked for only now.
  const { build } = await import('../../build.mjs');
  const { serve } = await import('./site.mjs');
  await build({ outdir: join(root, 'dist/chromium') }).catch((/** @type {Error} */ { message }) => {
    throw new Sentence(`The build failed: ${message.split('\n')[0]}`);
  });
  const site = 'folder' in target ? await serve(target.folder) : undefined;
  try {
    const url = 'url' in target ? target.url : (site?.url(target.name) ?? '');
    await show(url, await open('url' in target));
  } finally {
    await site?.close();
  }
}

/** @param {string} url @param {Chromium} chromium */
async function show(url, chromium) {
  try {
    await visit(chromium.page, url);
    const { popup, ms } = await read(chromium);
    await (display ? watch(chromium) : report(popup, ms));
  } finally {
    await chromium.close();
  }
}

/** @param {boolean} network whether the page is somebody else's, out there */
async function open(network) {
  const { launch } = await import('./chromium.mjs');
  return launch({ extension: join(root, 'dist/chromium'), headless: !display, network });
}

/**
 * Presses the button and waits for text.
 * @param {Chromium} chromium
 * @returns {Promise<{popup: Page, ms: number}>} the popup, and milliseconds from the click to its text
 * @throws {Sentence} in the reader's own words, when it shows none
 */
async function read(chromium) {
  await chromium.page.bringToFront();
  const before = Date.now();
  const popup = await chromium.click();
  const state = await chromium.waitState(popup);
  if (state === 'article') return { popup, ms: Number(await popup.evaluate(PAINTED)) - before };
  const words = await popup.evaluate(() =>
    Array.from(document.querySelectorAll('main h1, main p:not(:has(button))'), (part) =>
      part.textContent?.trim(),
    ).filter(Boolean),
  );
  throw new Sentence(words.join(': ') || 'The reader shows no article.');
}

/** @param {Chromium} chromium @returns {Promise<void>} when the user has closed the window */
async function watch({ browser }) {
  say('Lectern is open. Close the window, or press Ctrl+C here, to end.');
  await new Promise((closed) => {
    browser.once('disconnected', closed);
    // On a Mac the program outlives its last window.
    browser.on('targetdestroyed', async () => (await browser.pages()).length === 0 && closed(undefined));
  });
}

/** @param {Page} popup @param {number} ms */
async function report(popup, ms) {
  const { keep, shown } = await import('./out.mjs');
  const article = await shown(popup);
  const files = await keep(popup, article);
  const lines = {
    Title: article.title,
    Words: article.words,
    Minutes: article.minutes,
    Language: article.lang || 'unknown',
    'Click to text': `${Math.round(ms)} ms`,
    Written: files.join(', '),
  };
  for (const [name, value] of Object.entries(lines)) process.stdout.write(`${`${name}:`.padEnd(15)}${value}\n`);
}

try {
  await start(process.argv[2]);
} catch (error) {
  if (!(error instanceof Sentence)) throw error;
  say(error.message);
  process.exitCode = 1;
}
