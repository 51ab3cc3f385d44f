/**
 * The hostile site, on this machine: every page an article with one vector among its words. It gives the browser cookies to lose,
 * and keeps what each request for something else brought along.
 */
import { createServer } from 'node:http';
import { deflateSync } from 'node:zlib';
import { host } from '../run/host.mjs';

/** @typedef {import('./vectors.mjs').Vector} Vector */
/**
 * @typedef {object} HostileSite
 * @property {string} origin
 * @property {(vector: Vector) => string} show puts a vector up, and tells the page's address
 * @property {{path: string, told: string[]}[]} asked what was asked for since it was emptied, and what it told: names of cookies, a
 *   referrer, an origin
 * @property {() => Promise<void>} close
 */

/** The last words of every article: where they are shown, nothing has swallowed them. */
export const END = 'These are the last words of the article.';

const PROSE = [
  'The river rose in the night, and by the morning the lower town stood under water, as it had in the year of the great flood.',
  'People carried what they could to the upper floors, and the boats of the fishermen went from door to door with bread and oil.',
  'The mill stood still for the first time in forty years, and the miller, who had seen it coming, sat on his roof and counted barrels.',
];
const paragraph = (/** @type {number} */ from) => `<p>${[0, 1, 2].map((at) => PROSE[(from + at) % 3]).join(' ')}</p>`;

/** An article as any newspaper has it. @param {string} vector */
const article = (vector) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>The river</title><meta name="author" content="Ada Miller">
<meta property="article:published_time" content="2026-03-01T10:00:00Z"></head>
<body><header><nav><a href="/">Home</a> <a href="/news">News</a></nav></header>
<main><article><h1>The river has risen</h1><p class="byline">By Ada Miller</p>
${paragraph(0)}<figure><img src="/picture.png" alt="The lower town" width="320" height="200"><figcaption>The lower town on Monday</figcaption></figure>${paragraph(1)}
${vector}
${paragraph(2)}<p>${PROSE[0]} ${END}</p></article></main>
<footer><a href="/imprint">Imprint</a></footer></body></html>`;

/** A picture of one colour, PNG. */
function picture(width = 320, height = 200) {
  const chunk = (/** @type {string} */ name, /** @type {Buffer} */ data) => {
    const body = Buffer.concat([Buffer.from(name), data]);
    const ends = Buffer.alloc(8);
    ends.writeUInt32BE(data.length, 0);
    ends.writeUInt32BE(crc(body), 4);
    return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.alloc(height * (width + 1), 120))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The check of a PNG's chunk. @param {Buffer} data https://www.w3.org/TR/png-3/#D-CRCAppendix */
function crc(data) {
  let sum = ~0;
  for (const byte of data) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum >>> 0;
}

/** @returns {Promise<HostileSite>} */
export async function hostileSite() {
  /** @type {Vector | null} */
  let shown = null;
  let number = 0;
  const image = picture();
  /** @type {HostileSite['asked']} */
  const asked = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://site');
    const { cookie, referer, origin: from } = request.headers;
    // The page itself asks for its picture as well, as every page does.
    if (request.headers['sec-fetch-site'] !== 'same-origin')
      asked.push({
        path: pathname,
        told: [
          ...(cookie ?? '').split(/; */).flatMap((one) => one.split('=')[0] || []),
          ...(referer ? ['referrer'] : []),
          ...(from ? ['origin'] : []),
        ],
      });
    if (pathname === `/${number}` && shown) {
      response.writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-store',
        'set-cookie': ['lax=secret; SameSite=Lax', 'strict=secret; SameSite=Strict', 'plain=secret'],
        // What the markup is to the reader is measured, not what it does to its own page.
        ...(shown.scripts ? {} : { 'content-security-policy': "script-src 'none'" }),
      });
      response.end(shown.whole ? shown.html : article(shown.html));
    } else if (pathname === '/picture.png')
      response.writeHead(200, { 'content-type': 'image/png', 'cache-control': 'no-store' }).end(image);
    else response.writeHead(204).end(); // a page that wants to go there stays
  });
  const origin = await host(server);
  return {
    origin,
    asked,
    show(vector) {
      shown = vector;
      number += 1;
      return `${origin}/${number}`;
    },
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
