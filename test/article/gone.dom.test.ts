/// <reference types="vite/client" />
import { describe, expect, test } from 'vitest';
import { extract } from '../../src/article/extract.ts';
import { snapshot } from '../../src/article/snapshot.ts';
import { ARTICLE } from '../../src/article/want.ts';
import { wishes } from '../../src/article/wishes.ts';
import { parse, show, story } from './page.ts';

const LINKS = Array.from({ length: 20 }, (_, i) => `<li><a href="/section/${i}">A section of the paper</a></li>`).join(
  '',
);
const PROSE = '<p>Text that is only folded away until somebody presses a button, and belongs to the article.</p>';

const copied = (inside: string, thorough = false) => snapshot(parse(story(inside)), null, thorough);

describe('a part that rules are sure to take is not copied, but told', () => {
  test.each([
    ['navigation', `<nav class="main-menu"><ul>${LINKS}</ul></nav>`],
    ['navigation', `<div class="main-menu" role="navigation"><ul>${LINKS}</ul></div>`],
    ['hidden', `<div class="main-menu" hidden><ul>${LINKS}</ul></div>`],
  ])('%s', (step, part) => {
    const { document, noted } = copied(part);
    expect(document.body.textContent).not.toContain('A section of the paper');
    expect(noted.gone).toHaveLength(1);
    expect(noted.gone[0]?.step).toBe(step);
    expect(noted.gone[0]?.sign).toMatch(/^(?:nav|div)\.main-menu<article\.$/);
    expect(noted.gone[0]?.text).toMatch(/^A section of the paper A section of the paper/);
  });

  test('the foot of the page', () => {
    const page = parse(story().replace('</body>', `<footer><ul>${LINKS}</ul></footer></body>`));
    const { document, noted } = snapshot(page);
    expect(document.querySelector('footer')).toBeNull();
    expect(noted.gone.map(({ step }) => step)).toEqual(['page header and footer']);
  });
});

describe('it is copied all the same', () => {
  test.each([
    ['with the headline in it', `<nav><h1>Sections</h1><ul>${LINKS}</ul></nav>`],
    ['with prose in it', `<nav><ul>${LINKS}</ul>${PROSE.repeat(6)}</nav>`],
    ['with the pages of the story', `<nav><ul>${LINKS}<li><a href="?page=2">2</a></li></ul></nav>`],
    ['with what is known about the page', `<nav><ul>${LINKS}</ul><i itemprop="author">Jane Doe</i></nav>`],
    ['short', '<nav><a href="/a">A section of the paper</a></nav>'],
    ['a text that is only folded', `<div hidden>${PROSE.repeat(4)}</div>`],
    ['a foot of the article', `<footer><ul>${LINKS}</ul></footer>`],
  ])('%s', (_, part) => {
    const { document, noted } = copied(part);
    expect(noted.gone).toEqual([]);
    expect(document.body.textContent).toMatch(/A section of the paper|only folded away/);
  });

  test('when the reader asks for more than the article', () => {
    const { document, noted } = copied(`<nav><ul>${LINKS}</ul></nav>`, true);
    expect(noted.gone).toEqual([]);
    expect(document.querySelectorAll('nav a')).toHaveLength(20);
  });
});

const pages = import.meta.glob<string>('../fixtures/*/page.html', { query: '?raw', import: 'default', eager: true });

test.each(Object.keys(pages))('%s gives the same article, whether it is copied as a whole or not', async (path) => {
  const page = await show(pages[path] ?? '');
  const short = extract(page);
  const whole = extract(page, wishes(page, ARTICLE));
  expect(short.kind === 'article' && short.body).toBe(whole.kind === 'article' && whole.body);
});
