/** A small site with cookies: an article with a picture and a link, the page it leads to, and a front page. */
import { createServer } from 'node:http';
import { host } from '../run/host.mjs';

const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800"><rect width="1200" height="800"/></svg>';
const SENTENCE = 'The ferry crosses the sound four times a day, and in winter it waits for nobody who is late. ';
const article = (title: string, more: string) =>
  `<!doctype html><html lang="en"><title>${title}</title><article><h1>${title}</h1>${`<p>${SENTENCE.repeat(4)}</p>`.repeat(5)}${more}</article>`;

export interface Asked {
  readonly path: string;
  readonly cookie: string | undefined;
  /** Who asked, as `Sec-Fetch-Site` tells: a page says `same-origin`. */
  readonly by: string | undefined;
}

export interface Ferry {
  readonly origin: string;
  /** What was asked for, and the cookies that came along; the oldest first. */
  readonly asked: Asked[];
  close(): void;
}

export async function ferry(): Promise<Ferry> {
  const asked: Asked[] = [];
  const server = createServer(({ url = '/', headers }, response) => {
    asked.push({ path: url, cookie: headers.cookie, by: headers['sec-fetch-site']?.toString() });
    if (url.startsWith('/picture')) return response.writeHead(200, { 'content-type': 'image/svg+xml' }).end(PICTURE);
    const cookies = ['strict=1; SameSite=Strict', 'lax=2; SameSite=Lax', 'plain=3'];
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'set-cookie': cookies });
    if (url === '/other') return response.end(article('The other page', ''));
    if (url === '/front')
      return response.end('<!doctype html><title>Front</title><a href="/one">One</a> <a href="/other">Two</a>');
    response.end(
      article(
        'The ferry',
        '<p>Where it went before the war stands on <a href="/other">the other page</a>, with the names of the captains and of those who waited.</p><figure><img src="/picture.svg" width="600" height="400" alt="A ferry"></figure>',
      ),
    );
  });

  return { origin: await host(server), asked, close: () => server.close() };
}
