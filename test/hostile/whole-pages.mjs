/** Hostile pages as a whole: what they say about themselves, and scripts of theirs that undermine what others rely on. */

const MARKUP = '<img src=x onerror=hostile()>';
const PROSE = `${'The river rose in the night, and by the morning the lower town stood under water, as it had before. '.repeat(4)}`;
const BODY = `<article><h1>The river</h1><p>${PROSE}</p><p>${PROSE}</p><p>${PROSE}</p></article>`;
const json = (/** @type {object} */ data) =>
  `<script type="application/ld+json">${JSON.stringify(data).replaceAll('</', '<\\/')}</script>`;
const article = (/** @type {object} */ data) =>
  json({ '@context': 'https://schema.org', '@type': 'NewsArticle', ...data });

/** What a page says about itself in its head. */
const HEADS = {
  title: `<title>${MARKUP}</title>`,
  'title-turned': '<title>\u202egpj.exe \u2066The river</title>',
  'og-title': `<meta property="og:title" content="${MARKUP}">`,
  'og-site': `<meta property="og:site_name" content="${MARKUP}">`,
  'og-image': '<meta property="og:image" content="javascript:hostile()">',
  'og-url': '<meta property="og:url" content="javascript:hostile()">',
  author: `<meta name="author" content="${MARKUP}">`,
  description: `<meta name="description" content="${MARKUP}">`,
  published: '<meta property="article:published_time" content="2026-01-01T00:00:00<script>hostile()</script>">',
  language: '<meta http-equiv="content-language" content="<script>">',
  canonical: '<link rel="canonical" href="javascript:hostile()">',
  'canonical-user': '<link rel="canonical" href="https://bank.example@hostile.example/">',
  next: '<link rel="next" href="https://hostile.example/2">',
  licence: '<link rel="license" href="data:text/html,<script>hostile()</script>">',
  'data-headline': article({ headline: MARKUP, author: { name: MARKUP }, publisher: { name: MARKUP } }),
  'data-script': article({ headline: '</script><script>hostile()</script>' }),
  'data-types': article({
    headline: { a: [1] },
    author: [[[]], 7, null, { name: { name: {} } }],
    datePublished: [],
    inLanguage: 5,
  }),
  'data-proto':
    '<script type="application/ld+json">{"__proto__":{"headline":"x"},"@type":"Article","constructor":{"prototype":{"polluted":1}}}</script>',
  'data-deep': `<script type="application/ld+json">${'['.repeat(20_000)}${']'.repeat(20_000)}</script>`,
  'data-graph': article({ '@graph': Array.from({ length: 5000 }, () => ({ '@type': 'Person', name: MARKUP })) }),
  'data-broken': '<script type="application/ld+json">{"headline": "a</script>',
  'data-body': article({ articleBody: `${MARKUP}${PROSE}`, headline: 'The river' }),
  'data-image': article({ image: ['javascript:hostile()', { url: 'data:text/html,x' }] }),
};

/** Scripts that run in the page before it is read. */
const SCRIPTS = {
  'array-prototype': `for (const name of ['map', 'filter', 'slice', 'push', 'join', 'find', 'forEach']) Array.prototype[name] = () => { throw new Error('mine'); };`,
  'string-prototype': `for (const name of ['replace', 'trim', 'split', 'slice', 'match', 'toLowerCase']) String.prototype[name] = () => '${MARKUP}';`,
  'node-prototype': `for (const name of ['textContent', 'firstChild', 'nextSibling', 'parentNode', 'nodeType']) Object.defineProperty(Node.prototype, name, { get() { throw new Error('mine'); } });`,
  'element-prototype': `for (const name of ['getAttribute', 'querySelectorAll', 'matches', 'closest', 'getHTML', 'checkVisibility']) Element.prototype[name] = () => '${MARKUP}';`,
  'document-prototype': `Document.prototype.createElement = () => { throw new Error('mine'); }; DOMParser.prototype.parseFromString = () => document;`,
  'json-object': `JSON.stringify = () => '${MARKUP}'; JSON.parse = () => ({ kind: 'article' }); Object.prototype.toJSON = () => 7; Object.prototype.kind = 'article';`,
  'set-map': `Set.prototype.has = () => true; Map.prototype.get = () => '${MARKUP}'; RegExp.prototype.exec = () => null; Symbol.iterator;`,
  'own-elements': `customElements.define('x-bad', class extends HTMLElement { constructor() { super(); } connectedCallback() { throw new Error('mine'); } attributeChangedCallback() { throw new Error('mine'); } get textContent() { throw new Error('mine'); } }); document.addEventListener('DOMContentLoaded', () => { document.querySelector('article').innerHTML += '<x-bad class="a">Words in an element that throws.</x-bad>'; });`,
  shadow: `document.addEventListener('DOMContentLoaded', () => { const box = document.createElement('div'); box.attachShadow({ mode: 'open' }).innerHTML = '<p onclick="hostile()">Words in a shadow, which are read as well. <img src=x onerror=hostile()></p>'; document.querySelector('article').append(box); });`,
  observer: `document.addEventListener('DOMContentLoaded', () => { let count = 0; new MutationObserver(() => { if (count++ < 1000) document.body.dataset.count = count; }).observe(document, { subtree: true, childList: true, attributes: true }); setInterval(() => document.body.append(' '), 5); });`,
  written: `document.write('<p onclick="hostile()">A paragraph that was written, <img src=x onerror=hostile()> with a picture.</p>');`,
  selection: `document.addEventListener('DOMContentLoaded', () => { getSelection().selectAllChildren(document.querySelector('h1')); });`,
  messages: `setInterval(() => postMessage({ kind: 'article', body: '${MARKUP}' }, '*'), 5);`,
  named: `window.name = '${MARKUP}'; window.__lectern = { answer: { kind: 'article', body: '${MARKUP}' } }; Object.freeze(window);`,
  dialogs: `window.onbeforeunload = () => 'stay'; document.addEventListener('visibilitychange', () => alert(1));`,
  surrogates: `document.addEventListener('DOMContentLoaded', () => { const p = document.createElement('p'); p.id = '\\ud800'; p.append('Half a letter \\ud83d in a sentence that is long enough.'); const a = document.createElement('a'); a.href = '#\\ud800'; a.append('there'); document.querySelector('article').append(p, a); document.title = '\\udc00 title'; });`,
};

/** @param {string} head @param {string} [body] */
const page = (head, body = BODY) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;

/** @type {import('./vectors.mjs').Vector[]} */
export const PAGES = [
  ...Object.entries(HEADS).map(([name, head]) => ({ id: `said-${name}`, html: page(head), whole: true })),
  ...Object.entries(SCRIPTS).map(([name, code]) => ({
    id: `page-${name}`,
    html: page(`<title>The river</title><script>${code}</script>`),
    whole: true,
    scripts: true,
  })),
  {
    id: 'said-byline',
    html: page(
      '<title>The river</title>',
      BODY.replace('<p>', `<p class="byline" rel="author">By ${MARKUP}<script>hostile()</script></p><p>`),
    ),
    whole: true,
  },
  {
    id: 'said-attributes',
    html: page('<title>The river</title>', BODY).replace(
      '<html lang="en">',
      '<html lang="&quot;><script>" dir="up" onclick="hostile()" style="--hostile:1" class="hostile">',
    ),
    whole: true,
  },
  {
    id: 'said-headline',
    html: page('', BODY.replace('The river', `The river ${MARKUP}<script>hostile()</script><svg onload=hostile()>`)),
    whole: true,
  },
  {
    id: 'page-frames',
    html: `<!doctype html><title>Frames</title><frameset cols="*"><frame src="javascript:hostile()"></frameset>`,
    whole: true,
  },
  { id: 'page-empty', html: '', whole: true },
  {
    id: 'page-no-end',
    html: `<!doctype html><title>The river</title>${BODY.replace('</article>', '<div><div><p')}`,
    whole: true,
  },
];
