/** Pages that are huge, broken or meant to break whoever reads them; each with what its reader should get. */

const SENTENCE = 'The ferry crosses the sound four times a day, and in winter it waits for nobody who is late. ';
const paragraph = `<p>${SENTENCE.repeat(4)}</p>`;
const story = (/** @type {number} */ times) => `<h1>The ferry</h1>${paragraph.repeat(times)}`;
const page = (/** @type {string} */ body, head = '') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The ferry</title>${head}</head><body>${body}</body></html>`;
const article = (/** @type {string} */ inside, head = '') => page(`<main><article>${inside}</article></main>`, head);
const script = (/** @type {string} */ code) => `<script>${code}</script>`;

/**
 * @typedef {object} Survivor
 * @property {() => string | Buffer} body
 * @property {string} [type] of the answer; HTML in UTF-8 when left out
 * @property {'article' | 'refused'} wanted
 */

/** @type {Readonly<Record<string, Survivor>>} */
export const SURVIVORS = {
  'an article of usual size': { body: () => article(story(20)), wanted: 'article' },
  '5 MB': { body: () => article(story(13_000)), wanted: 'article' },
  '20 MB': { body: () => article(story(52_000)), wanted: 'article' },
  '100,000 words': { body: () => article(story(1400)), wanted: 'article' },
  '200,000 elements ahead of the text': {
    body: () => page(`${'<div><i>x</i></div>'.repeat(100_000)}<article>${story(20)}</article>`),
    wanted: 'article',
  },
  '50,000 levels that are not drawn': {
    // More than a parser nests: a script does. Drawn, they end Chromium's own tab before anybody has pressed anything.
    body: () =>
      article(
        `${story(20)}<div id="deep" hidden></div>`,
        script(`addEventListener('DOMContentLoaded', () => { let at = document.getElementById('deep');
          for (let i = 0; i < 50000; i++) { const div = document.createElement('div'); at.append(div); at = div; } })`),
      ),
    wanted: 'article',
  },
  'a table of 100,000 rows': {
    body: () => article(`${story(20)}<table>${'<tr><td>12:40<td>Sound<td>4</tr>'.repeat(100_000)}</table>`),
    wanted: 'article',
  },
  'one line of 10 MB': {
    body: () => article(`<h1>The ferry</h1><p>${SENTENCE.repeat(104_000)}</p>`),
    wanted: 'article',
  },
  'a word of 1 MB': { body: () => article(`${story(20)}<p>${'o'.repeat(1_000_000)}</p>`), wanted: 'article' },
  '10,000 images': {
    body: () =>
      article(story(20) + '<p><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="A ferry"></p>'.repeat(10_000)),
    wanted: 'article',
  },
  'an element with 50,000 attributes': {
    body: () => article(`${story(20)}<p ${[...Array(50_000).keys()].map((i) => `data-a${i}=x`).join(' ')}>x</p>`),
    wanted: 'article',
  },
  'mutations without end': {
    body: () =>
      article(
        `${story(20)}<p id="now"></p>`,
        script(
          "setInterval(() => { document.getElementById('now').textContent = Math.random(); document.body.append(document.createElement('i')); }, 1)",
        ),
      ),
    wanted: 'article',
  },
  'an answer that never ends': { body: () => article(story(20)), wanted: 'article' },
  'names that hide what they stand for': {
    body: () =>
      page(`<form name="body"><input name="parentNode"><input name="childNodes"><input name="nextElementSibling"></form>
        <form id="cloneNode"><input name="attributes"><input name="firstChild"></form><img name="getElementById"><article>${story(20)}</article>`),
    wanted: 'article',
  },
  'a page that changes what arrays and strings can do': {
    body: () =>
      article(
        story(20),
        script(`for (const P of [Array, String, RegExp, Map, Set, Promise, Node, Element, Document])
          for (const name of Object.getOwnPropertyNames(P.prototype))
            try { if (name !== 'constructor') P.prototype[name] = () => { throw new Error('page') } } catch {}`),
      ),
    wanted: 'article',
  },
  'elements of its own that throw': {
    body: () =>
      article(
        `<x-bad></x-bad>${story(20)}<x-bad>x</x-bad>`,
        script(
          "customElements.define('x-bad', class extends HTMLElement { connectedCallback() { throw new Error('page') } cloneNode() { throw new Error('page') } get textContent() { throw new Error('page') } })",
        ),
      ),
    wanted: 'article',
  },
  'written by document.write': {
    body: () =>
      `<!doctype html><title>The ferry</title><script>document.write(${JSON.stringify(`<article>${story(20)}</article>`)})</script>`,
    wanted: 'article',
  },
  'text that can be edited': {
    body: () => page(`<div contenteditable><article>${story(20)}</article></div>`),
    wanted: 'article',
  },
  'halves of letters, signs that turn the line, joiners': {
    body: () =>
      article(
        `<h1>The ferry</h1><p id="p"></p>${paragraph.repeat(20)}`,
        script(
          "addEventListener('DOMContentLoaded', () => { p.textContent = '\\ud800 half \\udc00 \\u202e turned \\u202c \\u200d\\u200d\\u200b joined '.repeat(500) })",
        ),
      ),
    wanted: 'article',
  },
  'a charset that lies': {
    body: () => Buffer.from(article(story(20).replaceAll('ferry', 'ferré')), 'latin1'),
    type: 'text/html; charset=utf-8',
    wanted: 'article',
  },
  'UTF-16 that nobody declared': {
    body: () => Buffer.from(article(story(20)), 'utf16le'),
    type: 'text/html',
    wanted: 'refused',
  },
  XHTML: {
    body: () =>
      `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>The ferry</title></head><body><article>${story(20)}</article></body></html>`,
    type: 'application/xhtml+xml',
    wanted: 'article',
  },
  'XHTML that is not well formed': {
    body: () => '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body><p>x</body></html>',
    type: 'application/xhtml+xml',
    wanted: 'refused',
  },
  'an SVG document': {
    body: () => '<svg xmlns="http://www.w3.org/2000/svg"><text y="20">Only a drawing</text></svg>',
    type: 'image/svg+xml',
    wanted: 'refused',
  },
  'an empty document': { body: () => '', wanted: 'refused' },
  'a frameset': {
    body: () => '<!doctype html><title>F</title><frameset cols="50%,*"><frame><frame></frameset>',
    wanted: 'refused',
  },
};
