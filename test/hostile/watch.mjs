/**
 * What watches a reader page from within, in both browsers: put into it before its own scripts. It counts what can only be
 * seen there; requests, navigations and reports are counted by the browser as well.
 */

/** @typedef {'scripts' | 'requests' | 'navigations' | 'cspReports' | 'dialogs' | 'exceptions' | 'styles'} Count */
/** @typedef {Record<Count, number>} Counts */

/** @type {readonly Count[]} */
export const COUNTS = ['scripts', 'requests', 'navigations', 'cspReports', 'dialogs', 'exceptions', 'styles'];

/** @returns {Counts} */
export const none = () => ({
  scripts: 0,
  requests: 0,
  navigations: 0,
  cspReports: 0,
  dialogs: 0,
  exceptions: 0,
  styles: 0,
});

export const WATCH = `(() => {
  if (globalThis.watched) return;
  const counts = { scripts: 0, cspReports: 0, dialogs: 0, exceptions: 0, notes: [] };
  globalThis.watched = counts;
  const note = (what, detail) => { counts[what] += 1; if (counts.notes.length < 20) counts.notes.push(what + ': ' + String(detail).slice(0, 300)); };
  globalThis.hostile = () => note('scripts', 'hostile() was called');
  for (const name of ['alert', 'confirm', 'prompt', 'print'])
    globalThis[name] = () => { note('scripts', name + '() was called'); note('dialogs', name); };
  const { error } = console;
  console.error = (...all) => { note('exceptions', all.map((one) => one?.stack ?? one).join(' ')); return error.apply(console, all); };
  addEventListener('securitypolicyviolation', (event) => note('cspReports', event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample), true);
  addEventListener('error', (event) => { if (event.target === globalThis || event.message) note('exceptions', event.message); }, true);
  addEventListener('unhandledrejection', (event) => note('exceptions', event.reason?.stack ?? event.reason));
})();`;

/** What of an article would run, load or look otherwise than the reader has it: a pure look at the page. */
export const LOOK = `(() => {
  const article = document.querySelector('main > article');
  const found = { scripts: [], navigations: [], styles: [] };
  const ours = (element) => element.closest('[data-unspoken], .bar, .panel, footer.foot') !== null;
  for (const element of document.querySelectorAll('script, iframe, frame, object, embed, portal, fencedframe, base, meta[http-equiv], link:not([rel=stylesheet])'))
    if (!(element.src || element.href || '').startsWith(location.origin) || !/^(?:script|link)$/.test(element.localName)) found[element.localName === 'script' ? 'scripts' : 'navigations'].push(element.outerHTML.slice(0, 200));
  for (const element of document.querySelectorAll('style'))
    found.styles.push(element.outerHTML.slice(0, 200));
  for (const { href } of document.querySelectorAll('link[rel=stylesheet]'))
    if (!href.startsWith(location.origin)) found.styles.push(href);
  for (const element of document.querySelectorAll('*')) {
    for (const name of element.getAttributeNames()) {
      if (name.startsWith('on')) found.scripts.push(name + ' of ' + element.outerHTML.slice(0, 200));
      if (/^(?:formaction|action|ping|srcdoc|http-equiv|xlink:href|background)$/.test(name)) found.navigations.push(name + ' of ' + element.outerHTML.slice(0, 200));
      if (/^(?:href|src)$/.test(name) && /^\\W*(?:j\\s*a\\s*v\\s*a|vb|live)\\s*script|^\\s*data:(?!image\\/(?:png|jpeg|gif|webp|avif)[;,])/i.test(element.getAttribute(name) ?? ''))
        found.scripts.push(name + ' of ' + element.outerHTML.slice(0, 200));
    }
  }
  const text = article?.querySelector('.body');
  for (const element of article?.querySelectorAll('h1, .about *, .lead *, .body *') ?? [])
    if (!ours(element) && element.hasAttribute('style')) found.styles.push('style of ' + element.outerHTML.slice(0, 200));
  for (const element of [document.documentElement, ...(text?.querySelectorAll('*') ?? [])])
    if (getComputedStyle(element).getPropertyValue('--hostile')) { found.styles.push('--hostile on ' + element.localName); break; }
  for (const element of text?.querySelectorAll('*') ?? [])
    if (/fixed|sticky/.test(getComputedStyle(element).position)) found.styles.push('position of ' + element.outerHTML.slice(0, 200));
  if (globalThis.length > 0) found.navigations.push(globalThis.length + ' frames');
  return {
    state: document.documentElement.dataset.state,
    ended: article?.textContent.includes(${JSON.stringify('These are the last words of the article.')}) ?? false,
    held: document.querySelectorAll('main img.held').length,
    images: [...document.querySelectorAll('main img')].map(({ src }) => src).filter(Boolean),
    address: location.href,
    found,
    watched: globalThis.watched ?? null,
  };
})()`;

/** Attacks from within, that succeed: whoever counts nothing of them would count nothing of a vector. */
export const TEETH = `(() => {
  alert(1);
  const p = document.createElement('p');
  document.querySelector('main .body').append(p);
  p.setAttribute('style', '--hostile:1');
  try { p.setAttribute('onclick', 'hostile()'); } catch { /* Trusted Types: not even the one who tests may do that */ }
  setTimeout(() => { throw new Error('a tooth'); });
  const image = document.createElement('img');
  image.src = 'https://hostile.example/tooth.png';
  p.append(image, document.createElement('iframe'));
})()`;
