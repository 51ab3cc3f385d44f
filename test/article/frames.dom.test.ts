import { expect, test } from 'vitest';
import { extract } from '../../src/article/extract.ts';
import { snapshot } from '../../src/article/snapshot.ts';
import { show } from './page.ts';

const SENTENCE =
  'The boats came in with the morning tide, and the people on the quay, who had waited since dawn, helped to carry the catch ashore. ';
const TEXT = `<p>${SENTENCE}</p>`.repeat(6);
const SIZE = 'width="900" height="700"';
const srcdoc = (markup: string, more = SIZE) =>
  `<iframe ${more} srcdoc="${markup.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"></iframe>`;

/** True when every frame that may be looked into holds what was written for it. */
const isThere = (page: Document): boolean =>
  [...page.querySelectorAll<HTMLIFrameElement>('iframe[srcdoc]:not([sandbox])')].every(({ contentDocument: inside }) =>
    inside ? inside.URL === 'about:srcdoc' && inside.readyState === 'complete' && isThere(inside) : false,
  );

async function shown(markup: string): Promise<Document> {
  const page = await show(markup);
  while (!isThere(page)) await new Promise((done) => setTimeout(done, 10));
  return page;
}
const body = async (markup: string) => snapshot(await shown(markup)).document.body;

test('an article in a frame of the page’s own is read as if it stood there', async () => {
  const page = await shown(
    `<title>A day at the harbour</title><h1>A day at the harbour</h1>${srcdoc(`<h2>At dawn</h2>${TEXT}`)}<p>After the frame.</p>`,
  );
  const before = page.documentElement.outerHTML;
  const answer = extract(page);
  expect(answer.kind === 'article' && answer.body).toContain(SENTENCE.trim());
  expect(answer.kind === 'article' && answer.body).toContain('At dawn');
  expect(page.documentElement.outerHTML).toBe(before);
});

test('its links are told from its own address, those after it from the page’s', async () => {
  const copy = await body(
    `${srcdoc(`<base href="https://inner.example.org/a/"><a href="b">1</a>${TEXT}`)}<p><a href="c">2</a></p>`,
  );
  expect([...copy.querySelectorAll('a')].map((one) => one.getAttribute('href'))).toEqual([
    'https://inner.example.org/a/b',
    'https://news.example.org/c',
  ]);
});

test('what is hidden in it is known to be', async () => {
  const copy = await body(srcdoc(`<style>.x{display:none}</style><p class=x>not seen</p>${TEXT}`));
  expect(copy.querySelector('.x')?.getAttributeNames()).toContain('data-l-hidden');
});

test('a frame in a frame', async () => {
  const inner = srcdoc(TEXT);
  const page = await shown(srcdoc(`<p>${SENTENCE.repeat(3)}</p>${inner}`));
  expect(snapshot(page).document.body.querySelectorAll('p')).toHaveLength(7);
});

test('a small one, a hidden one, an empty one and one of another origin are not', async () => {
  const copy = await body(
    srcdoc(TEXT, 'width="300" height="250"') +
      srcdoc(TEXT, `${SIZE} style="display:none"`) +
      srcdoc(TEXT, `${SIZE} style="visibility:hidden"`) +
      srcdoc('<p>Nothing much.</p>') +
      srcdoc(TEXT, `${SIZE} sandbox`) +
      `<iframe ${SIZE} src="data:text/html,${encodeURIComponent(TEXT)}"></iframe>`,
  );
  expect(copy.textContent?.trim()).toBe('');
});

test('a frame whose parts have names of the browser hides nothing and throws nothing', async () => {
  const hostile = `<form name="body"><input name="firstChild"></form><img name="documentElement">${TEXT}`;
  expect((await body(srcdoc(hostile))).querySelectorAll('p')).toHaveLength(6);
});
