/**
 * Real pages in a real browser with the network cut: each is served under its own address, its scripts kept from running,
 * and looked at from an isolated world, as a content script does.
 */
import puppeteer from 'puppeteer-core';
import { flags } from '../run/flags.mjs';
import { browser as find } from '../run/setup.mjs';

/** Milliseconds that a page, or one extractor on it, may take. */
const PATIENCE = 30_000;

/** Nothing loads and nothing runs but what is said here; styles written in the page stay. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/** Said on the console just before a script that is watched. */
const NOW = 'now the script that is watched';

/**
 * @typedef {object} Stage
 * @property {(url: string, html: string) => Promise<World>} show shows a page
 */

/**
 * @typedef {object} World
 * @property {(expression: string) => Promise<any>} ask evaluates in the page's isolated world; promises are waited for
 * @property {(expression: string) => Promise<string[]>} watch evaluates likewise; gives the address of everything that was
 *   asked for while it ran, what the policy forbids included; not what is asked for by functions: `guard.mjs`
 */

/** @param {number} tabs how many pages may be open at once @returns {Promise<{stages: Stage[], version: string, close: () => Promise<void>}>} */
export async function stages(tabs) {
  const browser = await puppeteer.launch({
    executablePath: find(),
    headless: true,
    args: flags({}),
    protocolTimeout: PATIENCE + 1000, // the page's own time comes first, which ends the script as well
  });
  const all = await Promise.all(Array.from({ length: tabs }, () => stage(browser)));
  return { stages: all, version: await browser.version(), close: () => browser.close() };
}

/** @param {import('puppeteer-core').Browser} browser @returns {Promise<Stage>} */
async function stage(browser) {
  let tab = await open(browser);
  return {
    async show(url, html) {
      try {
        return await tab.show(url, html);
      } catch {
        // The page before this one cannot be left: it is left behind, and this one gets a second chance.
        await tab.close();
        tab = await open(browser);
        return tab.show(url, html);
      }
    },
  };
}

/** @param {import('puppeteer-core').Browser} browser */
async function open(browser) {
  const page = await browser.newPage();
  const cdp = await page.createCDPSession();
  /** @type {string | null} */
  let next = null;
  /** @type {string[]} */
  let requests = [];
  await page.setViewport({ width: 1280, height: 900 });
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    if (next === null || !request.isNavigationRequest() || request.frame() !== page.mainFrame())
      return void request.abort();
    const body = next;
    next = null;
    const headers = { 'content-security-policy': POLICY };
    return void request.respond({ status: 200, contentType: 'text/html; charset=utf-8', headers, body });
  });
  // The renderer itself says what is asked for, in its order with all else it says: also what the policy then forbids,
  // which interception never sees. While a script runs nothing else on the page does, so all of it is the script's.
  cdp.on('Network.requestWillBeSent', ({ request }) => void requests.push(request.url));
  cdp.on('Runtime.consoleAPICalled', ({ args }) => {
    if (args[0]?.value === NOW) requests = [];
  });
  await Promise.all([cdp.send('Network.enable'), cdp.send('Runtime.enable')]);
  return {
    /** @param {string} url @param {string} html @returns {Promise<World>} */
    async show(url, html) {
      next = html;
      await page.goto(url, { waitUntil: 'domcontentloaded', timeout: PATIENCE });
      const { frameTree } = await cdp.send('Page.getFrameTree');
      const isolated = { frameId: frameTree.frame.id, worldName: 'bench' };
      const { executionContextId: contextId } = await cdp.send('Page.createIsolatedWorld', isolated);
      const ask = async (/** @type {string} */ expression) => {
        const how = { contextId, awaitPromise: true, returnByValue: true, timeout: PATIENCE };
        const since = performance.now();
        const { result, exceptionDetails } = await cdp
          .send('Runtime.evaluate', { expression, ...how })
          .catch((error) => {
            throw performance.now() - since < PATIENCE ? error : new Error(`not done in ${PATIENCE / 1000} s`);
          });
        if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
        return result.value;
      };
      const watch = async (/** @type {string} */ expression) => {
        await ask(`console.debug(${JSON.stringify(NOW)});${expression}`);
        return requests;
      };
      return { ask, watch };
    },
    close: () => page.close().catch(() => undefined),
  };
}
