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

/**
 * @typedef {object} Stage
 * @property {(url: string, html: string) => Promise<World>} open shows a page
 * @property {() => Promise<void>} close
 */

/**
 * @typedef {object} World
 * @property {(expression: string) => Promise<any>} ask evaluates in the page's isolated world; promises are waited for
 * @property {() => string[]} requests what a script has asked for since the page stood, one address each
 */

/** @param {number} tabs how many pages may be open at once @returns {Promise<{stages: Stage[], version: string, close: () => Promise<void>}>} */
export async function stages(tabs) {
  const browser = await puppeteer.launch({
    executablePath: find(),
    headless: true,
    args: flags({}),
    protocolTimeout: PATIENCE,
  });
  const all = await Promise.all(Array.from({ length: tabs }, () => stage(browser)));
  return { stages: all, version: await browser.version(), close: () => browser.close() };
}

/** @param {import('puppeteer-core').Browser} browser @returns {Promise<Stage>} */
async function stage(browser) {
  let page = await browser.newPage();
  /** @type {string | null} */
  let next = null;
  /** @type {string[]} */
  let requests = [];
  const prepare = async () => {
    await page.setViewport({ width: 1280, height: 900 });
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      if (next !== null && request.isNavigationRequest() && request.frame() === page.mainFrame()) {
        const body = next;
        next = null;
        const headers = { 'content-security-policy': POLICY };
        return void request.respond({ status: 200, contentType: 'text/html; charset=utf-8', headers, body });
      }
      // What the page's own markup asks for, often late, is not ours to answer for.
      if (request.initiator()?.type === 'script') requests.push(request.url());
      return void request.abort();
    });
  };
  await prepare();
  return {
    async open(url, html) {
      next = html;
      await page.goto(url, { waitUntil: 'domcontentloaded', timeout: PATIENCE }).catch(async (error) => {
        // A page that cannot be left is left behind.
        await page.close().catch(() => undefined);
        page = await browser.newPage();
        await prepare();
        throw error;
      });
      requests = [];
      const cdp = await page.createCDPSession();
      const { frameTree } = await cdp.send('Page.getFrameTree');
      const frameId = frameTree.frame.id;
      const { executionContextId } = await cdp.send('Page.createIsolatedWorld', { frameId, worldName: 'bench' });
      return {
        async ask(expression) {
          const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
            expression,
            contextId: executionContextId,
            awaitPromise: true,
            returnByValue: true,
            timeout: PATIENCE,
          });
          if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
          return result.value;
        },
        requests: () => requests,
      };
    },
    close: () => page.close(),
  };
}
