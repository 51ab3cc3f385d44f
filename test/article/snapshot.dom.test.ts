import { describe, expect, test } from 'vitest';
import { LIMITS } from '../../src/article/limits.ts';
import { MARK } from '../../src/article/marks.ts';
import { snapshot } from '../../src/article/snapshot.ts';
import { parse, show, story } from './page.ts';

/** Levels below `root`: one more `> *` for as long as something is there. */
const depth = (root: Element): number => {
  let levels = 0;
  while (root.querySelector(`:scope${' > *'.repeat(levels + 1)}`)) levels++;
  return levels;
};
const body = (markup: string, url?: string): HTMLElement => snapshot(parse(markup, url)).document.body;

describe('what is copied', () => {
  test('the text and its structure, into a document that loads nothing', () => {
    const { document: copy } = snapshot(parse(story('<p lang="fr">Un <em>mot</em></p>')));
    expect(copy.defaultView).toBe(null);
    expect(copy.querySelector('p[lang=fr] em')?.textContent).toBe('mot');
    expect(copy.documentElement.lang).toBe('en');
  });

  test('nothing that runs, loads or draws', () => {
    const markup =
      '<p>a</p><script>1</script><style>p{}</style><svg><text>b</text></svg><template><p>c</p></template><iframe></iframe>' +
      '<object>d</object><input value=e><select><option>f</select><textarea>g</textarea><link rel=x><base href=y><noscript>h</noscript>';
    const copy = body(markup);
    expect(copy.textContent?.trim()).toBe('a');
    expect([...copy.querySelectorAll('*')].map((one) => one.localName)).toEqual(['p']);
  });

  test('a form as a plain box, a button only where it is a heading or a word of a sentence', () => {
    const copy = body('<form><p>a <button>b</button></p><button>c</button><h3><button>d</button></h3></form>');
    expect(copy.querySelector('form, button')).toBe(null);
    expect(copy.textContent).toBe('a bd');
  });

  test('the content of a closed details, and of an open shadow root with what it slots', async () => {
    const page = await show('<details><summary>More</summary><p>inside</p></details><div id=host>light</div>');
    const shadow = page.querySelector('#host')?.attachShadow({ mode: 'open' });
    shadow?.append(page.createElement('slot'), ' dark');
    const copy = snapshot(page).document.body;
    expect(copy.querySelector('details')?.hasAttribute('open')).toBe(true);
    expect(copy.querySelector(`details [${MARK.hidden}]`)).toBe(null);
    expect(copy.querySelector('#host')?.textContent).toBe('light dark');
  });

  test('formulas without the markup they carry', () => {
    const copy = body(
      '<math><semantics><mi>x</mi><annotation>y</annotation></semantics><mtext><b>z</b></mtext></math>',
    );
    expect(copy.querySelector('math mi')?.namespaceURI).toContain('MathML');
    expect(copy.textContent).not.toContain('y');
  });

  test('attributes on the list, and no other', () => {
    const [p] = body(`<p class=a style="x" onclick="y" data-l-hidden="z" title="t" ${MARK.unseen}>q</p>`).children;
    expect(p?.getAttributeNames()).toEqual(['class', 'title']);
  });

  test('addresses absolute against the base; a link into the page stays one', () => {
    const copy = body('<a href="/b">1</a><a href="#c">2</a><a href="javascript:3">3</a>', 'https://a.example.org/x/');
    expect([...copy.querySelectorAll('a')].map((one) => one.getAttribute('href'))).toEqual([
      'https://a.example.org/b',
      '#c',
      null,
    ]);
  });

  test('JSON-LD apart', () => {
    const { structured } = snapshot(parse('<script type="application/ld+json">{"a":1}</script><script>2</script>'));
    expect(structured).toEqual(['{"a":1}']);
  });

  test('an emoji drawn as a picture as the letter it is', () => {
    expect(body('<p>Hello <img src="e.png" alt="🎉">!</p>').textContent).toBe('Hello 🎉!');
  });
});

describe('what only the live page knows', () => {
  const HIDING = [
    ['display:none', MARK.hidden],
    ['visibility:hidden', MARK.hidden],
    ['position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)', MARK.unseen],
    ['position:absolute;left:-9999px', MARK.unseen],
  ] as const;
  test.each(HIDING)('%s', async (style, mark) => {
    const page = await show(`<style>.x{${style}}</style><div class=x>not seen</div><div>seen</div>`);
    const copy = snapshot(page).document.body;
    expect(copy.querySelector('.x')?.hasAttribute(mark)).toBe(true);
    expect(copy.querySelectorAll(`[${mark}]`)).toHaveLength(1);
  });

  test('a page behind an anti-flicker style is judged by its attributes', async () => {
    const page = await show('<style>body{display:none}</style><p>text</p><p hidden>none</p>');
    const copy = snapshot(page).document.body;
    expect([...copy.querySelectorAll(`[${MARK.hidden}]`)].map((one) => one.textContent)).toEqual(['none']);
  });
});

describe('hostile pages', () => {
  const NAMES = [
    'parentNode',
    'firstChild',
    'nextSibling',
    'childNodes',
    'attributes',
    'nodeType',
    'localName',
    'getAttribute',
  ];
  test.each(NAMES)('a field named %s hides nothing', (name) => {
    const copy = body(`<form id=f><input name=${name}><p>kept</p></form><p>too</p>`);
    expect(copy.textContent).toBe('kepttoo');
  });

  test.each(['implementation', 'documentElement', 'body', 'baseURI'])('a picture named %s hides nothing', (name) => {
    expect(body(`<img name=${name}><form name=${name}></form><p>kept</p>`).textContent).toBe('kept');
  });

  const nested = (levels: number, inside: string) => '<div>'.repeat(levels) + inside + '</div>'.repeat(levels);
  const PAGES: readonly (readonly [string, string])[] = [
    ['480 nested boxes × 200 columns', nested(480, '<p>kept</p>').repeat(200)],
    ['200,000 flat boxes', `<p>kept</p>${'<div>x</div>'.repeat(200_000)}`],
    [
      'one element with 50,000 attributes',
      `<p ${Array.from({ length: 50_000 }, (_, i) => `a${i}=1`).join(' ')}>kept</p>`,
    ],
    ['a link list of 5 MB', `<p>kept</p><img srcset="${'https://x.example.org/a.png 1w, '.repeat(160_000)}">`],
  ];
  test.each(PAGES)('%s', (_, markup) => {
    const page = parse(markup);
    const start = performance.now();
    const { document: copy } = snapshot(page);
    expect(performance.now() - start).toBeLessThan(2000);
    expect(copy.body.textContent).toContain('kept');
    expect(copy.querySelectorAll('*').length).toBeLessThanOrEqual(LIMITS.nodes + 3);
    expect(depth(copy.documentElement)).toBeLessThanOrEqual(LIMITS.depth + 2);
  });

  test('2,000 levels lose their depth, not their text, and paragraphs stay apart', () => {
    const page = parse('<p>x</p>');
    let box: Element = page.body;
    for (let i = 0; i < 2000; i++) box = box.appendChild(page.createElement('div'));
    for (const text of ['one', 'two']) box.appendChild(page.createElement('p')).append(text);
    const copy = snapshot(page).document.body;
    expect([...copy.querySelectorAll('p')].map((one) => one.textContent)).toEqual(['x', 'one', 'two']);
    expect(depth(copy)).toBeLessThanOrEqual(LIMITS.depth);
  });

  test('a template of 50,000 levels', () => {
    const page = parse('<p>kept</p><template></template>');
    let box: ParentNode = page.querySelector('template')?.content ?? page.body;
    for (let i = 0; i < 50_000; i++) {
      const next = page.createElement('div');
      box.append(next);
      box = next;
    }
    expect(snapshot(page).document.body.textContent).toBe('kept');
  });

  test('more than the limits is announced', () => {
    expect(snapshot(parse('<b>x</b>'.repeat(LIMITS.nodes))).truncated).toBe(true);
    expect(snapshot(parse('<p>x</p>')).truncated).toBe(false);
  });

  describe('a body with more elements than are copied', () => {
    const clutter = '<div><i>z</i></div>'.repeat(LIMITS.sparse / 2);
    const text = (markup: string, thorough = false) =>
      snapshot(parse(markup), null, thorough).document.body.textContent?.replaceAll('z', '').trim();

    test.each(['main', 'article'])('of it the box that the page says its text is in: %s', (tag) => {
      const page = `${clutter}<${tag}><p>The text.</p></${tag}>${clutter}`;
      expect(text(page)).toBe('The text.');
      expect(snapshot(parse(page)).truncated).toBe(false);
      expect(text(page.replace('The text.', '<article>The</article><article>text.</article>'))).toBe('Thetext.');
    });

    test('not the first of several, nor when the reader wants something else than the plain answer', () => {
      const cards = '<section><article>One.</article><article>Other.</article></section>';
      expect(text(`${cards}<p>Rest.</p>${clutter}`)).toBe('One.Other.Rest.');
      expect(text(`<main>One.</main><main>Other.</main>${clutter}`)).toBe('One.Other.');
      expect(text(`<p>Before.</p>${clutter}<main>The text.</main>`, true)).toContain('Before.');
    });

    test('of a usual page all of it', () => {
      expect(text('<p>Before.</p><main>The text.</main>')).toBe('Before.The text.');
    });
  });
});
