/// <reference types="vite/client" />
import { Readability } from '@mozilla/readability';
import { describe, expect, test, vi } from 'vitest';
import { LINE_RULES } from '../../src/article/after.ts';
import { type LeadImage, readAnswer } from '../../src/article/article.ts';
import { BEFORE } from '../../src/article/before.ts';
import { extract } from '../../src/article/extract.ts';
import { admit } from '../../src/article/sanitize.ts';
import { STRATEGIES } from '../../src/article/strategies.ts';
import { show } from './page.ts';

interface Expected {
  readonly url: string;
  readonly rule?: string;
  readonly strategy?: string;
  readonly beyond?: 'Readability';
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
const NAMES = Object.keys(pages).map((path) => path.split('/').at(-2) ?? '');

function expectation(name: string): Expected {
  const expected = expectations[`../fixtures/${name}/expected.json`];
  if (!expected) throw new Error(`${name} has no expected.json.`);
  return expected;
}
const open = (name: string): Promise<Document> =>
  show(pages[`../fixtures/${name}/page.html`] ?? '', expectation(name).url);

const fold = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();
const instant = (date: string): string => date && new Date(date).toISOString();
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

/** What there is to see of a text. */
function content(body: ParentNode & Node, lead: LeadImage | null = null) {
  const captions = all(body, 'figcaption, caption').map((one) => fold(one.textContent));
  const images = all(body, 'img').map((one) => one.getAttribute('src'));
  return {
    headings: all(body, 'h1, h2, h3, h4, h5, h6').map((one) => `${one.localName}: ${fold(one.textContent)}`),
    paragraphs: paragraphs(body),
    captions: lead?.caption ? [fold(lead.caption), ...captions] : captions,
    images: lead ? [lead.src, ...images] : images,
    tables: rows(body),
    code: all(body, 'pre').map((one) => one.textContent?.trim()),
    text: fold([lead?.caption, body.textContent].join(' ')),
  };
}

interface Seen extends Partial<ReturnType<typeof content>> {
  readonly refused?: string;
  readonly title?: string;
  readonly byline?: string;
  readonly site?: string;
  readonly published?: string;
  readonly lang?: string;
  readonly dir?: string;
}

/** What a reader of Lectern gets from a page. */
function ours(page: Document): Seen {
  const answer = readAnswer(structuredClone(extract(page)));
  if (answer.kind === 'refusal') return { refused: answer.reason };
  const { title, byline, site, published, lang, dir, body, leadImage } = admit(answer);
  const { text, ...seen } = content(body, leadImage);
  return { ...seen, title, byline, site, published: instant(published), lang, dir, text: `${fold(title)} ${text}` };
}

/** What Readability makes of it by itself: only the text is compared. */
function plain(page: Document): Seen {
  // Readability works on what it is given; a copy of a document has no window and runs nothing.
  const found = new Readability(page.cloneNode(true) as Document).parse()?.content;
  return found ? content(new DOMParser().parseFromString(found, 'text/html').body) : { refused: 'no-article' };
}

/** An expectation that does not hold: its name, what is expected, what is there. */
type Unmet = readonly [name: string, expected: unknown, seen: unknown];

/** The expectations that do not hold of what is seen. What `seen` does not speak of is not asked for. */
function unmet(seen: Seen, expected: Expected): Unmet[] {
  if (expected.refused !== seen.refused) return [['refused', expected.refused, seen.refused]];
  if (expected.refused) return [];
  const { title, byline, site, published, lang, dir, tables, code } = expected;
  const wanted: Seen = {
    title: fold(title),
    byline: fold(byline),
    site: fold(site),
    published: instant(published),
    lang,
    dir,
    headings: expected.headings.map(fold),
    paragraphs: expected.paragraphs.map(fold),
    captions: expected.captions.map(fold),
    images: [...expected.images],
    ...(tables && { tables: tables.map((table) => table.map((row) => [...row])) }),
    ...(code && { code: code.map((one) => one.trim()) }),
  };
  const found = Object.entries(wanted).flatMap(([name, value]): Unmet[] => {
    const there = seen[name as keyof Seen];
    return there === undefined || JSON.stringify(there) === JSON.stringify(value) ? [] : [[name, value, there]];
  });
  const text = seen.text ?? '';
  const left = expected.without.filter((one) => text.includes(fold(one)));
  return left.length > 0 ? [...found, ['without', [], left]] : found;
}

/** Rows of the rule tables as fixtures name them: `before/share`, `after/date`. */
const ROWS = new Map<string, () => void>([
  ...BEFORE.map((row) => [`before/${row.name}`, () => vi.spyOn(row, 'find').mockReturnValue([])] as const),
  ...LINE_RULES.map((row) => [`after/${row.name}`, () => vi.spyOn(row, 'takes').mockReturnValue(false)] as const),
]);

describe('fixtures', () => {
  test.each(NAMES)('%s', async (name) => {
    const page = await open(name);
    const before = page.documentElement.outerHTML;
    expect(unmet(ours(page), expectation(name))).toEqual([]);
    expect(page.documentElement.outerHTML === before, 'the page is as it was').toBe(true);
  });
});

describe('each fixture fails without the rule it is for', () => {
  const shown = NAMES.map((name) => [name, expectation(name).rule ?? ''] as const).filter(([, rule]) => rule !== '');

  test.each(shown)('%s: %s', async (name, rule) => {
    const page = await open(name);
    const switchOff = ROWS.get(rule);
    if (!switchOff) throw new Error(`There is no rule ${rule}.`);
    switchOff();
    try {
      expect(unmet(ours(page), expectation(name))).not.toEqual([]);
    } finally {
      vi.restoreAllMocks();
    }
  });

  test('each rule has a fixture', () => {
    const rules = new Set(shown.map(([, rule]) => rule));
    expect([...ROWS.keys()].filter((rule) => !rules.has(rule))).toEqual([]);
  });
});

describe('each fixture fails without the strategy it is for', () => {
  const shown = NAMES.map((name) => [name, expectation(name).strategy ?? ''] as const).filter(([, one]) => one !== '');

  test.each(shown)('%s: %s', async (name, strategy) => {
    const page = await open(name);
    const row = STRATEGIES.find((one) => one.name === strategy);
    if (!row) throw new Error(`There is no strategy ${strategy}.`);
    vi.spyOn(row, 'find').mockReturnValue(null);
    try {
      expect(unmet(ours(page), expectation(name))).not.toEqual([]);
    } finally {
      vi.restoreAllMocks();
    }
  });

  test('each strategy has a fixture, but for the one that needs Readability to be late: strategies.dom.test.ts', () => {
    const strategies = new Set([...shown.map(([, strategy]) => strategy), 'densest']);
    expect(STRATEGIES.filter(({ name }) => !strategies.has(name)).map(({ name }) => name)).toEqual([]);
  });
});

describe('what Readability alone gets wrong', () => {
  test.each(NAMES.filter((name) => expectation(name).beyond === 'Readability'))('%s', async (name) => {
    expect(unmet(plain(await open(name)), expectation(name))).not.toEqual([]);
  });
});
