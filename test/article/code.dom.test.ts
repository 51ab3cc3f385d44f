import { expect, test } from 'vitest';
import { listings } from '../../src/article/code.ts';

const listed = (markup: string): HTMLElement => {
  const root = document.createElement('div');
  root.innerHTML = markup;
  listings(root);
  return root;
};
const language = (markup: string) => listed(markup).querySelector('pre')?.getAttribute('data-language') ?? null;
/** The text of what is left, line by line. */
const lines = (markup: string) =>
  [...listed(markup).querySelectorAll('pre')].map((one) => one.textContent?.trim().split(/\s*\n\s*/));

test.each([
  ['<pre><code class="language-c++">x</code></pre>', 'c++'],
  ['<pre class="lang-js">x</pre>', 'js'],
  ['<div class="highlight highlight-source-shell"><pre>x</pre></div>', 'shell'],
  ['<div class="highlight-python3 notranslate"><div class="highlight"><pre>x</pre></div></div>', 'python3'],
  ['<div class="mw-highlight mw-highlight-lang-c"><pre>x</pre></div>', 'c'],
  ['<pre class="brush: java; gutter: true">x</pre>', 'java'],
  ['<pre class="sourceCode haskell"><code>x</code></pre>', 'haskell'],
  ['<pre><code class="hljs rust">x</code></pre>', 'rust'],
  ['<pre><code class="hljs language-c#">x</code></pre>', 'c#'],
  ['<figure class="highlight"><pre><code data-lang="ruby">x</code></pre></figure>', 'ruby'],
  ['<pre class="wp-block-code">x</pre>', null],
])('the language of %s is %s', (markup, expected) => {
  expect(language(markup)).toBe(expected);
});

test.each([
  ['a column of a table', '<table><tr><td class="gutter"><pre>1\n2</pre></td><td><pre>a\nb</pre></td></tr></table>'],
  ['a cell without a name', '<table><tr><td>1<br>2</td><td><div><pre>a\nb</pre></div></td></tr></table>'],
  ['a box beside it', '<div class="code-gutter"><span>1</span>\n<span>2</span></div><pre>a\nb</pre>'],
  ['the lines themselves', '<pre><span class="lineno">1 </span>a\n<span class="lineno">2 </span>b</pre>'],
  ['named shortly', '<pre><span class="ln">1</span>a\n<span class="ln">2</span>b</pre>'],
  [
    'a table in it',
    '<pre><code><table><tr><td class="hljs-ln-numbers">1</td><td>a</td></tr><tr><td class="hljs-ln-numbers">2</td><td>b</td></tr></table></code></pre>',
  ],
])('numbers of lines in %s are no part of the code', (_, markup) => {
  expect(lines(markup)).toEqual([['a', 'b']]);
});

test('numbers that are code, or stand before it, stay', () => {
  expect(listed('<p>1</p><pre>a <span class="num">2</span></pre>').textContent).toBe('1a 2');
});
