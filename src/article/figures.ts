/**
 * Captions: a page that marks a caption only by its place or its class gets a real `figure` with a `figcaption`, ahead
 * of Readability, while the place and the class are still there. Captions left as plain text were the largest single
 * loss of plain Readability on two of five sets (EXTRACTION.md).
 */

import type { Removal } from './article.ts';
import { all, attr, first, nameOf, textOf } from './dom.ts';
import { weigh } from './measure.ts';
import { removal, type Scene } from './rules.ts';
import { INLINE } from './tags.ts';
import { line, lineOf, says } from './wording.ts';

const CAPTION_NAME =
  /caption|legend(?!ary)|bild(?:unterschrift|text|quelle|nachweis)|(?:^|[\s_-])(?:credits?|cutline|imageinfo)(?:$|[\s_-])|(?:photo|image|img|picture|media|foto|video)[\s_-]*(?:credit|desc|info|text|source|copyright|author|title|label|by|line|meta|detail)|didascalia|leyenda|pie-?(?:de-?)?foto|fotoquelle|copyright/i;
/** Longest caption seen on real news pages is some 700 characters; above it a block beside a picture is prose. */
const LONGEST = 600;

/** Gives every caption it finds a `figcaption`; removes captions whose picture is not there. */
export function captions(scene: Scene): Removal[] {
  for (const figure of all(scene.root, 'figure')) completeFigure(figure);
  for (const image of all(scene.root, 'img')) if (!image.closest('figure, table')) frame(image, scene);
  const trace: Removal[] = [];
  const { captioned, said } = scene.noted;
  for (const element of [...captioned, ...said.filter((one) => one.matches('[itemprop=caption]'))]) {
    if (!scene.root.contains(element) || element.closest('figure, table, h1, h2') || !isCaption(element)) continue;
    if (weigh(textOf(element)) > 400 || first(element, 'img, p ~ p, h1, h2, h3')) continue;
    trace.push(removal('captions', element));
    scene.measures.remove(element);
  }
  return trace;
}

const isCaption = (element: Element): boolean =>
  CAPTION_NAME.test(`${element.className} ${element.id}`) || attr(element, 'itemprop') === 'caption';

/** A figure's words are its caption, with or without the tag for it. */
function completeFigure(figure: Element): void {
  const existing = all(figure, 'figcaption');
  if (!first(figure, 'img') || first(figure, 'table, pre, blockquote')) return;
  const caption = existing[0] ?? figure.ownerDocument.createElement('figcaption');
  for (const other of existing.slice(1)) caption.append(' ', ...other.childNodes);
  const complete = lineOf(caption) !== '';
  for (const loose of looseText(figure)) {
    // Beside a caption, a short text is a credit or a button laid over the picture.
    if (!complete) caption.append(' ', loose);
    else if (weigh(textOf(loose)) <= 60) loose.parentNode?.removeChild(loose);
    else caption.append(' ', loose);
  }
  const text = lineOf(caption);
  if (text !== '' && weigh(text) <= LONGEST) figure.append(caption);
  else if (existing.length === 0) figure.append(...caption.childNodes);
}

/** Text nodes and elements of a figure that are neither its picture nor its caption, outermost first. */
function looseText(figure: Element): Node[] {
  const found: Node[] = [];
  const queue: Node[] = [...figure.childNodes];
  for (let node = queue.shift(); node; node = queue.shift()) {
    if (node.nodeType === 3) {
      if (line(node.nodeValue) !== '') found.push(node);
    } else if (node instanceof Element && nameOf(node) !== 'figcaption') {
      if (nameOf(node) === 'figure' || lineOf(node) === '') continue;
      if (first(node, 'img, figcaption')) queue.unshift(...node.childNodes);
      else found.push(node);
    }
  }
  return found;
}

/** Turns the small box of one picture and its words into a figure. */
function frame(image: Element, scene: Scene): void {
  const link = image.closest('a');
  const leadsAway =
    link !== null && !/\.(?:jpe?g|png|webp|gif|avif)(?:$|[?#])|\/file:|^#/i.test(link.getAttribute('href') ?? '#');
  let box: Element = link ?? image;
  for (let up = box.parentElement; up && up !== scene.root; up = up.parentElement) {
    if (/^(?:li|td|main|article|body|h[1-6]|a)$/.test(nameOf(up)) || up.querySelectorAll('img').length > 1) break;
    const text = scene.measures.of(up).text;
    if (text > LONGEST || first(up, 'h1, h2, h3, h4, ul, table, figure')) break;
    const words = text > 0;
    if (words && !isCaptionBox(up, image, scene, leadsAway)) break;
    box = up;
    if (words) break;
  }
  if (box === image || box === link) return;
  const text = scene.measures.of(box).text;
  const next = box.nextElementSibling;
  const following = text === 0 && next && isFollowingCaption(next, scene) ? next : null;
  if (text === 0 && !following) return;
  const figure = image.ownerDocument.createElement('figure');
  const caption = image.ownerDocument.createElement('figcaption');
  box.before(figure);
  if (following) caption.append(...following.childNodes);
  else caption.append(...looseText(box).flatMap((node) => [' ', node]));
  following?.remove();
  box.remove();
  figure.append(link && lineOf(link) === '' ? link : image, caption);
}

/** Words in the same small box as a picture are its caption when they are named so, credit somebody, or follow it. */
function isCaptionBox(box: Element, image: Element, scene: Scene, leadsAway: boolean): boolean {
  if (leadsAway || INLINE.has(nameOf(box))) return false;
  const text = lineOf(box);
  const named = [box, ...box.querySelectorAll('*')].some((one) => one !== image && isCaption(one));
  if (named || says('credit', text)) return true;
  if (nameOf(box) === 'p') return false;
  return (
    scene.measures.of(box).text <= 300 &&
    scene.measures.density(box) < 0.5 &&
    !/author|avatar|byline|card|teaser|profile|bio/i.test(box.className)
  );
}

/** The block after a picture that has no words of its own. */
function isFollowingCaption(next: Element, scene: Scene): boolean {
  const { text } = scene.measures.of(next);
  if (
    text === 0 ||
    text > LONGEST ||
    !/^(?:p|div|span|small|em|i|cite|h[4-6])$/.test(nameOf(next)) ||
    first(next, 'img, p ~ p')
  )
    return false;
  if (isCaption(next) || all(next, '*').some(isCaption)) return true;
  const whole = lineOf(next);
  const only = next.firstElementChild;
  const small = only !== null && /^(?:em|i|small|cite)$/.test(nameOf(only)) && lineOf(only) === whole;
  return text <= 300 && (says('credit', whole) || (small && scene.measures.density(next) < 0.5));
}
