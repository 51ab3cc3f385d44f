/**
 * A browser that nothing is attached to. Puppeteer holds every new page until it has looked at it and keeps the service
 * worker from falling asleep; what is measured in time, and the worker's life, needs a browser left alone.
 */
import { spawn } from 'node:child_process';
import { flags } from './flags.mjs';
import { discard, passingProfile, pin } from './profile.mjs';
import { browser as find } from './setup.mjs';
import { until } from './until.mjs';

/** @typedef {import('puppeteer-core').CDPSession['send']} Send */
/** @typedef {import('puppeteer-core').Protocol.Target.TargetInfo} Target */

/**
 * @typedef {object} Cdp
 * @property {string} id the extension's, or ''
 * @property {Send} send one command of the DevTools protocol to the browser
 * @property {() => Promise<Target[]>} targets everything there is: pages, tabs, workers
 * @property {(targetId: string, expression: string) => Promise<unknown>} look attaches to a page, evaluates, lets go again
 * @property {(targetId: string) => Promise<void>} stopWorkers puts the service workers to sleep, as 30 idle seconds do;
 *   a page of any kind is needed to say it through
 * @property {() => Promise<void>} close
 */

/**
 * Starts the browser, headless, with a profile that is thrown away.
 * @param {import('./flags.mjs').Start & {extension?: string}} [options] `extension`: folder of a build, which is then
 *   installed, its button pinned
 * @returns {Promise<Cdp>}
 */
export async function launchBare({ extension, ...start } = {}) {
  const profile = passingProfile();
  if (extension) pin(profile, extension);
  const switches = ['--headless=new', `--user-data-dir=${profile}`, '--remote-debugging-pipe'];
  const browser = spawn(find(), [...flags(start), ...switches, '--enable-unsafe-extension-debugging', 'about:blank'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  const exited = new Promise((resolve) => browser.once('exit', resolve));
  const to = wire(browser, exited);
  const send = to();
  /** @type {<T>(targetId: string, act: (send: Send) => Promise<T>) => Promise<T>} */
  const attached = async (targetId, act) => {
    const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true });
    try {
      return await act(to(sessionId));
    } finally {
      await send('Target.detachFromTarget', { sessionId });
    }
  };
  const targets = async () => (await send('Target.getTargets', { filter: [{}] })).targetInfos;
  const id = extension ? (await send('Extensions.loadUnpacked', { path: extension })).id : '';
  if (id) {
    // What opens at the installation is closed, as its reader does.
    const welcome = async () =>
      (await targets()).find(({ type, url }) => type === 'page' && url.endsWith('/welcome.html'));
    const { targetId } = await until('the welcome', welcome);
    await send('Target.closeTarget', { targetId });
    await until('the welcome to be gone', async () => ((await welcome()) ? undefined : true));
  }
  return {
    id,
    send,
    targets,
    async look(targetId, expression) {
      const evaluate = { expression, awaitPromise: true, returnByValue: true };
      const { result, exceptionDetails } = await attached(targetId, (send) => send('Runtime.evaluate', evaluate));
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    },
    stopWorkers: (targetId) =>
      attached(targetId, async (send) => {
        await send('ServiceWorker.enable');
        await send('ServiceWorker.stopAllWorkers');
        const awake = async () => (await targets()).some(({ type }) => type === 'service_worker');
        await until('the workers to sleep', async () => ((await awake()) ? undefined : true));
      }),
    async close() {
      await send('Browser.close').catch(() => undefined); // it may be gone before it has answered
      await exited;
      discard(profile);
    },
  };
}

/**
 * Commands out and answers back over the two pipes, one JSON text each, ended by a zero.
 * @param {import('node:child_process').ChildProcess} browser
 * @param {Promise<unknown>} exited
 * @returns {(sessionId?: string) => Send} to the browser itself, or to something attached
 */
function wire(browser, exited) {
  /** @typedef {{id?: number, error?: {message: string}, result: never}} Answer */
  /** @type {Map<number, (answer: Answer) => void>} */
  const waiting = new Map();
  const [, , , out, back] = browser.stdio;
  if (!out || !back || !('write' in out) || !('setEncoding' in back)) throw new Error('The browser has no pipes.');
  let rest = '';
  back.setEncoding('utf8').on('data', (/** @type {string} */ data) => {
    const texts = (rest + data).split('\0');
    rest = texts.pop() ?? '';
    for (const text of texts) {
      /** @type {Answer} */
      const answer = JSON.parse(text);
      if (answer.id !== undefined) waiting.get(answer.id)?.(answer);
    }
  });
  let id = 0;
  return (sessionId) =>
    (...[method, params]) =>
      new Promise((resolve, reject) => {
        id += 1;
        waiting.set(id, ({ error, result }) => (error ? reject(new Error(error.message)) : resolve(result)));
        exited.then(() => reject(new Error('The browser has ended.')));
        out.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
      });
}
