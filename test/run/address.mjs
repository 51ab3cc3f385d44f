/** What somebody typed after `npm start`, and the page it means. */
import { existsSync, statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Sentence } from './setup.mjs';

/** The page shown when nothing is asked for: the user's own document. */
export const SEED = 'voanews--accessibility-links';

/**
 * A page on this machine, in a folder to be served, or an address to be opened as it is.
 * @typedef {{folder: string, name: string} | {url: string}} Address
 */

const SCHEME = /^[a-z][a-z0-9+.-]+:(?!\d)/i;
const LOOPBACK = /^(localhost|127\.0\.0\.1)(:\d+)?([/?#]|$)/i;
const HOST = /^(\d+(\.\d+){3}|([\w-]+\.)+[a-z]{2,})(:\d+)?([/?#]|$)/i;
const FILE = /^[.~/\\]|\.(x?html?|pdf|txt|md|svg|xml|json)$/i;

/**
 * @param {string} typed
 * @returns {Address}
 * @throws {Sentence} when it can be neither
 */
export function address(typed) {
  if (/^file:/i.test(typed)) return local(pathOf(typed));
  const path = resolve(process.env.INIT_CWD ?? '.', typed); // npm runs scripts in the project's folder, not in the user's
  if (existsSync(path)) return local(path);
  if (SCHEME.test(typed)) return parsed(typed);
  if (LOOPBACK.test(typed)) return parsed(`http://${typed}`);
  if (HOST.test(typed) && !FILE.test(typed)) return parsed(`https://${typed}`);
  throw new Sentence(`There is no file ${typed}, and it is no web address either.`);
}

/** @param {string} url @returns {Address} */
function parsed(url) {
  if (URL.canParse(url)) return { url };
  throw new Sentence(`${url} is not a web address.`);
}

/** @param {string} url @returns {string} */
function pathOf(url) {
  try {
    return fileURLToPath(url);
  } catch {
    throw new Sentence(`${url} is not the address of a file.`);
  }
}

/** @param {string} path @returns {Address} */
function local(path) {
  if (!existsSync(path)) throw new Sentence(`There is no file ${path}.`);
  if (!statSync(path).isDirectory()) return { folder: dirname(path), name: basename(path) };
  const page = ['page.html', 'index.html', 'index.htm'].find((name) => existsSync(resolve(path, name)));
  if (page) return { folder: path, name: page };
  throw new Sentence(`There is no page.html or index.html in ${path}.`);
}

/** @type {readonly (readonly [RegExp, (host: string) => string])[]} what Chromium calls a failure, and how to say it */
const FAILURES = [
  [/ERR_NAME_NOT_RESOLVED/, (host) => `There is no site called ${host}, or this machine is not connected.`],
  [/ERR_CONNECTION_REFUSED/, (host) => `${host} refuses the connection: nothing answers there.`],
  [/ERR_INTERNET_DISCONNECTED|ERR_ADDRESS_UNREACHABLE/, (host) => `${host} cannot be reached from this machine.`],
  [/ERR_CERT|ERR_SSL/, (host) => `${host} has no certificate that the browser trusts.`],
  [/ERR_ABORTED/, (host) => `${host} is no page: it is a download, or nothing the browser knows.`],
  [/ERR_TOO_MANY_REDIRECTS/, (host) => `${host} sends the browser round in circles.`],
  [/Timeout|timeout|ERR_TIMED_OUT|ERR_CONNECTION_TIMED_OUT/, (host) => `${host} does not answer in time.`],
  [/invalid URL|ERR_UNKNOWN_URL_SCHEME|ERR_INVALID_URL/i, () => 'The browser opens no such address.'],
];

/**
 * Opens a page and throws a sentence when that cannot be done.
 * @param {import('puppeteer-core').Page} page
 * @param {string} url
 */
export async function visit(page, url) {
  const host = new URL(url).host || url;
  try {
    // A page that loads for ever can be read long before it is done.
    const response = await page.goto(url, { waitUntil: 'domcontentloaded', timeout: 30_000 });
    const status = response?.status() ?? 200;
    if (status >= 400) throw new Sentence(`${host} gives no such page: it answers ${status}.`);
  } catch (error) {
    if (error instanceof Sentence || !(error instanceof Error)) throw error;
    const [, words] = FAILURES.find(([pattern]) => pattern.test(error.message)) ?? [];
    throw new Sentence(words?.(host) ?? `${host} cannot be opened: ${error.message.split(' at ')[0]}.`);
  }
}
