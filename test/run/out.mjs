/** What a run without a screen leaves behind for the eye and the ear: the reader's picture, the article, its sound. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
// Writes Markdown from HTML: maintained since 2011, MIT, last release November 2026; our own would be a worse one.
import Turndown from 'turndown';
import { root } from './setup.mjs';
import { speak, wav } from './sound.mjs';

const markdown = new Turndown({
  headingStyle: 'atx',
  bulletListMarker: '-',
  codeBlockStyle: 'fenced',
  emDelimiter: '*',
})
  .addRule('caption', { filter: 'figcaption', replacement: (text) => (text.trim() ? `\n\n*${text.trim()}*\n\n` : '') })
  // Byline, site and date are set apart by style alone.
  .addRule('about', {
    filter: (node) => node.className === 'about',
    replacement: (_, node) => `\n\n${Array.from(node.childNodes, (part) => part.textContent).join(' · ')}\n\n`,
  })
  // Markdown has no tables of its own; HTML may stand in it.
  .keep(['table'])
  .remove(['button', 'script', 'style']);

/** @typedef {import('puppeteer-core').Page} Page */
/** @typedef {{title: string, words: number, minutes: string, lang: string, html: string, opening: string}} Shown */

/** So much of the article is spoken: the headline and two or three sentences, however they are counted. */
const OPENING = 4;

/**
 * Looks at the article that the reader shows.
 * @param {Page} popup
 * @returns {Promise<Shown>}
 */
export const shown = (popup) =>
  popup.evaluate((opening) => {
    const article = document.querySelector('main article');
    if (!article) throw new Error('The reader shows no article.');
    const lang = article.getAttribute('lang') ?? '';
    const parts = (/** @type {string} */ text, /** @type {'word' | 'sentence'} */ granularity) =>
      Array.from(new Intl.Segmenter(lang || undefined, { granularity }).segment(text));
    const text = (/** @type {Element | null} */ element) => element?.textContent?.trim() ?? '';
    const title = text(article.querySelector('h1'));
    const body = text(article.querySelector('.body'));
    const sentences = Array.from(article.querySelectorAll('h1, .body p'), text).flatMap((text) =>
      parts(text, 'sentence'),
    );
    return {
      title,
      words: parts(`${title}\n${body}`, 'word').filter(({ isWordLike }) => isWordLike).length,
      minutes: text(article.querySelector('.minutes')).match(/\d+/)?.[0] ?? '',
      lang,
      html: article.innerHTML,
      opening: sentences
        .slice(0, opening)
        .map(({ segment }) => segment)
        .join('\n'),
    };
  }, OPENING);

/**
 * Writes the three files into `out/`.
 * @param {Page} popup
 * @param {Shown} article
 * @returns {Promise<string[]>} their names, from the project's folder
 */
export async function keep(popup, { html, opening, lang }) {
  await pictures(popup);
  /** @type {Record<string, string | Uint8Array>} */
  const files = {
    'out/reader.png': await popup.screenshot(),
    'out/article.md': `${markdown.turndown(html)}\n`,
    'out/first-sentences.wav': wav(await speak(popup, opening, lang)),
  };
  await mkdir(join(root, 'out'), { recursive: true });
  await Promise.all(Object.entries(files).map(([name, content]) => writeFile(join(root, name), content)));
  return Object.keys(files);
}

/** @param {Page} popup waits until its pictures are there or known to be missing, for 5 seconds at most */
const pictures = (popup) =>
  popup.evaluate(() => {
    const decoded = Array.from(document.images, (image) => image.decode().catch(() => undefined));
    return Promise.race([Promise.all(decoded), new Promise((late) => setTimeout(late, 5000))]).then(() => undefined);
  });
