import { beforeEach, describe, expect, test } from 'vitest';
import { type Detail, PLAIN } from '../../src/speech/detail.ts';
import { toWritten } from '../../src/speech/offsets.ts';
import { fingerprint, lineOf, type Sentence, scriptOf } from '../../src/speech/script.ts';

const article = document.createElement('article');

function page(markup: string, detail: Partial<Detail> = {}, lang = 'en') {
  article.replaceChildren(document.createRange().createContextualFragment(markup));
  return scriptOf(article, lang, { ...PLAIN, ...detail });
}

/** What a listener hears. */
const heard = (script: readonly Sentence[]) => script.map(({ text, said }) => said ?? text);

beforeEach(() => document.body.replaceChildren(article));

describe('what is said', () => {
  test('headings and items end with a stop, and a line says how it ends', () => {
    const script = page('<h2>Sport</h2><p>We won. We did</p><ul><li>Tea</li><li>Milk.</li></ul>');
    expect(heard(script)).toEqual(['Sport.', 'We won.', 'We did.', 'Tea.', 'Milk.']);
    expect(script.map(({ text }) => text)).toEqual(['Sport', 'We won.', 'We did', 'Tea', 'Milk.']);
    expect(script.map(({ end }) => end)).toEqual(['heading', 'sentence', 'paragraph', 'item', 'item']);
  });

  test('a word that is heard is found in the DOM, across elements and rewrites', () => {
    const [line] = page('<p>It cost <b>€5m</b>, Dr. <i>Smith</i> said.[3] Really.</p>');
    expect(line?.said).toBe('It cost 5 million euros, Dr Smith said.');
    const find = (word: string) => {
      const at = toWritten(line?.map ?? [], line?.said?.indexOf(word) ?? 0, word.length);
      return line?.range(at.start, at.start + at.length).toString();
    };
    expect(find('cost')).toBe('cost');
    expect(find('million')).toBe('€5m');
    expect(find('Smith')).toBe('Smith');
    expect(find('said')).toBe('said');
  });

  test('a line is plain data that can be sent to another page', () => {
    const [line] = page('<p>It cost €5m.</p>');
    if (!line) throw new Error('no line');
    const sent = structuredClone(lineOf(line));
    expect(sent).toMatchObject({
      text: 'It cost €5m.',
      said: 'It cost 5 million euros.',
      lang: 'en',
      end: 'paragraph',
    });
  });

  test('the fingerprint is of what is written, however it is said', () => {
    const markup = '<p>See <a href="https://example.com/">this</a>. It cost €5m.</p>';
    expect(fingerprint(page(markup, { links: 'all' }))).toBe(fingerprint(page(markup)));
    expect(fingerprint(page(markup, {}, 'de'))).toBe(fingerprint(page(markup)));
  });

  test('a break is a space, two are the end of a line', () => {
    expect(heard(page('<p>One<br>way.<br><br>Other<br> <br>ways.</p>'))).toEqual(['One way.', 'Other', 'ways.']);
  });
});

describe('pictures', () => {
  const figure = '<figure><img alt="A red barn"><figcaption>The barn.</figcaption></figure><img alt="A lone tree">';

  test.each([
    ['none', ['The barn.']],
    ['some', ['The barn.', 'A lone tree.']],
    ['all', ['A red barn.', 'The barn.', 'A lone tree.']],
  ] as const)('%s of their descriptions', (images, lines) => {
    expect(heard(page(figure, { images }))).toEqual(lines);
  });

  test('the range of a description is the picture', () => {
    const line = page(figure, { images: 'some' })[1];
    const range = line?.range();
    expect(range?.startContainer.childNodes[range.startOffset]).toBe(article.querySelectorAll('img')[1]);
  });

  test('one within a sentence is part of it', () => {
    expect(heard(page('<p>Press <img alt="the red key"> now.</p>', { images: 'all' }))[0]?.replace(/\s+/g, ' ')).toBe(
      'Press the red key now.',
    );
  });

  test('captions can be left out', () => {
    expect(heard(page(figure, { captions: 'none' }))).toEqual([]);
  });
});

describe('tables', () => {
  const table =
    '<table><caption>Towns</caption><tr><th>Town</th><th>People</th></tr><tr><td>Ulm</td><td>130,000</td></tr><tr><td>Ems</td><td></td></tr></table><p>End.</p>';

  test.each([
    ['none', ['End.']],
    ['some', ['Towns.', 'Town.', 'People.', 'Ulm.', '130,000.', 'Ems.', 'End.']],
    ['all', ['Towns.', 'Town: Ulm.', 'People: 130,000.', 'Town: Ems.', 'End.']],
  ] as const)('%s', (tables, lines) => {
    expect(heard(page(table, { tables }))).toEqual(lines);
  });

  test('a row is a paragraph, and its header is not what is marked', () => {
    const script = page(table, { tables: 'all' });
    expect(script.map(({ paragraph }) => paragraph)).toEqual([0, 1, 1, 2, 3]);
    const cell = script[2];
    expect(cell?.text).toBe('130,000');
    expect(toWritten(cell?.map ?? [], 0, 6).length).toBe(0);
    expect(toWritten(cell?.map ?? [], 8, 7)).toEqual({ start: 0, length: 7 });
  });

  test('columns that are spanned keep their names apart', () => {
    const script = page(
      '<table><thead><tr><th colspan="2">Score</th><th>Place</th></tr></thead><tr><td>3</td><td>1</td><td>Bern</td></tr></table>',
      { tables: 'all' },
    );
    expect(heard(script)).toEqual(['Score: 3.', 'Score: 1.', 'Place: Bern.']);
  });

  test('a page set in a table is no table', () => {
    expect(heard(page('<table><tr><td>All of the text.</td></tr></table>', { tables: 'none' }))).toEqual([
      'All of the text.',
    ]);
  });
});

describe('code', () => {
  const code = '<p>Type <code>npm start</code> now:</p><pre>let a = 1\nlet b = 2</pre><p>Done.</p>';

  test.each([
    ['none', ['Type npm start now:', 'Done.']],
    ['some', ['Type npm start now:', 'code.', 'Done.']],
    ['all', ['Type npm start now:', 'let a = 1', 'let b = 2', 'Done.']],
  ] as const)('%s', (how, lines) => {
    expect(heard(page(code, { code: how }))).toEqual(lines);
  });

  test('a listing that is only told of is marked as a whole', () => {
    expect(page(code, { code: 'some' })[1]?.range().toString()).toContain('let b = 2');
  });
});

describe('links and marks', () => {
  const text =
    '<p>Water is wet<sup><a href="#n1">1</a></sup> and blue<sup>2</sup>. See <a href="https://a.example/">more</a>.</p>';

  test('marks are left out, links are text', () => {
    expect(heard(page(text))).toEqual(['Water is wet and blue.', 'See more.']);
  });

  test('links are announced in the language of the text', () => {
    expect(heard(page(text, { links: 'all' }))[1]).toBe('See link more.');
    expect(heard(page('<p>Siehe <a href="https://a.example/">hier</a>.</p>', { links: 'all' }, 'de'))).toEqual([
      'Siehe Link hier.',
    ]);
  });

  test('marks are read when they are wanted; a power always', () => {
    expect(heard(page(text, { notes: 'all' }))[0]).toBe('Water is wet1 and blue2.');
    expect(heard(page('<p>It covers 5 km<sup>2</sup> of x<sup>2</sup>.</p>'))).toEqual(['It covers 5 km2 of x2.']);
  });
});

describe('languages', () => {
  test('quotations in French and Arabic in an English article are lines in three languages', () => {
    const script = page(
      `<p>The minister spoke to reporters on Monday.</p>
       <blockquote lang="fr"><p>Nous ne céderons pas. Jamais.</p></blockquote>
       <p>A shopkeeper answered: «لا نريد الحرب بعد اليوم.» Then he closed his shop.</p>`,
    );
    expect(script.map(({ lang, text }) => [lang, text])).toEqual([
      ['en', 'The minister spoke to reporters on Monday.'],
      ['fr', 'Nous ne céderons pas.'],
      ['fr', 'Jamais.'],
      ['en', 'A shopkeeper answered: «'],
      ['ar', 'لا نريد الحرب بعد اليوم.'],
      ['en', '» Then he closed his shop.'],
    ]);
    expect(script[4]?.range().toString()).toBe('لا نريد الحرب بعد اليوم.');
    expect(script[3]?.end).toBe('clause');
  });

  test('a passage that is marked within a sentence has its own voice, a word of it has not', () => {
    const script = page(
      '<p>He said <q lang="fr">je ne regrette rien du tout</q> with a certain <i lang="fr">élan</i>.</p>',
    );
    expect(script.map(({ lang }) => lang)).toEqual(['en', 'fr', 'en']);
  });

  test('a passage that nobody marked is known by its words', () => {
    const script = page(
      '<p>The novel begins like this.</p><p>Lange Zeit bin ich früh schlafen gegangen, und manchmal fielen mir die Augen zu, wenn die Kerze kaum aus war.</p>',
    );
    expect(script.map(({ lang }) => lang)).toEqual(['en', 'de']);
  });

  test('a page of ours around the article tells nothing about it', () => {
    document.documentElement.lang = 'de';
    expect(page('<p>Some words.</p>').map(({ lang }) => lang)).toEqual(['en']);
  });
});

describe('formulas', () => {
  const formula = '<p>We have <math><mi>x</mi><mo>=</mo><mn>2</mn></math> and <math><mi>y</mi></math>.</p>';

  test('are said in words where somebody knows them, else it is said that there is one', () => {
    expect(heard(page(formula))).toEqual(['We have formula and y.']);
    article.replaceChildren(document.createRange().createContextualFragment(formula));
    const [line] = scriptOf(article, 'en', PLAIN, () => 'x equals 2');
    expect(line?.said).toBe('We have x equals 2 and y.');
    const at = toWritten(line?.map ?? [], line?.said?.indexOf('equals') ?? 0, 6);
    expect(line?.range(at.start, at.start + at.length).toString()).toBe('x=2');
  });
});

describe('time grows with the article and no faster', () => {
  const sentence = 'He paid $5m on Aug. 15 to Dr. Smith. ';

  /** Milliseconds of the quickest of some short runs: a busy machine does not interrupt all of them. */
  function took(markup: string): number {
    article.replaceChildren(document.createRange().createContextualFragment(markup));
    const times = Array.from({ length: 8 }, () => {
      const since = performance.now();
      scriptOf(article, 'en', PLAIN);
      return performance.now() - since;
    });
    return Math.min(...times);
  }

  test.each([
    ['a paragraph without end', (times: number) => `<p>${sentence.repeat(times)}</p>`],
    ['a paragraph of many pieces', (times: number) => `<p>${`<b>He</b> ${sentence}`.repeat(times)}</p>`],
  ])('%s', (_, markup) => {
    took(markup(100));
    expect(took(markup(1200))).toBeLessThan(60 * took(markup(100)) + 20); // twelve times as much, its square is 144; a busy machine lies between
  });
});
