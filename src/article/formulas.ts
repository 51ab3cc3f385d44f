/**
 * Formulas that a script has drawn, glyph by glyph, become MathML again where the page still has it, else the TeX they
 * were written in: KaTeX, MathJax 2 to 4, and pictures with MathML hidden beside them. Works on the snapshot's copy.
 */
import { all, first } from './dom.ts';
import { rename } from './levels.ts';
import { MARK } from './marks.ts';
import { attributeNames, localName } from './natives.ts';
import { ATTRIBUTES } from './tags.ts';

/** What KaTeX and MathJax draw into. https://katex.org/docs/, https://docs.mathjax.org/ */
const DRAWN = '.katex, .mjx-chtml, [class^=MathJax]';
const SOURCE = `[${MARK.formula}]`;

const ANY = `math, ${SOURCE}, ${DRAWN}`;

/** Puts formulas in place of their drawings, under `root`. False when there is none, and nothing was changed. */
export function formulas(root: Element): boolean {
  if (!first(root, ANY)) return false;
  for (const source of all(root, `math ${SOURCE}`)) {
    const math = source.closest('math');
    if (math?.textContent === source.textContent) math?.replaceWith(source);
    else source.remove();
  }
  for (const source of all(root, `[${MARK.formula}="math/mml"]`)) source.replaceWith(mathIn(source.textContent) ?? '');
  for (const drawn of all(root, DRAWN)) if (!first(drawn, 'p')) restore(drawn);
  for (const math of all(root, `[${MARK.hidden}] > math:only-child`)) {
    const picture = math.parentElement?.nextElementSibling;
    if (picture?.localName === 'img') picture.replaceWith(math);
  }
  return true;
}

/** The formula of a drawing: in it, in its attributes, or in the script behind it. Where there is none the glyphs stay. */
function restore(drawn: Element): void {
  const next = drawn.nextElementSibling;
  const behind = next?.matches(`${SOURCE}, math`) ? next : null;
  const found = first(drawn, 'math') ?? mathIn(drawn.getAttribute('data-mathml')) ?? behind;
  if (found !== behind) behind?.remove();
  if (found) return drawn.replaceWith(found);
  const tex = first(drawn, '[data-latex]')?.getAttribute('data-latex');
  if (!tex) return drawn.firstElementChild?.removeAttribute(MARK.aria);
  drawn.textContent = tex;
  rename(drawn, 'code');
}

function mathIn(markup: string | null): Element | null {
  const math = markup ? new DOMParser().parseFromString(markup, 'text/html').querySelector('math') : null;
  // Neither annotations are wanted (`annotation`, `annotation-xml`), nor what has not been through the copy: a handler in it would be reported where it is parsed again, though it never runs.
  for (const part of math?.querySelectorAll('*') ?? []) {
    if (/^anno/.test(localName(part))) part.remove();
    for (const name of attributeNames(part)) if (!ATTRIBUTES.has(name)) part.removeAttribute(name);
  }
  return math;
}
