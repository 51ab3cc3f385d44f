/** What a strategy lost, brought back. */

import type { About } from './about.ts';
import type { Removal } from './article.ts';
import type { Block } from './blocks.ts';
import { all, nameOf } from './dom.ts';
import { type Keeps, removal } from './rules.ts';
import { lineOf, says } from './wording.ts';

const LEDE =
  /(?:^|[\s_-])(?:lead|lede|intro\w*|standfirst|stand-first|summary|subtitle|sub-?head(?:line|ing)?|deck|dek|abstract|excerpt|teaser|description|perex|chapo|vorspann|entradilla|sumario|sommario|lid)(?:$|[\s_-])/i;

/** The blocks of a page, and for each where it stands in what was found, and whether it is lost. */
export interface Places {
  readonly blocks: readonly Block[];
  readonly places: readonly (Element | null)[];
  /** Lost, and its words do not stand elsewhere in what was kept. */
  readonly lost: readonly boolean[];
  /** Index of the first and the last block of prose that was kept; -1 for none. */
  readonly first: number;
  readonly last: number;
}

export function placesIn(found: Element, blocks: readonly Block[]): Places {
  // Readability starts again from markup when it finds too little: then only the words tell which block is which.
  const byText = new Map<string, Element>();
  for (const one of all(found, 'p, li, h2, h3, h4, blockquote, pre')) byText.set(lineOf(one), one);
  const same = blocks.some(({ element, prose }) => prose > 0 && found.contains(element));
  const places = blocks.map(({ element, text }) =>
    found.contains(element) ? element : same ? null : (byText.get(text) ?? null),
  );
  const isKept = ({ prose }: Block, i: number) => prose > 0 && places[i] !== null;
  return {
    blocks,
    places,
    lost: blocks.map(({ text }, i) => !places[i] && (text === '' || !byText.has(text))),
    first: blocks.findIndex(isKept),
    last: blocks.findLastIndex(isKept),
  };
}

/** In the trace, what no strategy took for a part of the text. */
const LOST = 'not the text';

/**
 * Puts back what Readability threw away between the paragraphs it kept (it drops boxes that are "a little linky", and
 * headings by their class), the standfirst over them, and what the reader wants kept. `found` is what was kept.
 * Returns the prose that stays away.
 */
export function recover(found: Element, all: Places, about: About, keeps?: Keeps): Removal[] {
  const { blocks, places, lost, first, last } = all;
  if (first < 0) return [];
  const signs = new Set(blocks.filter(({ prose }, i) => prose > 0 && places[i]).map(({ sign }) => sign));
  const headline = blocks.findLastIndex(({ element }, i) => i < first && nameOf(element) === 'h1');
  opening(all, headline, about);
  let anchor: Element | null = null;
  const away: Removal[] = [];
  for (const [i, block] of blocks.entries()) {
    const { element } = block;
    const place = places[i];
    if (place) anchor = place;
    if (place || !lost[i] || found.contains(element)) continue;
    const heads = i >= first - 3 && i <= last ? headed(all, block, i, about) : null;
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
  return prose > 0 && links < 0.5 && signs.has(sign) && /^(?:p|div|blockquote)$/.test(nameOf(element));
}

/** The kept block that a lost heading stands over (at once, or after a time or a picture); null for none. */
function headed({ blocks, places }: Places, { element, links, text }: Block, i: number, about: About): Element | null {
  if (!/^h[2-6]$/.test(nameOf(element)) || links > 0.5 || text.length > 160) return null;
  if (says('related', text) || start(text) === start(about.title)) return null;
  const next = [i + 1, i + 2, i + 3].find((at) => places[at] || /^h/.test(blocks[at]?.element.localName ?? 'h'));
  return (next !== undefined && places[next]) || null;
}

/** Puts back what stands between headline and text: the standfirst, and the key points with their heading. */
function opening({ blocks, places, lost, first }: Places, headline: number, about: About): void {
  const text = places[first];
  for (let i = Math.max(headline + 1, first - 12); i < first; i++) {
    const block = blocks[i];
    const before = blocks[i - 1];
    const place = places[i];
    if (!block || !text || block.links > 0.3 || block.text.length < 40) continue;
    if (place) {
      if (isDescription(block, about)) place.replaceWith(asParagraph(place));
    } else if (!lost[i]) continue;
    else if (isStandfirst(block, about, headline >= 0)) text.before(asParagraph(block.element));
    else if (headline >= 0 && /^[uo]l$/.test(nameOf(block.element)) && block.prose > 80 && block.links < 0.1) {
      if (before && /^h[2-4]$/.test(nameOf(before.element)) && lost[i - 1]) text.before(before.element);
      text.before(block.element);
    }
  }
}

/** Two sentences that say what follows: the page's own description, or named so under the headline. */
function isStandfirst(block: Block, about: About, underHeadline: boolean): boolean {
  const { element, parent } = block;
  if (!/^(?:p|div|h2|blockquote)$/.test(nameOf(element))) return false;
  if (isDescription(block, about)) return true;
  return underHeadline && LEDE.test(`${element.className} ${parent.className}`);
}

/** True for the page's own description of itself. */
const isDescription = ({ text }: Block, about: About): boolean =>
  about.description !== '' && start(text) === start(about.description);

/** A standfirst set as a heading is a paragraph all the same. */
function asParagraph(element: Element): Element {
  if (!/^h\d$/.test(nameOf(element))) return element;
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
