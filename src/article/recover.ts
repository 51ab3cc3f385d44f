/** What Readability lost, brought back; and what stands in for it when it fails. */
import type { About } from './about.ts';
import type { Removal } from './article.ts';
import { measured, weigh } from './measure.ts';
import { type Keeps, removal, type Scene } from './rules.ts';
import { signOf } from './sign.ts';
import { line, says } from './wording.ts';

/** A block of the page as it was before Readability took the page apart. */
export interface Block {
  readonly element: Element;
  /** Box it stood in. */
  readonly parent: Element;
  readonly text: string;
  /** Weighed prose in it, and share of links. */
  readonly prose: number;
  readonly links: number;
  /** The blocks of one text share it (`sign.ts`). */
  readonly sign: string;
}

const BLOCK = 'p, h1, h2, h3, h4, h5, h6, ul, ol, dl, blockquote, pre, figure, img, table, div';
const LEDE =
  /(?:^|[\s_-])(?:lead|lede|intro\w*|standfirst|stand-first|summary|subtitle|sub-?head(?:line|ing)?|deck|dek|abstract|excerpt|teaser|description|perex|chapo|vorspann|entradilla|sumario|sommario|lid)(?:$|[\s_-])/i;

/** Notes every block of text and picture of the page, in reading order; blocks inside lists and the like count as one. */
export function survey({ root, measures }: Scene): Block[] {
  const found: Block[] = [];
  let last: Element | null = null;
  for (const element of root.querySelectorAll(BLOCK)) {
    const parent = element.parentElement;
    if (!parent || last?.contains(element)) continue;
    const { prose, paragraphs } = measures.of(element);
    if (element.localName === 'div' && (paragraphs !== 1 || element.querySelector(BLOCK))) continue;
    last = element.localName === 'img' ? null : element;
    const links = measures.density(element);
    found.push({ element, parent, text: line(element.textContent), prose, links, sign: signOf(element) });
  }
  return found;
}

/** The box that holds most prose of these blocks, near or below it; null when there is no prose. */
function densest(blocks: readonly Block[]): { readonly box: Element; readonly prose: number } | null {
  const sums = new Map<Element, number>();
  for (const { parent, prose, links } of blocks) {
    let share = prose * (1 - links);
    for (let up: Element | null = parent, i = 0; up && i < 4; up = up.parentElement, i++, share *= 0.6)
      sums.set(up, (sums.get(up) ?? 0) + share);
  }
  let best: { box: Element; prose: number } | null = null;
  for (const [box, prose] of sums) if (prose > (best?.prose ?? 0)) best = { box, prose };
  return best;
}

/** The blocks of the densest box, copied one by one: plain, but always there. Null when the page has no prose. */
export function paragraphs(blocks: readonly Block[], document: Document): Element | null {
  const found = densest(blocks);
  if (!found) return null;
  const made = document.createElement('div');
  for (const { element, parent } of blocks) if (found.box.contains(parent)) made.append(element.cloneNode(true));
  return made;
}

/**
 * The text that the page tells to machines, when little of it was found on the page: it is drawn by scripts that have
 * not run, or folded away. Worse than what is found in every other case (EXTRACTION.md). Null when it is not needed.
 */
export function told({ lines }: About, found: Element | null, document: Document): Element | null {
  const whole = lines.reduce((sum, one) => sum + weigh(one), 0);
  if (whole < LEAST_AWAY || (found && weigh(found.textContent ?? '') > whole * LITTLE)) return null;
  const made = document.createElement('div');
  for (const one of lines) made.appendChild(document.createElement('p')).textContent = one;
  return made;
}

const LITTLE = 0.25;

/** For each block where it stands in what Readability kept, and whether it is lost. */
export interface Places {
  readonly places: readonly (Element | null)[];
  /** Lost, and its words do not stand elsewhere in what was kept. */
  readonly lost: readonly boolean[];
}

export function placesIn(found: Element, blocks: readonly Block[]): Places {
  // Readability starts again from markup when it finds too little: then only the words tell which block is which.
  const byText = new Map<string, Element>();
  for (const one of found.querySelectorAll('p, li, h2, h3, h4, blockquote, pre'))
    byText.set(line(one.textContent), one);
  const same = blocks.some(({ element, prose }) => prose > 0 && found.contains(element));
  const places = blocks.map(({ element, text }) =>
    found.contains(element) ? element : same ? null : (byText.get(text) ?? null),
  );
  return { places, lost: blocks.map(({ text }, i) => !places[i] && (text === '' || !byText.has(text))) };
}

/**
 * True when the wrong box was taken: between the headline and what was kept stands more prose than was kept. What comes
 * below a short text may well be longer than it, and is other readers' or other stories'.
 */
export function isAstray(found: Element, blocks: readonly Block[], { places, lost }: Places): boolean {
  const first = places.findIndex((place, i) => place !== null && (blocks[i]?.prose ?? 0) > 0);
  const headline = blocks.findIndex(({ element }) => element.localName === 'h1');
  const away = densest(blocks.filter((_, i) => lost[i] && i > headline && i < first))?.prose ?? 0;
  // Most pages have no prose there: then nothing needs to be measured.
  return away > LEAST_AWAY && away > measured(found).of(found).prose;
}

/** Less prose than this is a standfirst. */
const LEAST_AWAY = 400;

/** What recovery looks at: all blocks of the page, and where each stands in what Readability kept. */
interface Loss extends Places {
  readonly blocks: readonly Block[];
  readonly about: About;
}

/** In the trace, what Readability took for no part of the text. */
const LOST = 'not the text';

/**
 * Puts back what Readability threw away between the paragraphs it kept (it drops boxes that are "a little linky", and
 * headings by their class), the standfirst over them, and what the reader wants kept. `found` is what Readability kept.
 * Returns the prose that stays away.
 */
export function recover(
  found: Element,
  blocks: readonly Block[],
  { places, lost }: Places,
  about: About,
  keeps?: Keeps,
): Removal[] {
  const isKept = ({ prose }: Block, i: number) => prose > 0 && places[i] !== null;
  const first = blocks.findIndex(isKept);
  const last = blocks.findLastIndex(isKept);
  if (first < 0) return [];
  const signs = new Set(blocks.filter(isKept).map(({ sign }) => sign));
  const headline = blocks.findLastIndex(({ element }, i) => i < first && element.localName === 'h1');
  const loss: Loss = { blocks, places, lost, about };
  opening(loss, first);
  let anchor: Element | null = null;
  const away: Removal[] = [];
  for (const [i, block] of blocks.entries()) {
    const { element } = block;
    const place = places[i];
    if (place) anchor = place;
    if (place || !lost[i] || found.contains(element)) continue;
    const heads = i >= first - 3 && i <= last ? headed(loss, block, i) : null;
    if (heads) heads.before(element);
    else if ((i > headline && i <= last && belongs(block, signs)) || keeps?.(LOST, element)) {
      if (anchor) anchor.after(element);
      else places[first]?.before(element);
      anchor = element;
    } else if (block.prose > 0) away.push(removal(LOST, element));
  }
  return away;
}

/** A lost block between kept ones belongs to the text when it is built like them and reads like them. */
function belongs({ element, prose, links, sign }: Block, signs: ReadonlySet<string>): boolean {
  return prose > 0 && links < 0.5 && signs.has(sign) && /^(?:p|div|blockquote)$/.test(element.localName);
}

/** The kept block that a lost heading stands over (at once, or after a time or a picture); null for none. */
function headed({ blocks, places, about }: Loss, { element, links, text }: Block, i: number): Element | null {
  if (!/^h[2-6]$/.test(element.localName) || links > 0.5 || text.length > 160) return null;
  if (says('related', text) || start(text) === start(about.title)) return null;
  const next = [i + 1, i + 2, i + 3].find((at) => places[at] || /^h/.test(blocks[at]?.element.localName ?? 'h'));
  return (next !== undefined && places[next]) || null;
}

/** Puts back what stands between headline and text: the standfirst, and the key points with their heading. */
function opening({ blocks, places, lost, about }: Loss, first: number): void {
  const text = places[first];
  const headline = blocks.findLastIndex(({ element }, i) => i < first && element.localName === 'h1');
  for (let i = Math.max(headline + 1, first - 12); i < first; i++) {
    const block = blocks[i];
    const before = blocks[i - 1];
    const place = places[i];
    if (!block || !text || block.links > 0.3 || block.text.length < 40) continue;
    if (place) {
      if (isDescription(block, about)) place.replaceWith(asParagraph(place));
    } else if (!lost[i]) continue;
    else if (isStandfirst(block, about, headline >= 0)) text.before(asParagraph(block.element));
    else if (headline >= 0 && /^[uo]l$/.test(block.element.localName) && block.prose > 80 && block.links < 0.1) {
      if (before && /^h[2-4]$/.test(before.element.localName) && lost[i - 1]) text.before(before.element);
      text.before(block.element);
    }
  }
}

/** Two sentences that say what follows: the page's own description, or named so under the headline. */
function isStandfirst(block: Block, about: About, underHeadline: boolean): boolean {
  const { element, parent } = block;
  if (!/^(?:p|div|h2|blockquote)$/.test(element.localName)) return false;
  if (isDescription(block, about)) return true;
  return underHeadline && LEDE.test(`${element.className} ${parent.className}`);
}

/** True for the page's own description of itself. */
const isDescription = ({ text }: Block, about: About): boolean =>
  about.description !== '' && start(text) === start(about.description);

/** A standfirst set as a heading is a paragraph all the same. */
function asParagraph(element: Element): Element {
  if (!/^h\d$/.test(element.localName)) return element;
  const made = element.ownerDocument.createElement('p');
  made.append(...element.childNodes);
  return made;
}

/** The first letters of a text, for telling whether two begin alike. */
const start = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\s\p{P}]+/gu, '')
    .slice(0, 40);
