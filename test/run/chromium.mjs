/**
 * A real Chromium with the extension in it. `click()` presses the toolbar button, which opens the real popup and grants
 * activeTab; nothing here reaches into the extension by another door than its user has, except to look.
 */
import puppeteer from 'puppeteer-core';
import { flags } from './flags.mjs';
import { discard, passingProfile, pin } from './profile.mjs';
import { browser as find, Sentence } from './setup.mjs';
import { until } from './until.mjs';

/** @typedef {import('puppeteer-core').Browser} Browser */
/** @typedef {import('puppeteer-core').Page} Page */
/** @typedef {import('puppeteer-core').Target} Target */
/** @typedef {import('puppeteer-core').Extension} Extension */
/** @typedef {'loading' | 'article' | 'refused' | 'failed'} State */

/**
 * @typedef {object} Chromium
 * @property {Browser} browser
 * @property {Extension} extension
 * @property {string} id the extension's
 * @property {Page} page the first tab
 * @property {(page?: Page) => Promise<Page>} click presses the toolbar button on a tab; the popup that it
 *   opened, which may not have drawn anything yet: wait for its state
 * @property {() => Promise<Page | undefined>} popup the popup that is open now
 * @property {(popup: Page) => Promise<void>} closePopup closes it and waits until it is gone
 * @property {(popup: Page, state?: State, ms?: number) => Promise<State>} waitState waits for a drawn state: any but loading
 * @property {() => Promise<Page>} voice waits for the offscreen document
 * @property {() => Promise<import('puppeteer-core').WebWorker>} worker waits for the service worker
 * @property {() => Promise<void>} close
 */

/**
 * Starts a browser with the extension. The id of an unpacked extension comes from its folder's path, so a second launch
 * with the same `profile` finds the same storage.
 * @param {import('./flags.mjs').Start & {extension: string, profile?: string, extraExtensions?: string[], welcome?: boolean, env?: Record<string, string>}} options
 *   `extension`: folder of a build; `profile`: a folder that outlives the browser (a new one, thrown away, unless given);
 *   `extraExtensions`: more folders, as for a voice made for tests; `welcome`: leaves open what is opened at the installation; `env`: as for a screen of its own
 * @returns {Promise<Chromium>}
 */
export async function launch({
  extension: folder,
  profile,
  extraExtensions = [],
  headless = true,
  welcome = false,
  env = {},
  ...start
}) {
  const userDataDir = profile ?? passingProfile();
  const isNew = pin(userDataDir, folder);
  const options = {
    executablePath: find(),
    headless,
    pipe: true,
    enableExtensions: true, // the form that takes a list of folders does not wait for the install
    defaultViewport: null,
    ignoreDefaultArgs: ['--mute-audio'],
    args: flags({ headless, ...start }),
    userDataDir,
    env: { ...process.env, ...env },
  };
  const browser = await puppeteer.launch(options).catch(noStart);
  try {
    for (const extra of extraExtensions) await browser.installExtension(extra);
    const id = await browser.installExtension(folder);
    const extension = (await browser.extensions()).get(id);
    const [page] = await browser.pages();
    if (!extension || !page) throw new Error('The browser started without the extension or without a tab.');
    if (isNew && !welcome) await leaveWelcome(browser, page);
    browser.process()?.once('exit', () => discard(userDataDir));
    return drive(browser, extension, page);
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/** Closes what opens at the installation, as its reader does. @param {Browser} browser @param {Page} page */
async function leaveWelcome(browser, page) {
  const target = await browser.waitForTarget((target) => target.url().endsWith('/welcome.html'));
  await (await target.page())?.close();
  await page.bringToFront();
}

/** The address of a page; '' of one that is just being made, which has none yet: puppeteer throws. @param {Page} page */
function addressOf(page) {
  try {
    return page.url();
  } catch {
    return '';
  }
}

/** @param {Browser} browser @param {Extension} extension @param {Page} page @returns {Chromium} */
function drive(browser, extension, page) {
  const home = `chrome-extension://${extension.id}/`;
  const popup = async () => {
    const pages = await extension.pages();
    return pages.find((page) => {
      const url = addressOf(page);
      return url.startsWith(`${home}reader.html`) && !url.includes('as=');
    });
  };

  return {
    browser,
    extension,
    id: extension.id,
    page,
    popup,
    async click(tab = page) {
      // Pressed again, the button would only close it.
      await until('the popup to be gone', async () => ((await popup()) ? undefined : true));
      await extension.triggerAction(tab).catch(tooOld(browser));
      return until('the popup', popup);
    },
    async closePopup(popup) {
      // It may be closing by itself: a popup goes when another tab comes to the front.
      if (!popup.isClosed()) await popup.close().catch(() => undefined);
      await until('the popup to be gone', async () => (popup.isClosed() ? true : undefined));
    },
    async waitState(popup, wanted, timeout = 10_000) {
      const state = () => popup.evaluate(() => document.documentElement.dataset.state);
      const settled = async () => {
        const now = await state();
        return (wanted ? now === wanted : now !== 'loading') ? now : undefined;
      };
      const what = async () => `the reader to be ${wanted ?? 'drawn'}: it is ${await state()}`;
      return /** @type {State} */ (await until(what, settled, timeout));
    },
    async voice() {
      const target = await browser.waitForTarget((target) => target.url().startsWith(`${home}voice.html`));
      return target.asPage(); // an offscreen document is a target of type background_page
    },
    async worker() {
      const isWorker = (/** @type {Target} */ target) =>
        target.type() === 'service_worker' && target.url().startsWith(home);
      const worker = await (await browser.waitForTarget(isWorker)).worker();
      if (!worker) throw new Error('The service worker ended before it could be reached.');
      return worker;
    },
    close: () => browser.close(),
  };
}

/** @param {Error} error @returns {never} */
function noStart(error) {
  if (error.message.includes('Missing X server')) {
    throw new Sentence('DISPLAY is set, but no screen answers there: unset it to run without a window.');
  }
  if (/no usable sandbox/i.test(error.message)) {
    throw new Sentence('The browser cannot start its sandbox here: install chromium-sandbox, or run as root.');
  }
  throw error;
}

/** @param {Browser} browser @returns {(error: Error) => Promise<never>} */
const tooOld = (browser) => async (error) => {
  if (!error.message.includes("wasn't found")) throw error;
  throw new Sentence(`${await browser.version()} cannot be driven: a newer one is needed.`);
};
