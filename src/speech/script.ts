/**
 * An article on the page becomes a script to be spoken: blocks, cut into sentences, each with its language, with what is
 * said for it and with a way back to the DOM. The DOM is only read: what is spoken is marked by ranges, never by elements
 * put around it.
 */
import { type Block, blocks, type Formulas, type Piece } from './blocks.ts';
import { type Detail, PLAIN } from './detail.ts';
import { NO_WORDS, type Own } from './dictionary.ts';
import type { Offsets } from './offsets.ts';
import { type Edit, type End, saying } from './saying.ts';
import { sentences } from './sentences.ts';
import { tongues } from './tongues.ts';

/** Plain data, as it goes to the voice. */
export interface Line {
  /** As it is written. */
  readonly text: string;
  /** What is said, with where it differs; left out where it is said as it is written. */
  readonly said?: string;
  readonly map?: Offsets;
  /** BCP 47; '' when nobody knows. */
  readonly lang: string;
  /** Number of the paragraph (heading, list item, row of a table …) it stands in, from 0. */
  readonly paragraph: number;
  /** How it ends; a sentence when left out. */
  readonly end?: End;
}

/** A line that knows where it stands. */
export interface Sentence extends Line {
  /** The range of a part of the text, in UTF-16 units from its start; the whole sentence when left out. */
  range(from?: number, to?: number): Range;
}

function place(pieces: readonly Piece[], offset: number, end: boolean): readonly [Node, number] | null {
  let low = 0;
  for (let high = pieces.length - 1; low < high; ) {
    const middle = (low + high + 1) >> 1;
    const at = pieces[middle]?.at ?? 0;
    if (end ? at < offset : at <= offset) low = middle;
    else high = middle - 1;
  }
  const piece = pieces[low];
  if (!piece) return null;
  const { node, at } = piece;
  if (node instanceof Text) return [node, Math.max(0, Math.min(offset - at, node.length))];
  const { parentNode } = node;
  return parentNode && [parentNode, [...parentNode.childNodes].indexOf(node) + (end ? 1 : 0)];
}

function rangeOf(pieces: readonly Piece[], start: number, end: number): Range {
  const range = new Range();
  const from = place(pieces, start, false);
  const to = place(pieces, Math.max(start, end), end > start);
  if (from) range.setStart(...from);
  if (to) range.setEnd(...to);
  return range;
}

/** The edits that lie in a part of a block, counted from its start. What was put before white space comes to the word. */
function within(fixed: readonly Edit[], start: number, end: number, first: boolean): Edit[] {
  return fixed
    .filter((edit) => (edit.start >= start || (first && edit.end <= start)) && edit.end <= end && edit.start < end)
    .map((edit) => ({ ...edit, start: Math.max(0, edit.start - start), end: Math.max(0, edit.end - start) }));
}

function* linesOf(block: Block, paragraph: number, detail: Detail, own: Own): Generator<Sentence> {
  const { text, pieces, fixed, end } = block;
  // A listing that is only announced is one line; a formula may hold stops of its own.
  const whole = fixed[0]?.start === 0 && fixed[0].end === text.length;
  const spans = tongues(text, block.declared, block.lang).flatMap(({ start, end: until, lang }) => {
    const parts = whole ? [{ start: 0, end: until - start }] : sentences(text.slice(start, until), lang);
    return parts.map((span, i) => ({
      start: start + span.start,
      end: start + span.end,
      lang,
      ends: i < parts.length - 1 || /[.!?…:;。！？؟۔।։]["'”’»)\]]*\s*$/u.test(text.slice(start, until)),
    }));
  });
  for (const [i, span] of spans.entries()) {
    const written = text.slice(span.start, span.end);
    const how: End = i === spans.length - 1 ? end : end === 'code' ? 'code' : span.ends ? 'sentence' : 'clause';
    const edits = within(fixed, span.start, span.end, i === 0);
    const other = saying(written, span.lang, how, edits, detail.notes === 'all', own(span.lang, written));
    yield {
      text: written,
      ...(other ?? {}),
      lang: span.lang,
      paragraph,
      end: how,
      range: (from = 0, to = written.length) => rangeOf(pieces, span.start + from, span.start + to),
    };
  }
}

/** Nothing knows formulas yet. */
const UNKNOWN: Formulas = () => null;

/**
 * @param root the article element on the page, heading included
 * @param lang the article's language; a nearer `lang` attribute goes before it
 * @param detail how much is read of what is not plain text
 * @param formulas a formula in words
 * @param own what the reader wants said otherwise
 * @returns every sentence in reading order
 */
export function scriptOf(
  root: Element,
  lang: string,
  detail: Detail = PLAIN,
  formulas: Formulas = UNKNOWN,
  own: Own = NO_WORDS,
): Sentence[] {
  const script: Sentence[] = [];
  let paragraph = -1;
  for (const block of blocks(root, lang, detail, formulas)) {
    if (!block.joins || paragraph < 0) paragraph++;
    script.push(...linesOf(block, paragraph, detail, own));
  }
  return script;
}

/** @returns a sentence as plain data */
export const lineOf = ({ range: _, ...line }: Sentence): Line => line;

/** @returns the number of the sentence at a point in the DOM, or of the next one after it; -1 when there is none */
export function sentenceAt(script: readonly Sentence[], node: Node, offset: number): number {
  return script.findIndex((sentence) => sentence.range().comparePoint(node, offset) <= 0);
}

/** @returns a short name for a script's text, the same whenever the text is (FNV-1a, 32 bits) */
export function fingerprint(script: readonly Line[]): string {
  let hash = 0x811c9dc5;
  for (const { text } of script)
    for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return `${hash.toString(36)}-${script.length}`;
}
