/** What is written becomes what is said, with the way back from each word of it. */
import { tidyLanguage } from '../article/tongue.ts';
import type { Offsets } from './offsets.ts';
import type { Rewrite } from './rewrite.ts';
import { REWRITES } from './rewrites.ts';

/** How a line ends, and with it what kind of line it is: it decides the pause behind it. */
export type End = 'clause' | 'sentence' | 'paragraph' | 'heading' | 'item' | 'cell' | 'code';

/** A part of the text that is said otherwise: `start` = `end` adds words. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly said: string;
}

export interface Saying {
  readonly said: string;
  readonly map: Offsets;
}

/** Lines that end without a stop and are an utterance of their own: a voice has to drop there. */
const STANDS_ALONE: ReadonlySet<End> = new Set(['heading', 'item', 'paragraph', 'cell']);
const STOPPED = /[.!?…:;。！？：；।؟۔։][\p{P}\s]*$/u;
/** A script's own full stop; elsewhere the Latin one. */
const STOPS: readonly (readonly [RegExp, string])[] = [
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]\P{L}*$/u, '。'],
  [/\p{Script=Devanagari}\P{L}*$/u, '।'],
  [/\p{Script=Armenian}\P{L}*$/u, '։'],
];

/** A line without any of this is said as it is written, and most are. */
const PLAIN = /^(?:[\p{L}\p{M},;:?!"“”'’()]|(?<=\p{Ll})-(?=\p{Ll})| (?! )|\.(?=["”'’)]*$))*$/u;
const SHOUT = /\p{Lu}{2}/u;

const tidied = new Map<string, string>();

/** What Intl takes without an error, made once a language. */
function tidy(lang: string): string {
  const known = tidied.get(lang) ?? (tidyLanguage(lang) || 'en');
  tidied.set(lang, known);
  return known;
}

function* editsOf({ at, say }: Rewrite, text: string, lang: string): Generator<Edit> {
  at.lastIndex = 0;
  for (let match = at.exec(text); match; match = at.exec(text)) {
    if (match[0] === '') at.lastIndex++;
    const said = say(match, lang);
    if (said !== null) yield { start: match.index, end: match.index + match[0].length, said };
  }
}

function* edits(text: string, lang: string, marks: boolean, own: Rewrite | null): Generator<Edit> {
  if (own) yield* editsOf(own, text, lang);
  if (PLAIN.test(text) && !SHOUT.test(text)) return;
  const numbers = /\d/.test(text);
  for (const row of REWRITES) {
    if ((row.digits && !numbers) || (row.mark && marks) || (row.langs && !row.langs.test(lang))) continue;
    yield* editsOf(row, text, lang);
  }
}

/** The stop that a line lacks; '' when it has one, or needs none. */
function stop(said: string, end: End): string {
  if (!STANDS_ALONE.has(end) || STOPPED.test(said)) return '';
  return STOPS.find(([script]) => script.test(said))?.[1] ?? '.';
}

/** The first to claim a place has it. */
function settled(all: Iterable<Edit>): Edit[] {
  const taken: Edit[] = [];
  for (const edit of all) if (!taken.some(({ start, end }) => edit.start < end && start < edit.end)) taken.push(edit);
  return taken.sort((a, b) => a.start - b.start || a.end - b.end);
}

/**
 * @param text one line
 * @param lang its language (BCP 47); what is no language counts as English
 * @param end how it ends
 * @param fixed what is known already to be said otherwise (formulas, a table's headers)
 * @param marks whether footnote marks are said
 * @param own what the reader wants said otherwise: it goes before the table
 * @returns what is said and where it differs, or null when it is said as it is written
 */
export function saying(
  text: string,
  lang: string,
  end: End,
  fixed: readonly Edit[],
  marks: boolean,
  own: Rewrite | null = null,
): Saying | null {
  if (end === 'code' && fixed.length === 0) return null;
  const found = end === 'code' ? [] : edits(text, tidy(lang), marks, own);
  const all = settled([...fixed, ...found]);
  const map: number[] = [];
  let said = '';
  let at = 0;
  for (const edit of all) {
    said += text.slice(at, edit.start);
    // As long as before, and so word for word where it was ("BREAKING NEWS").
    const inPlace = edit.said.length === edit.end - edit.start;
    if (!inPlace) map.push(edit.start, edit.end, said.length, said.length + edit.said.length);
    said += edit.said;
    at = edit.end;
  }
  said += text.slice(at);
  const last = stop(said, end);
  if (last) map.push(text.length, text.length, said.length, said.length + last.length);
  else if (all.length === 0) return null;
  return said.trim() ? { said: said + last, map } : null;
}
