import { describe, expect, test } from 'vitest';
import { UNSURE } from '../../src/article/article.ts';
import { extract, inBreaths, steps } from '../../src/article/extract.ts';
import { parse, show, story } from './page.ts';

const answer = (markup: string, url?: string) => extract(parse(markup, url));
const article = (markup: string) => {
  const found = answer(markup);
  if (found.kind === 'refusal') throw new Error(`refused: ${found.reason}`);
  return found;
};
const timed = <T>(run: () => T): [T, number] => {
  const start = performance.now();
  const value = run();
  return [value, performance.now() - start];
};

describe('an article', () => {
  test('is plain data that survives cloning, with a trace of what went', () => {
    const found = article(story('<nav><a href="/a">Home</a> <a href="/b">World</a></nav>'));
    expect(structuredClone(found)).toEqual(found);
    expect(found.title).toBe('A day at the harbour');
    expect(found.trace).toContainEqual({ step: 'navigation', sign: 'nav.<article.', text: 'Home World' });
    expect(found.body).not.toContain('World');
  });

  test('holds no attribute but meaning', () => {
    const { body } = article(
      story(
        '<p class="a" id="b" style="color:red" onclick="x()" data-x="y">A long enough paragraph to stay, with a <a href="/z" target="q" ping="p">link</a>, and a few more words.</p>',
      ),
    );
    expect(body).toContain('A long enough paragraph');
    expect(body.match(/\s(?:class|id|style|on\w+|data-[\w-]+|target|ping)=/g)).toBe(null);
  });

  test('keeps the ids that its own links point to', () => {
    const note =
      'A paragraph with a note.<a href="#n1">1</a> It goes on for a while, so that nobody takes it for a label, and ends.';
    const { body } = article(
      story(`<p id="ref">${note}</p><ol><li id="n1">The note, <a href="#ref">back</a>, in full.</li></ol>`),
    );
    expect(body).toContain('href="#n1"');
    expect(body).toContain('id="n1"');
  });

  test('leaves the page as it was', async () => {
    const page = await show(story('<div style="display:none">x</div><form><input name=parentNode></form>'));
    const before = page.documentElement.outerHTML;
    extract(page);
    expect(page.documentElement.outerHTML).toBe(before);
  });
});

describe('how sure an answer is', () => {
  test('a plain story is sure', () => {
    expect(article(story()).confidence).toBeGreaterThan(UNSURE);
  });

  test('a few lines among links, with no word of the page about them, are not', () => {
    const links =
      '<p>One of <a href="/a">several things of the week</a> that <a href="/b">you may have missed</a>.</p>';
    const text = 'The library clock struck noon on Tuesday for the first time in nine years.';
    expect(article(`<div><p>${text}</p>${links}<p>${text}</p>${links}<p>${text}</p></div>`).confidence).toBeLessThan(
      UNSURE,
    );
  });

  test('a text in a box whose name speaks against it is found all the same, and not the only other one', () => {
    const lost = story('', 3)
      .replace('<main>', '<main class="community">')
      .replace('<article>', '<article class="remark">');
    const text = article(`${lost}<p>${'Write to us, or call us, on any day of the week. '.repeat(4)}</p>`).body;
    expect(text).toContain('Boat number 3');
    expect(text).not.toContain('Write to us');
  });
});

describe('no article', () => {
  test.each(['text/plain', 'application/json', 'image/svg+xml', 'application/rss+xml'])('%s is not a page', (type) => {
    const page = parse(story());
    Object.defineProperty(page, 'contentType', { value: 'text/html' });
    expect(extract(page).kind).toBe('article');
    if (type === 'image/svg+xml') {
      const svg = new DOMParser().parseFromString('<svg xmlns="http://www.w3.org/2000/svg"><text>a</text></svg>', type);
      expect(extract(svg)).toEqual({ kind: 'refusal', reason: 'not-html' });
    }
  });

  test('a feed is not a page', () => {
    const feed = new DOMParser().parseFromString('<rss><channel><title>a</title></channel></rss>', 'text/xml');
    expect(extract(feed)).toEqual({ kind: 'refusal', reason: 'not-html' });
  });

  test.each(['', '<p>Hello.</p>', '<frameset><frame src=a></frameset>', '<h1>Shop</h1><button>Buy</button>'])(
    '%s',
    (markup) => {
      expect(answer(markup)).toEqual({ kind: 'refusal', reason: 'no-article' });
    },
  );

  test('three short paragraphs are one', () => {
    const text = 'The library clock struck noon on Tuesday for the first time in nine years.';
    expect(answer(`<h1>Clock strikes again</h1><p>${text}</p><p>${text}</p><p>${text}</p>`).kind).toBe('article');
  });
});

describe('hostile pages end soon, with their text', () => {
  const prose = (n: number) =>
    Array.from(
      { length: n },
      (_, i) => `<p>Paragraph ${i} of a text, with a comma, and enough words to be taken for what it is.</p>`,
    ).join('');
  const nested = (levels: number, inside: string) => '<div>'.repeat(levels) + inside + '</div>'.repeat(levels);
  const PAGES: readonly (readonly [string, string])[] = [
    ['250 bytes with a field named parentNode', `<form><input name=parentNode></form>${prose(4)}`],
    ['a field named nextElementSibling', `<form><input name=nextElementSibling>${prose(4)}</form>`],
    ['480 nested boxes × 20 columns', nested(480, prose(3)).repeat(20)],
    ['500 levels, columns at every level', nested(500, '') + '<div><p>a</p>'.repeat(500) + prose(5)],
    ['200,000 flat boxes', prose(5) + '<div>x</div>'.repeat(200_000)],
    ['100,000 links', prose(5) + '<a href=x>y</a> '.repeat(100_000)],
    ['100,000 paragraphs', prose(20_000)],
    ['30,000 sections', prose(5) + '<section><h2>a</h2><p>b</p></section>'.repeat(30_000)],
    ['50,000 attributes', `<p ${Array.from({ length: 50_000 }, (_, i) => `a${i}`).join(' ')}></p>${prose(5)}`],
    ['unclosed constructs', `${prose(5)}<table><tr><td><select><textarea><p>`],
  ];
  test.each(PAGES)('%s', (_, markup) => {
    const page = parse(markup);
    const [found, ms] = timed(() => extract(page));
    expect(found.kind).toBe('article');
    expect(ms).toBeLessThan(3500);
  });

  test('480 nested boxes × 200 columns, a line in each, end soon', () => {
    const page = parse(nested(480, prose(1)).repeat(200));
    expect(timed(() => extract(page))[1]).toBeLessThan(3500);
  });
});

describe('in breaths', () => {
  test('the answer is the same, and the page runs on between the steps', async () => {
    const page = await show(story('', 5000));
    let turns = 0;
    const running = setInterval(() => turns++, 1);
    const answer = await inBreaths(page, steps(page));
    clearInterval(running);
    expect(turns).toBeGreaterThan(0);
    expect(answer.kind).toBe('article');
    expect(answer).toEqual(extract(page));
  });

  test('a usual page is answered before anything else has its turn', async () => {
    const page = await show(story());
    let turn = false;
    setTimeout(() => {
      turn = true;
    });
    expect((await inBreaths(page, steps(page))).kind).toBe('article');
    expect(turn).toBe(false);
  });
});
