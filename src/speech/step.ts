/** Which line comes next: by skipping, and by going on. */
import type { Line } from './script.ts';

/** What is skipped by. */
export type Unit = 'sentence' | 'paragraph' | 'heading';
/** A part of the text that is repeated or waited behind, or none. */
export type Stretch = 'off' | 'sentence' | 'paragraph';

/** The first line of the paragraph a line stands in. */
function paragraphStart(lines: readonly Line[], line: number): number {
  let start = line;
  while (start > 0 && lines[start - 1]?.paragraph === lines[line]?.paragraph) start--;
  return start;
}

/** The first line of the sentence a line stands in: a quotation in another language cuts one into several lines. */
function sentenceStart(lines: readonly Line[], line: number): number {
  let start = line;
  while (start > 0 && lines[start - 1]?.end === 'clause' && lines[start - 1]?.paragraph === lines[line]?.paragraph)
    start--;
  return start;
}

/** Whether a paragraph begins here: only its last line says that it is a heading. */
function headingStarts(lines: readonly Line[], line: number): boolean {
  if (paragraphStart(lines, line) !== line) return false;
  let last = line;
  while (lines[last + 1]?.paragraph === lines[line]?.paragraph) last++;
  return lines[last]?.end === 'heading';
}

function stepHeading(lines: readonly Line[], line: number, by: 1 | -1): number {
  const here = by === 1 ? line : paragraphStart(lines, line);
  for (let at = here + by; at >= 0 && at < lines.length; at += by) if (headingStarts(lines, at)) return at;
  return by === 1 ? line : 0;
}

/**
 * @param lines the script
 * @param line where the reader is
 * @returns the line to go to, clamped to the script. The previous paragraph is the start of this one, unless the reader
 * is there already; the previous heading is the one above the text that is being read, and the text's beginning is one.
 */
export function stepLine(lines: readonly Line[], line: number, unit: Unit, by: 1 | -1): number {
  const last = lines.length - 1;
  if (unit === 'sentence') return Math.max(0, Math.min(last, line + by));
  if (unit === 'heading') return stepHeading(lines, line, by);
  if (by === 1) {
    const next = lines.findIndex(({ paragraph }) => paragraph > (lines[line]?.paragraph ?? 0));
    return next < 0 ? line : next;
  }
  const start = paragraphStart(lines, line);
  return line > start ? start : paragraphStart(lines, Math.max(0, start - 1));
}

/** @returns whether a sentence or paragraph ends with this line; the last line ends both, and no line ends nothing */
export function endsWith(lines: readonly Line[], line: number, stretch: Stretch): boolean {
  if (stretch === 'off') return false;
  if (lines[line + 1]?.paragraph !== lines[line]?.paragraph) return true;
  return stretch === 'sentence' && lines[line]?.end !== 'clause';
}

/** @returns the line to say behind this one: the next, or the first of what is repeated. May be beyond the last. */
export function lineAfter(lines: readonly Line[], line: number, repeat: Stretch): number {
  if (!endsWith(lines, line, repeat)) return line + 1;
  return repeat === 'sentence' ? sentenceStart(lines, line) : paragraphStart(lines, line);
}
