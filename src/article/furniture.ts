/** Ways to find the furniture of a page that need more than a selector: used by the table in `before.ts`. */
import { all, attr, first, nameOf, textOf } from './dom.ts';
import { CONSENT_NAME, called } from './names.ts';
import type { Scene } from './rules.ts';
import { lineOf } from './wording.ts';

/** The largest part around `element` that still is nothing but furniture: no prose, little text, no heading. */
export function furniture(element: Element, { measures, root }: Scene, most: number): Element {
  let found = element;
  for (let up = element.parentElement; up && up !== root; up = up.parentElement) {
    if (/^(?:main|article|body|p|h[1-6]|td)$/.test(nameOf(up))) break;
    const { text, prose } = measures.of(up);
    const others = all(up, 'h1, h2, h3, figure').filter((one) => one !== element);
    if (prose > 0 || text > most || others.length > 0) break;
    found = up;
  }
  return found;
}

/** Paragraphs that are only folded away ("read more", paywall script, accordion) belong to the text. */
export function isFoldedProse(element: Element, { measures }: Scene): boolean {
  const { prose, paragraphs, text } = measures.of(element);
  const elsewhere = element.closest('nav, [role=dialog], [role=alertdialog], [aria-modal=true], footer') !== null;
  if (elsewhere || CONSENT_NAME.test(called(element))) return false;
  if (element.matches('[role=tabpanel]')) return prose > 0;
  if (element.matches('p, blockquote, h2, h3, dd'))
    return (prose > 0 || nameOf(element) === 'dd') && element.closest('article, main, [itemprop=articleBody]') !== null;
  return paragraphs >= 2 && prose > text * 0.6 && prose >= 250;
}

/** Links into this same page before any prose, with the lists and headings they stand in. */
export function* skipLinks(scene: Scene): Generator<Element> {
  let before = 0;
  for (const element of scene.noted.ways) {
    if (!scene.root.contains(element)) continue;
    if (nameOf(element) === 'p') before += scene.measures.of(element).prose;
    else if (before > 0) return;
    else if (attr(element, 'href').startsWith('#') && !element.closest('sup, h1, h2, h3, h4, p'))
      yield skipBox(element, scene);
  }
}

/** A list whose every link stays on the page goes whole, with the heading over it. */
function skipBox(link: Element, scene: Scene): Element {
  let box = link;
  for (let up = link.parentElement; up && up !== scene.root; up = up.parentElement) {
    if (scene.measures.of(up).text > 400 || first(up, 'h1, p, a[href]:not([href^="#"])')) break;
    box = up;
  }
  return box;
}

/** Text over the page's own headline: notices, teasers, other stories. */
export function* aboveHeadline(scene: Scene): Generator<Element> {
  const { measures, root, title } = scene;
  const headline = title !== '' && scene.noted.headings.find((one) => nameOf(one) === 'h1' && lineOf(one) === title);
  if (!headline || !root.contains(headline)) return;
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_ELEMENT);
  for (
    let element = walker.nextNode();
    element instanceof Element && element !== headline;
    element = walker.nextNode()
  ) {
    if (!/^(?:h[1-4]|p|ul|div)$/.test(nameOf(element))) continue;
    if (nameOf(element) === 'div' && measures.of(element).paragraphs !== 1) continue;
    if (!element.contains(headline)) yield element;
  }
}

/** Signs beside a heading (#, ¶, [edit]) that are no part of it, with their brackets. */
export function* headingTools(scene: Scene): Generator<Element> {
  const { headings, tools } = scene.noted;
  for (const link of new Set([...headings, ...tools].flatMap((one) => [...one.getElementsByTagName('a')]))) {
    const href = attr(link, 'href');
    const sign = href.startsWith('#') && !/[\p{L}\p{N}]/u.test(textOf(link)) && !first(link, 'img');
    if (!sign && !/[?&](?:ve)?action=edit/.test(href)) continue;
    const around = link.closest('span, div');
    yield around && !first(around, 'h1, h2, h3, h4') && scene.measures.of(around).text < 40 ? around : link;
  }
}
