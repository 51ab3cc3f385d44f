import { describe, expect, test } from 'vitest';
import { Finder } from '../../src/reader/finder.ts';

/** What is found, each as the text it covers. */
function found(markup: string, words: string, most = 100): string[] {
  const root = new DOMParser().parseFromString(`<article>${markup}</article>`, 'text/html').querySelector('article');
  if (!root) throw new Error('no article');
  document.body.replaceChildren(document.adoptNode(root));
  return new Finder(root).find(words, most).map(String);
}

describe('finds words', () => {
  test.each<[string, string, string[], string]>([
    ['<p>The harbour. THE END.</p>', 'the', ['The', 'THE'], 'in capitals or not'],
    ['<p>A café, a CAFE\u0301.</p>', 'cafe', ['café', 'CAFE\u0301'], 'with accents or without'],
    ['<p>A cafe.</p>', 'café', ['cafe'], 'asked for with an accent that is not there'],
    ['<p>new <b>har</b>bour</p>', 'new harbour', ['new harbour'], 'across elements'],
    [
      '<p>new\n   harbour\u00a0plan</p>',
      'new harbour plan',
      ['new\n   harbour\u00a0plan'],
      'across white space of any kind',
    ],
    ['<p>har\u00adbour</p>', 'harbour', ['har\u00adbour'], 'with soft hyphens in them'],
    ['<p>東京の<ruby>港<rt>みなと</rt></ruby>町</p>', '港町', ['港みなと町'], 'under their readings'],
    ['<p>한국</p>', '한', ['한'], 'of whole Korean syllables'],
    ['<p>किताब का</p>', 'का', ['का'], 'whose signs are letters'],
    ['<p>مَدِينَة</p>', 'مدينة', ['مَدِينَة'], 'with vowel points or without'],
    ['<p>one 😀 two</p>', '😀', ['😀'], 'that are no words'],
    ['<p>aaaa</p>', 'aa', ['aa', 'aa'], 'that follow on one another'],
  ])('in %s: %s', (markup, words, expected, _how) => {
    expect(found(markup, words)).toEqual(expected);
  });

  test('but not across blocks', () => {
    expect(found('<p>new</p><p>harbour</p>', 'new harbour')).toEqual([]);
    expect(found('<ul><li>new<li>harbour</ul>', 'newharbour')).toEqual([]);
  });

  test('no more than are wanted, and none for nothing', () => {
    expect(found('<p>a a a a</p>', 'a', 2)).toHaveLength(2);
    expect(found('<p>a a a a</p>', ' ')).toEqual([]);
    expect(found('', 'a')).toEqual([]);
  });
});

test('a book of 100,000 words is read once, and then searched in no time', () => {
  const paragraph = `<p>${'The council agreed on a plan for the old harbour. '.repeat(10)}</p>`;
  const root = document.createElement('article');
  for (let i = 0; i < 1000; i++) {
    const made = new DOMParser().parseFromString(paragraph, 'text/html').querySelector('p');
    if (made) root.append(document.adoptNode(made));
  }
  document.body.replaceChildren(root);
  const measure = (act: () => unknown) => {
    const since = performance.now();
    act();
    return performance.now() - since;
  };
  // Beside a plain walk through the same text, letter by letter, in the same run.
  const plain = measure(() => [...root.textContent].map((letter) => letter.toLowerCase()).join(''));
  let finder: Finder | null = null;
  const reading = measure(() => {
    finder = new Finder(root);
  });
  const search = measure(() => finder?.find('harbour', 1000));
  expect(reading / Math.max(plain, 5)).toBeLessThan(30);
  expect(search).toBeLessThan(reading + 50);
});
