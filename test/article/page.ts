/** Pages for the tests of this room: shown in a frame, as a browser shows them, or only parsed. */

/**
 * Shows markup in a frame of the same origin, so that styles apply and visibility is real.
 * @param url address its relative links are meant for
 * @returns its document, once parsed; the frame goes when the next one comes
 */
export async function show(markup: string, url = 'https://news.example.org/story'): Promise<Document> {
  for (const old of document.querySelectorAll('iframe[data-page]')) old.remove();
  const frame = document.createElement('iframe');
  frame.dataset.page = '';
  frame.style.cssText = 'width:1000px;height:800px';
  document.body.append(frame);
  const page = frame.contentDocument;
  if (!page) throw new Error('The frame has no document.');
  page.open();
  page.write(withBase(markup, url));
  page.close();
  // A script from outside holds the parser until it has failed to load.
  while (page.readyState === 'loading') await new Promise((done) => setTimeout(done, 5));
  return page;
}

/** Parses markup without showing it: nothing is laid out, scripts do not run. */
export const parse = (markup: string, url = 'https://news.example.org/story'): Document =>
  new DOMParser().parseFromString(withBase(markup, url), 'text/html');

const withBase = (markup: string, url: string): string => {
  const base = `<base href="${url.replaceAll('&', '&amp;')}">`;
  return /<head[^>]*>/i.test(markup) ? markup.replace(/<head[^>]*>/i, (head) => head + base) : base + markup;
};

/** A page with a headline and so many paragraphs of about 200 letters. */
export const story = (inside = '', paragraphs = 6): string =>
  `<!doctype html><html lang="en"><head><title>A day at the harbour</title></head><body><main><article><h1>A day at the harbour</h1>
  ${inside}${Array.from({ length: paragraphs }, (_, i) => `<p>${SENTENCE(i)}</p>`).join('\n')}</article></main></body></html>`;

const SENTENCE = (i: number): string =>
  `Boat number ${i + 1} came in with the morning tide, and the people on the quay, who had waited since dawn, helped to carry the catch ashore. Nobody there spoke of the storm, which had passed in the night.`;
