import { describe, expect, test } from 'vitest';
import { about } from '../../src/article/about.ts';
import { snapshot } from '../../src/article/snapshot.ts';
import { parse } from './page.ts';

const read = (head: string, body = '') =>
  about(snapshot(parse(`<html><head>${head}</head><body>${body}</body></html>`)));
const ld = (data: object): string =>
  `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', ...data })}</script>`;

describe('title', () => {
  const PAGES: readonly (readonly [string, string, string])[] = [
    ['<title>A day out | Example News</title>', '<h1>A day out</h1>', 'A day out'],
    ['<title>A day out - Example News</title><meta property="og:site_name" content="Example News">', '', 'A day out'],
    ['<meta property="og:title" content="A day &amp;amp; a night"><title>x</title>', '', 'A day & a night'],
    [ld({ '@type': 'NewsArticle', headline: 'From the data' }), '', 'From the data'],
    [
      '<title>Example News: The whole long headline of it</title>',
      '<h1>Example News</h1><h1>The whole long headline of it</h1>',
      'The whole long headline of it',
    ],
    ['<title>Example</title>', '<h1>The only headline of this page</h1>', 'The only headline of this page'],
    ['<title>Why 1 | 0 is not 1 - a story</title>', '', 'Why 1 | 0 is not 1 - a story'],
  ];
  test.each(PAGES)('%s %s', (head, body, title) => {
    expect(read(head, body).title).toBe(title);
  });

  test('is text, whatever the page puts there', () => {
    expect(read('<meta property="og:title" content="<img src=x onerror=y>">').title).toBe('<img src=x onerror=y>');
  });
});

describe('byline', () => {
  const PAGES: readonly (readonly [string, string, string])[] = [
    [
      ld({
        '@type': 'Article',
        author: [
          { '@type': 'Person', name: 'Jane Doe' },
          { '@type': 'Person', name: 'John Roe' },
        ],
      }),
      '',
      'Jane Doe, John Roe',
    ],
    [ld({ '@type': 'Article', author: { '@type': 'Organization', name: 'Example News' } }), '', ''],
    [
      ld({
        '@graph': [
          { '@type': 'Article', author: { '@id': '#j' } },
          { '@type': 'Person', '@id': '#j', name: 'Jane Doe' },
        ],
      }),
      '',
      'Jane Doe',
    ],
    ['<meta name="author" content="By Jane Doe and John Roe">', '', 'Jane Doe, John Roe'],
    ['<meta name="author" content="https://x.example.org/jane">', '<p class="byline">Von Jane Doe</p>', 'Jane Doe'],
    ['', '<a rel="author" href="/j">Jane Doe</a>', 'Jane Doe'],
    ['<meta name="author" content="Example"><meta property="og:site_name" content="Example">', '', ''],
  ];
  test.each(PAGES)('%s %s', (head, body, byline) => {
    expect(read(head, body).byline).toBe(byline);
  });
});

describe('dates', () => {
  const DATES: readonly (readonly [string, string])[] = [
    ['2026-03-01T10:00:00Z', '2026-03-01T10:00:00Z'],
    ['2026-03-01 10:00:00 +0100', '2026-03-01T10:00:00+01:00'],
    ['2026-03-01', '2026-03-01'],
    ['1/3/2026', ''],
    ['2026-99-99', ''],
  ];
  test.each(DATES)('%s', (content, published) => {
    expect(read(`<meta property="article:published_time" content="${content}">`).published).toBe(published);
  });

  test('of the time element over the text, not of the footer', () => {
    const page =
      '<footer><time datetime="2020-01-01">a</time></footer><article><time datetime="2026-03-01">b</time></article>';
    expect(read('', page).published).toBe('2026-03-01');
  });
});

test('broken, endless and hostile JSON-LD does no harm', () => {
  const deep = `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`;
  const head = ['{', '[null, 1, "x"]', '{"@graph":[[[]]]}', '{"@type":{"toString":1},"headline":["a"]}', deep]
    .map((text) => `<script type="application/ld+json">${text}</script>`)
    .join('');
  expect(read(`${head}<title>Still here</title>`).title).toBe('Still here');
});
