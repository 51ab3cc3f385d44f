/// <reference types="vite/client" />
import { describe, expect, test } from 'vitest';
import { type Article, readAnswer } from '../../src/article/article.ts';
import { extract } from '../../src/article/extract.ts';
import { admit } from '../../src/article/sanitize.ts';
import { show } from './page.ts';

interface Expected {
  readonly url: string;
  readonly refused?: string;
  readonly title: string;
  readonly byline: string;
  readonly site: string;
  readonly published: string;
  readonly lang: string;
  readonly dir: string;
  readonly headings: readonly string[];
  readonly paragraphs: readonly string[];
  readonly captions: readonly string[];
  readonly images: readonly string[];
  readonly without: readonly string[];
  readonly tables?: readonly (readonly (readonly string[])[])[];
  readonly code?: readonly string[];
}

const pages = import.meta.glob<string>('../fixtures/*/page.html', { query: '?raw', import: 'default', eager: true });
const expectations = import.meta.glob<Expected>('../fixtures/*/expected.json', { import: 'default', eager: true });

const fold = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();
/** Strings of a value and of the lists in it, white space folded. */
const folded = <T extends object>(facts: T) =>
  Object.fromEntries(
    Object.entries(facts).map(([key, value]) => [key, Array.isArray(value) ? value.map(fold) : fold(String(value))]),
  );
const all = (body: ParentNode, selector: string): Element[] => [...body.querySelectorAll(selector)];
const BLOCKS = 'p, ul, ol, dl, div, blockquote, table, pre, figure';

/** Whole paragraphs and list items; of a list item that holds paragraphs, those. */
const paragraphs = (body: ParentNode): string[] =>
  all(body, 'p, li, dd, dt, blockquote')
    .filter((one) => !one.querySelector(BLOCKS) && !one.closest('figcaption, table'))
    .map((one) => fold(one.textContent))
    .filter(Boolean);

const rows = (body: ParentNode) =>
  all(body, 'table').map((table) =>
    all(table, 'tr').map((row) => [...row.children].map((cell) => fold(cell.textContent))),
  );

function seen({ title, byline, site, published, lang, dir, body, leadImage }: Article) {
  const captions = all(body, 'figcaption, caption').map((one) => fold(one.textContent));
  const images = all(body, 'img').map((one) => one.getAttribute('src'));
  return {
    title,
    byline,
    site,
    published: published && new Date(published).toISOString(),
    lang,
    dir,
    headings: all(body, 'h1, h2, h3, h4, h5, h6').map((one) => `${one.localName}: ${fold(one.textContent)}`),
    paragraphs: paragraphs(body),
    captions: leadImage?.caption ? [leadImage.caption, ...captions] : captions,
    images: leadImage ? [leadImage.src, ...images] : images,
  };
}

describe('fixtures', () => {
  test.each(Object.keys(pages).map((path) => path.split('/').at(-2) ?? ''))('%s', async (name) => {
    const expected = expectations[`../fixtures/${name}/expected.json`];
    const markup = pages[`../fixtures/${name}/page.html`];
    if (!expected || markup === undefined) throw new Error(`${name} lacks a file.`);
    const page = await show(markup, expected.url);
    const before = page.documentElement.outerHTML;
    const answer = readAnswer(structuredClone(extract(page)));
    expect(page.documentElement.outerHTML === before, 'the page is as it was').toBe(true);
    if (expected.refused) {
      expect(answer).toEqual({ kind: 'refusal', reason: expected.refused });
      return;
    }
    if (answer.kind === 'refusal') throw new Error(`refused: ${answer.reason}`);
    const article = admit(answer);
    const { about: _about, url: _url, without, tables, code, ...facts } = { about: '', ...expected };
    const instant = facts.published && new Date(facts.published).toISOString();
    expect(seen(article)).toEqual({ ...folded(facts), published: instant });
    if (tables) expect(rows(article.body)).toEqual(tables);
    if (code)
      expect(all(article.body, 'pre').map((one) => one.textContent?.trim())).toEqual(code.map((one) => one.trim()));
    const shown = fold([article.title, article.leadImage?.caption, article.body.textContent].join(' '));
    expect(without.filter((text) => shown.includes(text))).toEqual([]);
  });
});
