/** Cuts a sentence into pieces that a small voice makes in one go, at the borders of its phrases where there are any. */
import type { Piece } from '../bundled.ts';

/** Where a speaker may breathe: after a mark and the white space behind it, before an opening bracket, around a dash. */
const BORDER = /(?<=[,;:!?…،；：，、。)\]”»]["'’”»)]*)\s+|\s+(?=[([“«„])|(?<=[—–])\s*|\s+(?=[—–])/gu;

/** A piece below this many letters is not worth a breath: it goes with its neighbour. */
const SHORT = 12;

/**
 * @param text the whole sentence
 * @param from offset to begin at
 * @param letters the longest first piece, and the longest of the others (UTF-16 units)
 * @returns the pieces in order; what lies between them is white space. At least one, which may be empty
 */
export function phrases(text: string, from: number, letters: readonly [number, number]): Piece[] {
  const pieces: Piece[] = [];
  let start = from + (/^\s*/.exec(text.slice(from))?.[0].length ?? 0);
  const end = text.trimEnd().length;
  while (start < end) {
    const most = letters[pieces.length ? 1 : 0];
    const cut = end - start <= most ? end : cutAt(text, start, end, most);
    pieces.push({ text: text.slice(start, cut).trimEnd(), start, ends: cut === end });
    start = cut + (/^\s*/.exec(text.slice(cut, end))?.[0].length ?? 0);
  }
  return pieces.length ? pieces : [{ text: '', start: from, ends: true }];
}

/** The last border that fits, else the last white space, else the limit itself; never in the middle of a pair of units. */
function cutAt(text: string, start: number, end: number, most: number): number {
  const window = text.slice(start, Math.min(end, start + most + 1));
  const fits = (at: number) => at >= SHORT && at <= most && end - start - at >= SHORT;
  const borders = [...window.matchAll(BORDER)].map(({ index }) => index).filter(fits);
  const spaces = [...window.matchAll(/\s+/gu)].map(({ index }) => index).filter((at) => at > 0 && at <= most);
  const at = borders.at(-1) ?? spaces.at(-1) ?? most;
  const pair = /[\ud800-\udbff]/.test(text[start + at - 1] ?? '') && at > 1 ? 1 : 0;
  return start + at - pair;
}
