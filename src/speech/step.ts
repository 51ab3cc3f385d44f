/** Skipping: which line is the next or previous sentence or paragraph. */
import type { Line } from './script.ts';

/**
 * @param lines the script
 * @param line where the reader is
 * @returns the line to go to, clamped to the script. The previous paragraph is the start of this one, unless the reader
 * is there already.
 */
export function stepLine(lines: readonly Line[], line: number, unit: 'sentence' | 'paragraph', by: 1 | -1): number {
  const last = lines.length - 1;
  if (unit === 'sentence') return Math.max(0, Math.min(last, line + by));
  const paragraph = lines[line]?.paragraph ?? 0;
  const startOf = (number: number) => lines.findIndex((candidate) => candidate.paragraph === number);
  if (by === 1) {
    const next = lines.findIndex((candidate) => candidate.paragraph > paragraph);
    return next < 0 ? line : next;
  }
  const start = startOf(paragraph);
  return line > start ? start : Math.max(0, startOf(lines[start - 1]?.paragraph ?? 0));
}
