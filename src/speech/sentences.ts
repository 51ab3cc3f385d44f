/**
 * Text to sentences: the places where one may end (boundaries.ts), and a pass that joins again what they cut at
 * abbreviations, initials, acronyms, ordinals, quotations and the numbers of lists ("Aug. | 15, 2015.").
 */
import { type Abbreviations, abbreviations } from './abbreviations.ts';
import { boundaries } from './boundaries.ts';
import { quotations } from './quotations.ts';

/** Offsets into the text, in UTF-16 units; white space around it is left out. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** How much is looked at on either side of a place: no abbreviation and no opening word is longer (UTF-16 units). */
const VIEW = 48;

const LAST_WORD = /([\p{L}\p{N}\p{M}.'’№°º&-]+)\.["'”’“»«)\]]*$/u;
const NEXT_WORD = /^(?:[-–—]\s*)?["'“‘«„([¿¡]*([\p{L}\p{M}]+|\p{N}+)/u;
/** What begins a line of a list, and is no sentence of its own. */
const ENUMERATOR = /^\s*[-•⁃*–]?\s*\(?(?:\d{1,3}|\p{L}|[ivxlc]{1,5}|[IVXLC]{1,5})(?:\.\)?|\))\s*$/u;
/** Scripts that put no space between sentences. */
const SPACELESS =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u;
/** Latin stops, and a few that are typed for them: with no space behind they stand in a word. */
const LATIN_STOP = /[.!?…][\p{P}\d¹²³⁰-⁹]*$/u;
const HOURS = /^[ap]\.m$/;
/** What belongs to the hour before it: "10 a.m. Tuesday", "9 p.m. EST". */
const OF_THE_HOUR =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:[ecmp][ds]?t|gmt|utc|eastern|central|pacific|local)$/i;
/** Languages whose r and l can be the vowel of a word; elsewhere a word without vowels is an abbreviation. */
const SYLLABIC = /^(?:cs|sk|sl|hr|sr|bs|mk)\b/;
const VOWELLESS = /^[b-df-hj-np-tv-xzбвгджзйклмнпрстфхцчшщβγδζθκλμνξπρστφχψ]{2,4}$/u;

/** One place where a sentence may end, with what is around it. */
interface Place {
  /** The open sentence so far. */
  readonly open: string;
  readonly before: string;
  /** Its last word, with all that is written to it. */
  readonly last: string;
  readonly after: string;
  readonly lang: string;
  readonly table: Abbreviations;
}

/** Whether the full stop at the end of `before` belongs to a word, and the sentence goes on. */
function stopOfAWord({ open, last: tail, after, lang, table }: Place): boolean {
  const word = LAST_WORD.exec(tail)?.[1];
  const [, written = ''] = NEXT_WORD.exec(after) ?? [];
  if (word === undefined || !written) return false;
  const last = word.toLowerCase().replace(/^.*['’](?=.{2})/, '');
  const next = written.toLowerCase();
  const number = /^\p{N}/u.test(next);
  const opens = table.openers.has(next);
  if (HOURS.test(last)) return number || OF_THE_HOUR.test(written) || open.trim().split(/\s+/).length <= 3;
  if (table.titles.has(last)) return true;
  if (table.beforeNumbers.has(last) && (number || /^(?:[IVXLC]+|\p{Lu})$/u.test(written)) && !opens) return true;
  if (table.ordinals && /^(?:\d{1,2}|[ivx]{1,4})$/.test(last)) return !opens;
  if (/^\p{L}$/u.test(last) || table.either.has(last)) return !opens && (!number || last.length > 1);
  if (/^(?:\p{L}{1,2}\.)+\p{L}{1,2}$/u.test(last)) return !opens && !number;
  const small = word !== word.toUpperCase();
  return small && !opens && !number && VOWELLESS.test(last) && !SYLLABIC.test(lang);
}

/** "Yahoo! in the news", "“Who?” he asked": a small letter goes on; but "Who? what? where?" are three questions. */
function goesOnSmall({ last, after }: Place): boolean {
  if (!/[?!…]["'”’“»«)\]]*$/.test(last)) return false;
  if (!/^[\s"'“‘«([–—-]*\p{Ll}[\p{Ll}'’-]*(?![\p{L}\p{N}])/u.test(after)) return false;
  return !/^\p{Ll}+[?!]/u.test(after) || /["'”’“»«)\]]$/.test(last);
}

/** Whether the sentence goes on behind a place where it may end. */
function goesOn(place: Place, spaced: boolean): boolean {
  const { open, before, last, after } = place;
  if (/^hy\b/.test(place.lang)) return !/[:։?!՞՜]["»”]*$/.test(before);
  if (!/[\p{L}\p{N}]/u.test(open) || ENUMERATOR.test(open)) return true;
  if (/^[\s.…"'”’»)\]!?]+$/.test(after)) return true;
  // "Y!J", "!Kung", "martyr.[1]": a stop with nothing behind it but the next letter.
  if (!spaced && LATIN_STOP.test(last) && /^[[\p{L}\p{N}]/u.test(after) && !SPACELESS.test(after))
    return !/[\p{Ll}\d)][.!?]$|[\]\d¹²³⁰-⁹]$/u.test(before);
  if (/\s[!?]$/.test(before) && !/^\s/.test(after) && !spaced) return true;
  // Three dots with spaces between and around are a pause; four are a pause and a stop.
  if (/[^\s.] \. \. \.$/.test(before)) return true;
  // "… parallel stairways." (Smith 55).
  if (/^\([^().!?]{1,40}\)[.,;]*(?:\s|$)/.test(after) && /["'”’»\]]$/.test(before)) return true;
  // 「寒いですね。」と彼は言った。
  if (/[」』）]$/.test(before) && /^(?:と|って|なんて|、)/.test(after)) return true;
  return goesOnSmall(place) || stopOfAWord(place);
}

function trim(text: string, { start, end }: Span): Span {
  const inner = text.slice(start, end);
  return { start: start + inner.length - inner.trimStart().length, end: end - (inner.length - inner.trimEnd().length) };
}

/** A line is also what is marked, skipped and said again: a longer one is cut at the last pause or space (UTF-16 units). */
const LONGEST = 600;

function* short(text: string, { start, end }: Span): Generator<Span> {
  let from = start;
  while (end - from > LONGEST) {
    const part = text.slice(from, from + LONGEST);
    const pause = /^[\s\S]{200,}(?:[;:,—–،](?=\s)|[、，；])/u.exec(part)?.[0].length;
    const length = pause ?? (/^[\s\S]{200,}\s/.exec(part)?.[0].length || LONGEST);
    yield { start: from, end: from + length };
    from += length;
  }
  yield { start: from, end };
}

/** @returns the sentences of one block of text, in order, none empty */
export function sentences(text: string, lang: string): Span[] {
  const table = abbreviations(lang);
  const spans: Span[] = [];
  const inside = quotations(text);
  let quotation = 0;
  let start = 0;
  for (const { at, sure } of boundaries(text, lang, table)) {
    while ((inside[quotation]?.[1] ?? Infinity) < at) quotation++;
    if (!sure && (inside[quotation]?.[0] ?? Infinity) <= at) continue;
    const until = text.slice(Math.max(start, at - VIEW), at);
    const before = until.trimEnd().replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '');
    const last = before.slice(Math.max(before.lastIndexOf(' '), before.lastIndexOf('\u00a0')) + 1);
    const spaced = /\s$/.test(until);
    const after = text.slice(at, at + VIEW);
    const open = text.slice(start, Math.min(at, start + VIEW));
    if (!sure && !/[\n\u2028\u2029]\s*$/.test(until) && goesOn({ open, before, last, after, lang, table }, spaced))
      continue;
    spans.push({ start, end: at });
    start = at;
  }
  spans.push({ start, end: text.length });
  const all = spans.flatMap((span) => [...short(text, span)]);
  return all.map((span) => trim(text, span)).filter((span) => /[\p{L}\p{N}]/u.test(text.slice(span.start, span.end)));
}
