/**
 * Where a sentence may end: what Intl.Segmenter finds, and what the Unicode rules behind it (UAX #29), which know no
 * language and no bad typography, do not. Which of these places are ends is decided in sentences.ts.
 */
import type { Abbreviations } from './abbreviations.ts';
import { months } from './quantities.ts';

const segmenters = new Map<string, Intl.Segmenter>();

/** A page's `lang` can be anything; an invalid one counts as none. */
function segmenter(lang: string): Intl.Segmenter {
  const known = segmenters.get(lang);
  if (known) return known;
  const options = { granularity: 'sentence' } as const;
  let made: Intl.Segmenter;
  try {
    made = new Intl.Segmenter(lang || 'en', options);
  } catch {
    made = new Intl.Segmenter('en', options);
  }
  segmenters.set(lang, made);
  return made;
}

/** Each match ends where the next sentence begins; what comes behind is only looked at. `langs`: only in these. */
const SEAMS: readonly { readonly at: RegExp; readonly langs?: RegExp }[] = [
  // Armenian ends its sentences with a colon, often the Latin one; its full stop is a pause.
  { at: /[:։]\s+/g, langs: /^hy\b/ },
  // Greek's question mark, often the Latin semicolon.
  { at: /;\s+(?=\p{Lu})/gu, langs: /^el\b/ },
  // The full-width stop of East Asian typing, in Latin text.
  { at: /．(?=\p{Lu}\p{Ll})/gu },
  // A citation mark or a footnote's number behind the stop: "martyr.[1] The", "(type 2).10 This".
  { at: /[.!?…]["'”’»)]*(?:\[\w{1,12}\])+\s*(?=["“«(]?[\p{Lu}\p{Lo}])/gu },
  { at: /[.!?](?<=(?:\p{Ll}{3}|\)).)["'”’»]?\d{1,3}\s+(?=\p{Lu}\p{Ll}*\s)/gu },
  { at: /[.!?…]["'”’»)]*[¹²³⁰-⁹]+\s*(?=["“«(]?\p{Lu})/gu },
  // An opening mark without a space before it belongs to what follows: 「これはペンです。「はい。」
  { at: /[。！？][」』）”]*(?=[「『（《〈“])/gu },
  // A number opens the sentence, and the first word behind it is small: "kwamen. 81 procent".
  { at: /[.](?<=\p{Ll}{4}.)["'”’»)\]]*\s+(?=\d[\d.,]*\s+\p{Ll})/gu },
  // Another speaker: "What do you see? — Silent men." Also where the one before is cut short: 'to—" At this moment'.
  { at: /[.!?…]["”»]?\s+(?=[-–—]\s*["“«]?\p{Lu})/gu },
  { at: /(?:—|–|--)["”]\s+(?=\p{Lu})/gu },
];

/** A space that got lost: "Hello world.Today is". Not "String.Index is", which is one name. */
const LOST_SPACE = /[.!?](?=(\p{Lu}[\p{Ll}’']*)(?:[\s,]|\.\s))(?<=(?:^|\s)["“(]?([^\s./@]*[\p{Ll}\d][\p{Ll}\d)]).)/gu;

function* lostSpaces(text: string, { openers, titles }: Abbreviations): Generator<number> {
  for (const { 0: stop, 1: after = '', 2: before = '', index } of text.matchAll(LOST_SPACE)) {
    const next = after.toLowerCase();
    if (!/^\p{Lu}/u.test(before) || openers.has(next) || titles.has(next)) yield index + stop.length;
  }
}

/** The marks of a list that was written as one line: "1. First 2. Second", "a) first b) second". */
const ITEM = /^\s*([-•⁃*–]?\s*\(?)(\d{1,2}|[a-zA-Z])(\.\)|\)|\.)\s+(\S+)/;

function* items(text: string, lang: string, table: Abbreviations): Generator<number> {
  const [, before = '', first = '', after = '', word = ''] = ITEM.exec(text) ?? [];
  if (!first) return;
  const ordinal = table.ordinals && after === '.';
  if (ordinal && (/^\p{Ll}/u.test(word) || months(lang).some((name) => name.toLowerCase() === word.toLowerCase())))
    return;
  let last = first;
  for (let at = text.indexOf(first) + 1; ; ) {
    last = /\d/.test(last) ? String(Number(last) + 1) : String.fromCharCode(last.charCodeAt(0) + 1);
    const next = text.indexOf(`${before.trimStart()}${last}${after} `, at);
    if (next < 0 || !/\s/.test(text[next - 1] ?? '') || text.slice(at, next).trim().length < 4) return;
    yield next;
    at = next + before.trimStart().length + last.length;
  }
}

/** How much is given to the segmenter at once (UTF-16 units): V8 copies all of it for every segment it tells. */
const WINDOW = 4000;

/** What the segmenter finds, window by window; each begins where the last whole sentence of the one before ended. */
function* segments(text: string, lang: string): Generator<number> {
  for (let from = 0, size = WINDOW; from < text.length; ) {
    const end = from + size;
    let last = 0;
    for (const { index } of segmenter(lang).segment(text.slice(from, end))) {
      last = index;
      if (index > 0) yield from + index;
    }
    if (end >= text.length) return;
    size = last > 0 ? WINDOW : size * 2;
    from += last;
  }
}

/** @returns the places where a sentence may end and the next begin, sorted; the text's ends are not among them */
export function boundaries(text: string, lang: string, table: Abbreviations): { at: number; sure: boolean }[] {
  const places = new Map<number, boolean>();
  for (const at of segments(text, lang)) places.set(at, false);
  for (const { at, langs } of SEAMS)
    if (!langs || langs.test(lang))
      for (const match of text.matchAll(at)) places.set(match.index + match[0].length, false);
  for (const at of lostSpaces(text, table)) places.set(at, false);
  for (const at of items(text, lang, table)) places.set(at, true);
  places.delete(0);
  places.delete(text.length);
  return [...places].sort(([a], [b]) => a - b).map(([at, sure]) => ({ at, sure }));
}
