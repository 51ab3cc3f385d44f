import { describe, expect, test } from 'vitest';
import type { Extraction } from '../../src/article/article.ts';
import { boxes } from '../../src/article/boxes.ts';
import { extract } from '../../src/article/extract.ts';
import { ARTICLE, type Want } from '../../src/article/want.ts';
import { wishes } from '../../src/article/wishes.ts';
import { parse, show, story } from './page.ts';

const wanted = (page: Document, want: Partial<Want>): Extraction => {
  const answer = extract(page, wishes(page, { ...ARTICLE, ...want }));
  if (answer.kind === 'refusal') throw new Error(`refused: ${answer.reason}`);
  return answer;
};
const text = ({ body }: Extraction): string => new DOMParser().parseFromString(body, 'text/html').body.innerText;

describe('what is selected', () => {
  const select = (page: Document, from: string, to: string): void => {
    const [first, last] = [page.querySelector(from), page.querySelector(to)];
    if (!first?.firstChild || !last?.firstChild) throw new Error('Nothing to select.');
    page.getSelection()?.setBaseAndExtent(first.firstChild, 5, last.firstChild, 12);
  };

  test('is meant by the click, and read alone', async () => {
    const page = await show(story('<nav><a href="/">Home</a></nav>'));
    select(page, 'p:nth-of-type(2)', 'p:nth-of-type(3)');
    const before = page.documentElement.outerHTML;
    expect(extract(page)).toEqual({ kind: 'refusal', reason: 'selected' });
    const read = wanted(page, { part: 'selection' });
    expect(text(read)).toMatch(/^number 2 came in.*in the night\.\s*Boat number $/s);
    expect(text(read)).not.toContain('number 1');
    expect(read.title).toBe('A day at the harbour');
    expect(page.documentElement.outerHTML === before, 'the page is as it was').toBe(true);
    expect(page.getSelection()?.isCollapsed).toBe(false);
  });

  test('is not meant when it is a word or two', async () => {
    const page = await show(story());
    const word = page.querySelector('p')?.firstChild;
    if (!word) throw new Error('Nothing to select.');
    page.getSelection()?.setBaseAndExtent(word, 0, word, 11);
    expect(extract(page).kind).toBe('article');
  });
});

describe('everything visible', () => {
  test('is read from a page that is no article', async () => {
    const page = await show(
      '<title>Chairs</title><ul><li>Oak chair, € 40<li>Ash chair, € 60</ul><p hidden>Nobody sees this.</p><script>let x = 1</script>',
    );
    expect(extract(page).kind).toBe('refusal');
    const seen = text(wanted(page, { part: 'visible' }));
    expect(seen).toContain('Ash chair, € 60');
    expect(seen).not.toMatch(/Nobody sees|let x/);
  });
});

describe('a box of the page', () => {
  const page = parse(
    story(
      `<section class="facts"><h2>In short</h2>${'<p>The quay is 300 metres long and was built in 1904.</p>'.repeat(5)}</section>`,
    ),
  );

  test('is offered with its first words', () => {
    const offered = boxes(page);
    expect(offered.map(({ sign }) => sign)).toContain('section.facts<article.');
    expect(offered.find(({ sign }) => sign === 'section.facts<article.')?.text).toMatch(/^In short/);
  });

  test('is read alone', () => {
    const read = text(wanted(page, { part: 'box', box: 'section.facts<article.' }));
    expect(read).toContain('300 metres');
    expect(read).not.toContain('Boat number');
  });

  test('when it is gone there is nothing to read, and that is said', () => {
    const answer = extract(page, wishes(page, { ...ARTICLE, part: 'box', box: 'div.gone<body.' }));
    expect(answer.kind).toBe('article'); // it searches as ever
  });
});

describe('repair', () => {
  const RELATED = '<aside class="related"><h2>Related</h2><p><a href="/x">Another story about boats</a></p></aside>';
  const page = parse(story(RELATED));

  test('what was left out can be brought back by its line in the trace', () => {
    const plain = wanted(page, {});
    expect(text(plain)).not.toContain('Another story');
    const line = plain.trace.find(({ text }) => text.includes('Another story'));
    if (!line) throw new Error('It is not in the trace.');
    const back = wanted(page, { keep: plain.trace.map(({ step, sign }) => `${step} ${sign}`) });
    expect(back.trace).not.toContainEqual(line);
  });

  test('prose that Readability took for no part of the text is in the trace, and comes back in its place', () => {
    const aside = `<aside><h3>What the harbour master says</h3>${'<p>We count the boats each evening, he says, and each morning, since the year of the great storm.</p>'.repeat(3)}</aside>`;
    const page = parse(
      story('', 3).replace(
        '</article>',
        `${aside}${'<p>And so the day went by, and the next one came, as days do at the sea, with its own boats and its own weather.</p>'.repeat(4)}</article>`,
      ),
    );
    const plain = wanted(page, {});
    const lost = plain.trace.filter(({ text }) => text.startsWith('We count'));
    expect(lost.length).toBeGreaterThan(0);
    const back = text(wanted(page, { keep: lost.map(({ step, sign }) => `${step} ${sign}`) }));
    expect(back.indexOf('We count')).toBeGreaterThan(back.indexOf('Boat number 3'));
    expect(back.indexOf('We count')).toBeLessThan(back.indexOf('And so the day'));
  });

  test('a part is taken out, and on another page of the site one that is built alike', () => {
    const box = (words: string) =>
      `<div class="key-points"><p>${words}: the boats are in, the fish is sold, and nobody was hurt in the storm.</p></div>`;
    const first = parse(story(box('First')));
    const granted = wishes(first, ARTICLE);
    extract(first, granted);
    const part = granted.parts.find(({ text }) => text.startsWith('First'));
    if (!part) throw new Error('The part is not there.');
    expect(text(wanted(first, { drop: [part] }))).not.toContain('First: the boats');
    expect(text(wanted(parse(story(box('Second'))), { drop: [part] }))).not.toContain('Second: the boats');
  });

  test('a part that is built like the whole text goes alone', () => {
    const granted = wishes(page, ARTICLE);
    extract(page, granted);
    const part = granted.parts.find(({ text }) => text.startsWith('Boat number 3'));
    if (!part) throw new Error('The part is not there.');
    const without = text(wanted(page, { drop: [part] }));
    expect(without).not.toContain('Boat number 3');
    expect(without).toContain('Boat number 2');
    expect(text(wanted(parse(story('', 8).replaceAll('Boat', 'Ship')), { drop: [part] }))).toContain('Ship number 3');
  });
});
