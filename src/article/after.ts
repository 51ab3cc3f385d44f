/**
 * Rules behind Readability, on the article it found: what stands around the text inside the same box. They work on
 * lines (blocks of text, `lines.ts`): where a line stands, how much of it is links, whether it is a sentence; then its
 * wording; class names last.
 */

import type { About } from './about.ts';
import type { Removal } from './article.ts';
import { boxesBelow } from './below.ts';
import { isByline, isDateLine } from './dateline.ts';
import { all, attr, first, nameOf } from './dom.ts';
import { endsSentence, isProse, isSentence, type Line, lines } from './lines.ts';
import { measured } from './measure.ts';
import { Notes } from './notes.ts';
import { apply, type Keeps, type Rule, removal, type Scene } from './rules.ts';
import { fold } from './title.ts';
import { says } from './wording.ts';
import type { Kind } from './words.ts';

/** A scene after Readability, with what is known about the article. */
export interface Text extends Scene {
  readonly about: About;
  /** Blocks that the page itself made; any other paragraph was loose text in a box. */
  readonly genuine: ReadonlySet<Element>;
}

interface LineRule {
  readonly name: string;
  /** True when the line goes. `index` counts lines, `start` and `end` are the first and last line of real prose. */
  readonly takes: (one: Line, place: Place) => boolean;
}

interface Place {
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly all: readonly Line[];
  readonly about: About;
  /** Lines in small boxes below the one that holds the text. */
  readonly below: ReadonlySet<Element>;
  /** True when so many lines are dates that they head the entries of a diary. */
  readonly isDiary: () => boolean;
  /** True for loose text of a box, on a page whose paragraphs are real ones. */
  readonly loose: (one: Line) => boolean;
}

/** `@somebody` or `#something`: an invitation to a social network. */
const HANDLE = /(?:^|\s)[@#]\p{L}/u;

/** A headline's kicker may stand in the same line. */
const KICKER = 60;
const repeats = (text: string, headlines: ReadonlySet<string>): boolean =>
  headlines.has(text) || [...headlines].some((one) => text.endsWith(` ${one}`) && text.length - one.length <= KICKER);

/** More lines of dates than this are the headings of a diary. */
const MOST_DATES = 3;

/**
 * True for a line that is such a label. A heading of the text, or a sentence, may begin like one, and is one only word
 * for word, unless nothing but links comes after it.
 */
function labels(kind: Kind, one: Line, { all, index, end }: Place): boolean {
  const next = all[index + 1];
  const heads = one.heading && index < end && next !== undefined && next.links < 0.5;
  return says(kind, one.text, heads || (one.links < 0.3 && one.weight > 36 && endsSentence(one)));
}

/** Labels that stand over a text or below it; a longer run of short lines is a table or a list of its own. */
const MOST_LABELS = 6;

export const LINE_RULES: readonly LineRule[] = [
  {
    // the headline again
    name: 'headline',
    takes: ({ text, element, weight }, { index, start, about }) =>
      weight <= 600 &&
      index <= Math.max(start, 3) &&
      nameOf(element) !== 'li' &&
      (fold(text) === fold(about.title) || repeats(fold(text), about.headlines)),
  },
  {
    // the writer’s name, shown above the text
    name: 'byline',
    takes: (one, { index, start, end, about }) => (index < start + 2 || index > end - 2) && isByline(one, about),
  },
  {
    // the date, shown above the text
    name: 'date',
    takes: (one, { index, start, end, isDiary }) => (index < start + 2 || index > end) && isDateLine(one) && !isDiary(),
  },
  {
    // a label over the text: section, counter, button
    name: 'opening label',
    takes: (one, { index, start, isDiary }) =>
      index < Math.min(start, 6) &&
      (!isDateLine(one) || !isDiary()) &&
      !endsSentence(one) &&
      !one.text.endsWith(',') &&
      !one.heading &&
      one.weight <= 40 &&
      (nameOf(one.element) !== 'li' || one.links > 0.5),
  },
  {
    // a label between paragraphs
    name: 'stray label',
    takes: (one, { loose }) =>
      one.weight <= 60 && !one.heading && loose(one) && (!endsSentence(one) || HANDLE.test(one.text)),
  },
  {
    // the words of a button or an advertisement’s label
    name: 'buttons',
    takes: (one, place) =>
      one.weight <= 90 &&
      (['share', 'advert', 'player', 'accessibility'] as const).some((kind) => labels(kind, one, place)),
  },
  {
    // leads to another article
    name: 'related',
    takes: (one, place) =>
      one.weight <= 320 && labels('related', one, place) && (one.links > 0.3 || one.heading || one.weight <= 60),
  },
  {
    // asks to subscribe or to follow, or small print
    name: 'sign-up',
    takes: (one, { index, end }) =>
      one.weight <= 600 &&
      says('newsletter', one.text) &&
      (index > end - 3 || one.links > 0.05 || one.heading || one.weight < 120),
  },
  {
    // about the readers’ comments or the writer
    name: 'comments',
    takes: (one, place) =>
      one.weight <= 80 && (one.heading || place.index >= place.end) && labels('comments', one, place),
  },
  {
    // a list of subjects or sources
    name: 'subjects',
    takes: (one, { index, end }) => one.weight <= 320 && index >= end - 2 && says('topics', one.text),
  },
  {
    // nothing but a link
    name: 'links alone',
    takes: (one) =>
      one.links > 0.85 &&
      (!isSentence(one) || one.weight < 150) &&
      !one.element.closest('blockquote, dt, dd') &&
      !first(one.element, 'img') &&
      !first(one.element, 'a[href^="#"]'),
  },
  {
    // in a box of its own below the text
    name: 'box below',
    takes: (one, { below }) => below.has(one.element),
  },
  {
    // below the end of the text
    name: 'end label',
    takes: (one, { index, end, all }) =>
      index > end &&
      all.length - end <= 2 * MOST_LABELS &&
      (one.heading ||
        one.links > 0.4 ||
        (one.weight <= 60 && !endsSentence(one) && !isSpoken(one, all[index - 1]) && !isListed(one, all, end))),
  },
];

/** Somebody's last words, or the end of a letter. */
const isSpoken = ({ text }: Line, before: Line | undefined): boolean =>
  /^["“”„«»‘’'「『—–-]|,$/.test(text) || (before?.text.endsWith(',') ?? false);

/** Several short lines in the box of the last paragraph are a list, whatever they are made of. */
const isListed = ({ element }: Line, all: readonly Line[], end: number): boolean =>
  nameOf(element) === 'li' ||
  (element.parentElement === all[end]?.element.parentElement &&
    all.filter((one, i) => i > end && one.element.parentElement === element.parentElement && one.links < 0.4).length >
      3);

/** A mark in the text that a note belongs to: raised, as such marks are. */
const REFERENCE = 'sup a[href^="#"], a[href^="#"]:has(sup)';

const AFTER: readonly Rule[] = [
  {
    // a list of links to other pages
    name: 'link lists',
    find: ({ root, measures }) =>
      all(root, 'ul, ol, dl').filter((one) => measures.density(one) > 0.8 && !first(one, 'a[href^="#"]')),
    most: 0,
    spares: (element) => element.closest('figure, table') !== null,
  },
];

/** Takes away what stands around the text. Returns the trace. */
export function clean(text: Text): Removal[] {
  const trace = apply(AFTER, text);
  trace.push(...cleanLines(text));
  return trace;
}

/** Applies the line rules. A rule set never takes more than half of the prose. */
function cleanLines({ root, measures, about, genuine, keeps }: Text): Removal[] {
  const trace: Removal[] = [];
  const all = lines(root, measures);
  const start = all.findIndex(isProse);
  const end = all.findLastIndex(isProse);
  const prose = all.filter(isProse);
  const isReal = (element: Element) => genuine.has(element) || element.closest('li, blockquote, dd') !== null;
  const real = prose.filter(({ element }) => isReal(element)).length >= prose.length * 0.8;
  const loose = ({ element }: Line) => real && /^(?:p|div)$/.test(nameOf(element)) && !isReal(element);
  const below = boxesBelow(all);
  let diary: boolean | undefined;
  const isDiary = () => {
    diary ??= all.filter(isDateLine).length > MOST_DATES;
    return diary;
  };
  const notes = new Set([...root.querySelectorAll(REFERENCE)].map((one) => attr(one, 'href')));
  const isNote = (element: Element) =>
    notes.size > 0 &&
    [element.parentElement, element, ...element.children].some((one) => one?.id && notes.has(`#${one.id}`));
  const allowance = prose.reduce((sum, { weight }) => sum + weight, 0) / 2;
  let taken = 0;
  all.forEach((one, index) => {
    const rule = LINE_RULES.find(({ takes }) => takes(one, { index, start, end, all, about, loose, below, isDiary }));
    const weight = isProse(one) ? one.weight : 0;
    if (!rule || taken + weight > allowance || isNote(one.element) || keeps?.(rule.name, one.element)) return;
    taken += weight;
    trace.push(removal(rule.name, one.element));
    measures.remove(one.element);
  });
  return trace;
}

/** A scene of what Readability found. */
export const scene = (root: Element, about: About, genuine: ReadonlySet<Element>, keeps?: Keeps): Text => ({
  root,
  measures: measured(root),
  noted: new Notes(), // of which nothing is known: what is asked for it is asked of the text itself
  title: about.title,
  keeps,
  about,
  genuine,
});
