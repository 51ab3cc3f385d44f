/**
 * Text to sentences: Intl.Segmenter, and a pass that joins what it cuts at abbreviations, initials, acronyms and
 * ordinals ("Aug. | 15, 2015."), for the Unicode rules it follows (UAX #29) know no language.
 */
import { type Abbreviations, abbreviations } from './abbreviations.ts';

/** Offsets into the text, in UTF-16 units; white space around it is left out. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

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

const LAST_WORD = /([\p{L}\p{N}\p{M}.'’№-]+)\.["'”’»)\]]*\s*$/u;
const NEXT_WORD = /^["'“‘«([¿¡]*([\p{L}\p{M}]+|\p{N})/u;

/** Whether the stop at the end of `before` belongs to a word and the sentence goes on in `after`. */
function goesOn(before: string, after: string, table: Abbreviations): boolean {
  const last = LAST_WORD.exec(before)?.[1]?.toLowerCase();
  const next = NEXT_WORD.exec(after)?.[1]?.toLowerCase();
  if (last === undefined || next === undefined) return false;
  const number = /^\p{N}/u.test(next);
  if (table.titles.has(last)) return true;
  if (table.beforeNumbers.has(last)) return number;
  if (table.ordinals && /^\d{1,2}$/.test(last)) return !table.openers.has(next);
  if (/^\p{L}$/u.test(last)) return !table.openers.has(next); // an initial: "J. Smith"
  return /^(\p{L}\.)+\p{L}$/u.test(last) && !table.openers.has(next); // an acronym: "U.S. Army"
}

/** @returns the sentences of one block of text, in order, none empty */
export function sentences(text: string, lang: string): Span[] {
  const table = abbreviations(lang);
  const spans: { start: number; end: number }[] = [];
  for (const { segment, index } of segmenter(lang).segment(text)) {
    const open = spans.at(-1);
    if (open && goesOn(text.slice(open.start, index), segment, table)) open.end = index + segment.length;
    else spans.push({ start: index, end: index + segment.length });
  }
  return spans.map((span) => trim(text, span)).filter((span) => /[\p{L}\p{N}]/u.test(text.slice(span.start, span.end)));
}

function trim(text: string, { start, end }: Span): Span {
  const inner = text.slice(start, end);
  return { start: start + inner.length - inner.trimStart().length, end: end - (inner.length - inner.trimEnd().length) };
}
