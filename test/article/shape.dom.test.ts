import { expect, test } from 'vitest';
import { shape } from '../../src/article/shape.ts';

const shaped = (markup: string): string => {
  const root = document.createElement('div');
  root.innerHTML = markup;
  shape(root);
  return root.innerHTML;
};

test.each([
  ['a heading over nothing goes', '<p>a</p><h2>b</h2><div><h3>c</h3></div>', '<p>a</p>'],
  ['empty boxes go', '<div><p> </p><span></span></div><p>a<span> </span>b</p>', '<p>a b</p>'],
  [
    'a layout table melts',
    '<table role="presentation"><tbody><tr><td><p>a</p><p>b</p></td></tr></tbody></table>',
    '<div><p>a</p><p>b</p></div>',
  ],
  [
    'a data table stays',
    '<table><tbody><tr><th scope="row">a</th><td>b</td></tr></tbody></table>',
    '<table><tbody><tr><th scope="row">a</th><td>b</td></tr></tbody></table>',
  ],
  ['attributes without meaning go', '<p class="a" id="b" itemprop="c" lang="fr">d</p>', '<p lang="fr">d</p>'],
  [
    'links within the article keep their target',
    '<p><a href="#n%C3%A9">1</a></p><p id="né">2</p>',
    '<p><a href="#n%C3%A9">1</a></p><p id="né">2</p>',
  ],
  ['a list of terms in boxes stays one', '<dl><div><dt>a</dt></div></dl>', '<dl><div><dt>a</dt></div></dl>'],
  [
    'the link that a player has left stays, and the heading over it',
    '<h2>a</h2><div><a href="https://x.example.org/" title="" type="video/*"></a></div>',
    '<h2>a</h2><div><a href="https://x.example.org/" title="" type="video/*"></a></div>',
  ],
  [
    'listings keep their lines',
    '<pre><code><span>a</span><span>\n</span><span>b</span></code></pre>',
    '<pre><code><span>a</span>\n<span>b</span></code></pre>',
  ],
])('%s', (_, before, after) => {
  expect(shaped(before)).toBe(after);
});
