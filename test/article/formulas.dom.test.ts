import { expect, test } from 'vitest';
import { extract } from '../../src/article/extract.ts';
import { admit } from '../../src/article/sanitize.ts';
import { show, story } from './page.ts';

/** The paragraph with the formula, as the reader shows it. */
async function formula(markup: string): Promise<string> {
  const page = await show(
    story(`<p>So the depth of the well, when the sound has had its time, is ${markup} and no more.</p>`),
  );
  const answer = extract(page);
  if (answer.kind !== 'article') throw new Error(answer.reason);
  const box = document.createElement('div');
  box.append(admit(answer).body);
  const shown = [...box.querySelectorAll('p')].find((one) => one.textContent?.startsWith('So the depth'));
  return shown?.innerHTML.replace(/.* is | and no more\./g, '') ?? '';
}

const MATH = '<math xmlns="http://www.w3.org/1998/Math/MathML"><msup><mi>x</mi><mn>2</mn></msup></math>';
const SHOWN = '<math><msup><mi>x</mi><mn>2</mn></msup></math>';
const WITH_TEX =
  '<math><semantics><msup><mi>x</mi><mn>2</mn></msup><annotation encoding="application/x-tex">x^2</annotation></semantics></math>';
const GLYPHS = '<span class="base"><span>x</span><span>2</span></span>';

test.each([
  [
    'KaTeX',
    `<span class="katex"><span class="katex-mathml">${WITH_TEX}</span><span class="katex-html" aria-hidden="true">${GLYPHS}</span></span>`,
  ],
  [
    'KaTeX whose MathML is not drawn',
    `<span class="katex"><span class="katex-mathml" style="display:none">${WITH_TEX}</span><span class="katex-html" aria-hidden="true">${GLYPHS}</span></span>`,
  ],
  [
    'MathJax 3 with MathML for screen readers',
    `<mjx-container class="MathJax" jax="CHTML"><mjx-math aria-hidden="true">${GLYPHS}</mjx-math><mjx-assistive-mml>${MATH}</mjx-assistive-mml></mjx-container>`,
  ],
  [
    'MathJax 2 with MathML for screen readers',
    `<span class="MathJax_Preview"></span><span class="mjx-chtml"><span class="MathJax_CHTML"><span class="mjx-math">${GLYPHS}</span><span class="MJX_Assistive_MathML">${MATH}</span></span></span><script type="math/tex">x^2</script>`,
  ],
  [
    'MathJax 2 with MathML in an attribute',
    `<span class="MathJax" data-mathml='${WITH_TEX}'><nobr>${GLYPHS}</nobr></span><script type="math/tex">x^2</script>`,
  ],
  [
    'MathJax 2 with MathML in a script',
    `<span class="MathJax"><nobr>${GLYPHS}</nobr></span><script type="math/mml">${MATH}</script>`,
  ],
  ['MathML in a script that nobody has drawn', `<script type="math/mml">${MATH}</script>`],
  [
    'a picture with MathML hidden beside it',
    `<span class="m"><span style="display:none">${WITH_TEX}</span><img src="/x.svg" alt="x^2" aria-hidden="true"></span>`,
  ],
])('%s becomes MathML, once', async (_, markup) => {
  expect((await formula(markup)).replace(/^<span>(.*)<\/span>$/, '$1')).toBe(SHOWN);
});

test.each([
  ['MathJax 2', `<span class="MathJax"><nobr>${GLYPHS}</nobr></span><script type="math/tex">x^2</script>`],
  [
    'MathJax 2 on a line of its own',
    `<span class="MathJax_Display"><span class="MathJax">${GLYPHS}</span></span><script type="math/tex; mode=display">x^2</script>`,
  ],
  [
    'TeX that nobody has drawn yet',
    '<span class="MathJax_Preview">[formula]</span><script type="math/tex">x^2</script>',
  ],
  ['MathJax 4', `<mjx-container class="MathJax"><mjx-math data-latex="x^2">${GLYPHS}</mjx-math></mjx-container>`],
  [
    'MathML with nothing but its source',
    '<math><semantics><annotation encoding="application/x-tex">x^2</annotation></semantics></math>',
  ],
])('of %s only the TeX is known: it is shown as code, once', async (_, markup) => {
  expect(await formula(markup)).toBe('<code>x^2</code>');
});

test('where nothing is known the glyphs stay, and can be read', async () => {
  const glyphs = await formula(
    `<span class="katex"><span class="katex-html" aria-hidden="true">${GLYPHS}</span></span>`,
  );
  expect(glyphs.replace(/<\/?span>/g, '')).toBe('x2');
});

test('a box that only has such a name keeps its text', async () => {
  const page = await show(
    story(`<div class="MathJax-on"><p>A sentence of its own, long enough to be one, with ${MATH} in it.</p></div>`),
  );
  const answer = extract(page);
  expect(answer.kind === 'article' && answer.body).toContain('A sentence of its own');
});

test('markup in a source is no way in', async () => {
  const hostile = await formula(
    `<script type="math/mml"><math><mtext><img src=x onerror=alert(1)></mtext><mi>x</mi></math></scr${'ipt'}>`,
  );
  expect(hostile).not.toMatch(/img|onerror/);
  expect(await formula('<script type="math/tex"><img src=x onerror=alert(1)></script>')).toBe(
    '<code>&lt;img src=x onerror=alert(1)&gt;</code>',
  );
});
