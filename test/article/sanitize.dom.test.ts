import { describe, expect, test } from 'vitest';
import type { Extraction } from '../../src/article/article.ts';
import { admit } from '../../src/article/sanitize.ts';

const extraction = (body: string, more: Partial<Extraction> = {}): Extraction => ({
  kind: 'article',
  url: 'https://news.example.org/story',
  title: 'Title',
  byline: '',
  site: '',
  published: '',
  modified: '',
  lang: 'en',
  dir: 'ltr',
  canonical: '',
  licence: '',
  next: '',
  leadImage: null,
  body,
  truncated: false,
  confidence: 0.9,
  trace: [],
  ...more,
});
const markup = (body: string): string => {
  const box = document.createElement('div');
  box.append(admit(extraction(body)).body);
  return box.innerHTML;
};

describe('what is let in', () => {
  test('text with structure, language, direction and table headings', () => {
    const text =
      '<h2>a</h2><p lang="fr" dir="ltr">b <em>c</em></p><table><tbody><tr><th scope="row">d</th><td>e</td></tr></tbody></table>';
    expect(markup(text)).toBe(text);
  });

  test('links that open elsewhere and tell nothing', () => {
    expect(markup('<a href="https://x.example.org/">y</a>')).toBe(
      '<a href="https://x.example.org/" target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer">y</a>',
    );
  });

  test('links inside the article, under names of their own', () => {
    expect(markup('<a href="#n">1</a><p id="n">2</p>')).toBe('<a href="#a-n">1</a><p id="a-n">2</p>');
  });

  test('a link to a part that is not there is words, and a name nobody asks for goes', () => {
    expect(markup('<p id="x"><a href="#n">1</a></p>')).toBe('<p>1</p>');
  });

  test('a picture without an address goes', () => {
    expect(markup('<p>a<img alt="b"></p>')).toBe('<p>a</p>');
  });

  test('line breaks between words, and none at the edges', () => {
    expect(markup('<p>a<br>b<br></p><div><br>c<br>d</div>')).toBe('<p>a<br>b</p><div>c<br>d</div>');
  });

  test('an outline that begins at the second level', () => {
    expect(markup('<h1>a</h1><h5>b</h5>')).toBe('<h2>a</h2><h3>b</h3>');
  });

  test.each(['js', 'c++', 'C#', 'objective-c', 'html5'])('the language of a listing: %s', (language) => {
    expect(markup(`<pre data-language="${language}">x</pre>`)).toBe(`<pre data-language="${language}">x</pre>`);
  });

  test('the link that a player has left, without words', () => {
    expect(markup('<a href="https://x.example.org/" title="y" type="video/*"></a>')).toContain(
      'href="https://x.example.org/" title="y" type="video/*"',
    );
  });

  test('pictures that load late and tell nothing', () => {
    expect(markup('<img src="https://x.example.org/a.png" srcset="b 2x" crossorigin sizes="c" onerror="d">')).toBe(
      '<img src="https://x.example.org/a.png" alt="" loading="lazy" decoding="async" referrerpolicy="no-referrer">',
    );
  });

  test('a formula', () => {
    expect(markup('<math><mfrac><mi>a</mi><mn>2</mn></mfrac></math>')).toBe(
      '<math><mfrac><mi>a</mi><mn>2</mn></mfrac></math>',
    );
  });
});

describe('what is not', () => {
  const VECTORS = [
    '<script>x</script>',
    '<img src=x onerror=x>',
    '<svg><animate onbegin=x attributeName=x></svg>',
    '<a href="javascript:x">a</a>',
    '<a href="data:text/html,x">a</a>',
    '<iframe srcdoc="<script>x</script>"></iframe>',
    '<form action="javascript:x"><button>a</button></form>',
    '<math><mtext><table><mglyph><style><img src onerror=x>',
    '<template><script>x</script></template>',
    '<base href="https://evil.example.org/">',
    '<p style="background:url(https://evil.example.org)" class="a" data-x="y">a</p>',
    '<img src="data:image/svg+xml,<svg onload=x>">',
    '<img src="http://[bad">',
    '<a id="location" name="x" ping="https://evil.example.org">a</a>',
    '<noscript><p title="</noscript><img src=x onerror=x>">',
    '<math href="javascript:x"><mi>a</mi></math>',
    '<pre data-language="x y">a</pre>',
    '<pre data-language="url(https://evil.example.org)">a</pre>',
    '<pre data-language="averyverylonglanguage">a</pre>',
    '<pre data-language="javascript:x">a</pre>',
    '<p data-language="js">a</p>',
    '<a href="javascript:x" type="video/*"></a>',
    '<pre data-lang="js" data-mathml="x" data-latex="y">a</pre>',
  ];
  test.each(VECTORS)('%s', (vector) => {
    const out = markup(vector);
    expect(out).not.toMatch(
      /script|onerror|onload|onbegin|style=|class=|data-|evil|svg|<img|form|template|base|ping|name=|srcdoc/i,
    );
    expect(out).not.toMatch(/id="(?!a-)/);
  });

  test('sizes of anything but pictures and formulas', () => {
    expect(markup('<table width="900"><tbody><tr><td height="9">a</td></tr></tbody></table>')).not.toMatch(
      /width|height/,
    );
  });

  test.each([
    '<img src="https://x.example.org/a.png" width="1" height="1">',
    '<img src="https://x.example.org/a.png" height="0">',
    '<img src="https://x.example.org/matomo.php?idsite=1&amp;rec=1">',
    '<img src="https://x.example.org/b/ss/suite/1/H.22/s1?AQB=1">',
    '<img src="https://x.example.org/tr?id=1&amp;ev=PageView&amp;noscript=1">',
    '<img src="https://x.example.org/ddm/activity/src=123;type=a;cat=b;ord=1?">',
    '<img src="https://x.example.org/p?c1=2&amp;c2=12345&amp;cv=2.0">',
    '<img src="https://x.example.org/v1/Collect?uid=1">',
    '<img src="https://x.example.org/beacon.gif?page=2">',
  ])('what counts visits: %s', (pixel) => {
    expect(markup(`<p>a${pixel}</p>`)).toBe('<p>a</p>');
  });

  test('a picture with a password in its address', () => {
    expect(markup('<p>a<img src="https://name:secret@x.example.org/picture.jpg"></p>')).toBe('<p>a</p>');
  });

  test.each([
    'https://x.example.org/tracks/rails.jpg?w=900',
    'https://x.example.org/pixel-art/cover.webp',
    'https://x.example.org/open?id=picture',
    'https://x.example.org/b/ss/photo.jpg',
    'https://x.example.org/collections/12/beacon-hill.jpg',
  ])('but a picture is shown: %s', (src) => {
    expect(markup(`<p>a<img src="${src}"></p>`)).toContain(src);
  });

  test.each([
    ['image/png', 20_000, true],
    ['image/webp', 20_000, true],
    ['image/avif', 60_000, true],
    ['image/png', 100_000, false],
    ['image/svg+xml', 20_000, false],
    ['image/bmp', 20_000, false],
    ['text/html', 20_000, false],
  ])('a picture written into the page: %s of %d characters', (type, length, shown) => {
    const out = markup(`<p>a<img src="data:${type};base64,${'A'.repeat(length)}"></p>`);
    expect(out.includes('data:')).toBe(shown);
  });

  test('sizes that no picture and no formula has', () => {
    expect(markup('<math><mspace width="99999em"></mspace><mi style="a" mathcolor="red" href="b">a</mi></math>')).toBe(
      '<math><mspace></mspace><mi>a</mi></math>',
    );
  });

  test('the last of two parts with one name', () => {
    expect(markup('<a href="#n">1</a><p id="n">2</p><p id="a-n">3</p>')).toBe(
      '<a href="#a-n">1</a><p id="a-n">2</p><p>3</p>',
    );
  });

  test('one element with 50,000 attributes does not keep the reader waiting', () => {
    const names = Array.from({ length: 50_000 }, (_, index) => `x${index}`).join(' ');
    const quoted = Array.from({ length: 50_000 }, (_, index) => `x${index}=">"`).join(' ');
    const start = performance.now();
    for (const trap of [
      `<p ${names}>`,
      `<p ${quoted}>`,
      `<!--<p x="--><p ${names}>">`,
      `<textarea><p x="</textarea><p ${names}>">`,
    ])
      expect(markup(`<p>before</p>${trap}after`)).toContain('<p>before</p>');
    expect(performance.now() - start).toBeLessThan(1500);
  });

  test('a lead picture without a real address', () => {
    const lead = { src: 'javascript:x', alt: '', caption: '' };
    expect(admit(extraction('<p>a</p>', { leadImage: lead })).leadImage).toBe(null);
  });
});

test('words are counted in scripts without spaces too', () => {
  expect(admit(extraction('<p>one two three</p>', { title: 'four' })).words).toBe(4);
  expect(admit(extraction('<p>今日は天気がいいです</p>', { title: '', lang: 'ja' })).words).toBeGreaterThan(3);
});

test('100,000 words are counted in well under a second', () => {
  const start = performance.now();
  expect(admit(extraction(`<p>${'word '.repeat(100_000)}</p>`, { title: '' })).words).toBe(100_000);
  expect(performance.now() - start).toBeLessThan(1500);
});
