import { describe, expect, test } from 'vitest';
import { about } from '../../src/article/about.ts';
import { survey } from '../../src/article/blocks.ts';
import { measured } from '../../src/article/measure.ts';
import { placesIn } from '../../src/article/recover.ts';
import { pageScene } from '../../src/article/rules.ts';
import { score } from '../../src/article/score.ts';
import { snapshot } from '../../src/article/snapshot.ts';
import { parse } from './page.ts';

const P =
  '<p>The boats came in with the morning tide, and the people on the quay helped to carry the catch ashore. Nobody spoke of the storm, which had passed in the night.</p>';
const OTHER = P.replaceAll('boats', 'ships');
const LINK = '<a href="/x">a link that leads to another story</a>';
const HEAD = '<meta property="og:type" content="article"><title>A day at the harbour</title>';
const told = (text: string) =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', articleBody: text })}</script>`;

/** The score of the element `#found` of a page. */
function scored(body: string, head = HEAD): number {
  const copy = snapshot(parse(`<html><head>${head}</head><body>${body}</body></html>`));
  const { body: root } = copy.document;
  const known = about(copy);
  const found = root.querySelector('#found');
  if (!found) throw new Error('There is no #found.');
  const blocks = survey(pageScene(copy, known.title));
  return score(measured(found).of(found), placesIn(found, blocks), known);
}

const SURE = `<h1>A day at the harbour</h1><div id="found">${P.repeat(6)}</div>`;

test('a long text under its headline, on a page that says it has an article, is as sure as can be', () => {
  expect(scored(SURE)).toBeGreaterThan(0.95);
  expect(scored(SURE)).toBeLessThanOrEqual(1);
});

describe('each witness against it makes it less sure', () => {
  const AGAINST: readonly (readonly [witness: string, body: string, head: string])[] = [
    ['a short text', `<h1>Boats</h1><div id="found">${P}</div>`, HEAD],
    ['prose above it', `<h1>Boats</h1><div>${OTHER.repeat(3)}</div><div id="found">${P.repeat(6)}</div>`, HEAD],
    ['no headline over it', `<div id="found">${P.repeat(6)}</div>`, HEAD],
    ['a headline below it', `<div id="found">${P.repeat(6)}</div><h1>Boats</h1>`, HEAD],
    ['links', `<h1>Boats</h1><div id="found">${P.repeat(6)}<p>${LINK.repeat(6)}</p></div>`, HEAD],
    ['labels', `<h1>Boats</h1><div id="found">${P.repeat(6)}${'<p>A few words.</p>'.repeat(20)}</div>`, HEAD],
    ['no word of an article', SURE, '<title>A day at the harbour</title>'],
    ['a much longer text told to machines', SURE, HEAD + told('Words of a story that is not here. '.repeat(300))],
  ];
  test.each(AGAINST)('%s', (_, body, head) => {
    expect(scored(body, head)).toBeLessThan(scored(SURE) - 0.05);
    expect(scored(body, head)).toBeGreaterThan(0);
  });

  test('prose that was passed over between its paragraphs', () => {
    const page = parse(`<html><head>${HEAD}</head><body><h1>Boats</h1><main>${P.repeat(6)}</main></body></html>`);
    const copy = snapshot(page);
    const { body: root } = copy.document;
    const blocks = survey(pageScene(copy, ''));
    const found = root.querySelector('main');
    if (!found) throw new Error('There is no main.');
    const whole = score(measured(found).of(found), placesIn(found, blocks), about(copy));
    for (const { element } of blocks.slice(2, 5)) element.remove();
    for (const block of blocks.slice(2, 5)) Object.assign(block, { text: `${block.text} Another one.` });
    const rest = score(measured(found).of(found), placesIn(found, blocks), about(copy));
    expect(rest).toBeLessThan(whole * 0.7);
  });
});

test('what stands below the text says nothing, however long it is', () => {
  expect(scored(`${SURE}<section>${OTHER.repeat(30)}</section>`)).toBeCloseTo(scored(SURE), 5);
});

test('nothing is not sure at all, and nothing but links neither', () => {
  expect(scored('<h1>Boats</h1><div id="found"></div>')).toBe(0);
  expect(scored(`<h1>Boats</h1><div id="found"><p>${LINK.repeat(20)}</p></div>`)).toBe(0);
});
