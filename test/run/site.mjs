/**
 * The pages of the tests, served from this machine: `test/fixtures/<name>/page.html` at `/<name>/`, or any folder. It
 * keeps count of what was asked for, so that a test can show that nothing was.
 */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, resolve, sep } from 'node:path';
import { host } from './host.mjs';
import { root } from './setup.mjs';

/**
 * @typedef {object} Site
 * @property {string} origin as in `http://127.0.0.1:41234`
 * @property {(name: string) => string} url of a fixture, or of a path in the folder
 * @property {string[]} requests the paths asked for, oldest first
 * @property {() => Promise<void>} close
 */

/** @type {Record<string, string>} */
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.htm': 'text/html; charset=utf-8',
  '.xhtml': 'application/xhtml+xml',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.woff2': 'font/woff2',
  '.pdf': 'application/pdf',
  '.txt': 'text/plain; charset=utf-8',
};

/**
 * Serves a folder on a free port of this machine.
 * @param {string} [folder] the fixtures unless given
 * @returns {Promise<Site>}
 */
export async function serve(folder = join(root, 'test/fixtures')) {
  const base = resolve(folder);
  /** @type {string[]} */
  const requests = [];
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://site');
    requests.push(pathname);
    const file = fileOf(base, pathname);
    const body = file && (await readFile(file).catch(() => undefined));
    const type = (file && TYPES[extname(file).toLowerCase()]) ?? 'application/octet-stream';
    if (body) response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
    else response.writeHead(404, { 'content-type': TYPES['.html'] }).end('<!doctype html><title>Not found</title>');
  });
  const origin = await host(server);
  return {
    origin,
    requests,
    url: (name) => `${origin}/${name.split('/').map(encodeURIComponent).join('/')}${extname(name) ? '' : '/'}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

/** @param {string} base @param {string} pathname @returns {string | undefined} nothing for a path that climbs out */
function fileOf(base, pathname) {
  const path = decodeURIComponent(pathname);
  const file = join(base, normalize(path.endsWith('/') ? `${path}page.html` : path));
  return file.startsWith(base + sep) ? file : undefined;
}
