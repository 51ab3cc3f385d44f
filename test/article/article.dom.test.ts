import { describe, expect, test } from 'vitest';
import { readAnswer } from '../../src/article/article.ts';

const good = {
  kind: 'article',
  url: 'https://news.example.org/a',
  title: 'A  title',
  byline: 'Ada',
  site: 'News',
  published: '2026-03-01T10:00:00Z',
  modified: '2026-03-01',
  lang: 'EN-gb',
  dir: 'rtl',
  canonical: 'https://news.example.org/story',
  licence: '',
  next: 'https://news.example.org/a/2',
  leadImage: { src: 'https://news.example.org/p.jpg', alt: 'a', caption: 'c' },
  body: '<p>x</p>',
  truncated: true,
  confidence: 0.8,
  trace: [{ step: 's', sign: 'p.', text: 't' }],
};

describe('readAnswer', () => {
  test('takes an answer as it should be, tidied', () => {
    expect(readAnswer(good)).toEqual({ ...good, title: 'A title', lang: 'en-GB' });
    expect(readAnswer({ kind: 'refusal', reason: 'pdf' })).toEqual({ kind: 'refusal', reason: 'pdf' });
  });

  test.each([
    null,
    undefined,
    1,
    'article',
    [],
    {},
    { kind: 'x' },
    { kind: 'refusal', reason: 'x' },
    { kind: 'article' },
    { ...good, body: 1 },
  ])('%j is no answer', (value) => {
    expect(() => readAnswer(value)).toThrow(TypeError);
  });

  test('a page in UTF-16 that the browser could not know for it is no article: its tags stand in its text', () => {
    const page = '<!doctype html><html lang="en"><body><p>The ferry crosses the sound.</p></body></html>';
    // As bytes: each letter, and a zero.
    const undecoded = new DOMParser().parseFromString([...page].map((letter) => `${letter}\0`).join(''), 'text/html');
    expect(undecoded.body.textContent).toContain('<\ufffd!doctype');
    for (const body of [undecoded.body.innerHTML, `<div>\n<p>${undecoded.body.innerHTML}</p></div>`])
      expect(readAnswer({ ...good, body })).toEqual({ kind: 'refusal', reason: 'no-article' });
    expect(
      readAnswer({ ...good, body: '<p>A page begins with &lt;!doctype html&gt;, not with &lt;\ufffd.</p>' }).kind,
    ).toBe('article');
  });

  test('wrong, endless and unknown fields do no harm', () => {
    const odd = {
      ...good,
      title: 'x'.repeat(1e6),
      byline: 7,
      published: 'yesterday',
      lang: '<b>',
      url: 'javascript:x',
      dir: 'up',
      leadImage: { src: 3 },
      trace: 'no',
      extra: 1,
    };
    const read = readAnswer(odd);
    expect(read).toMatchObject({
      byline: '',
      published: '',
      lang: '',
      url: '',
      dir: 'ltr',
      leadImage: null,
      trace: [],
    });
    expect(read).not.toHaveProperty('extra');
    expect(read.kind === 'article' && read.title.length).toBeLessThanOrEqual(1000);
  });

  test.each([
    [0.4, 0.4],
    [7, 1],
    [-1, 0],
    [Number.NaN, 0],
    [Number.POSITIVE_INFINITY, 1],
    ['1', 0],
    [undefined, 0],
  ])('a confidence of %j counts as %d', (confidence, admitted) => {
    expect(readAnswer({ ...good, confidence })).toMatchObject({ confidence: admitted });
  });

  test('inherited values and getters count as absent', () => {
    expect(() => readAnswer(Object.create(good))).toThrow(TypeError);
    const trap = Object.defineProperty({ ...good }, 'title', { get: () => expect.unreachable() });
    expect(readAnswer(trap)).toMatchObject({ title: '' });
    expect(readAnswer(JSON.parse('{"kind":"refusal","reason":"pdf","__proto__":{"kind":"article"}}')).kind).toBe(
      'refusal',
    );
  });
});
