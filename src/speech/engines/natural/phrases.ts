/** Cuts a sentence into pieces that a small voice makes in one go, at the borders of its phrases where there are any. */
import type { Piece } from '../bundled.ts';

/** Where a speaker may breathe: after a mark and the white space behind it, before an opening bracket, around a dash. */
const BORDER = /(?<=[,;:!?…،；：，、。)\]”»]["'’”»)]*)\s+|\s+(?=[([“«„])|(?<=[—–])\s*|\s+(?=[—–])/gu;

/** A piece below this many letters is not worth a breath: it goes with its neighbour. */
const SHORT = 12;

/**
 * @param text the whole sentence
 * @param from offset to begin at
 * @param first letters the first piece should have at most, where a border allows it: it is waited for
 * @param most letters that no piece has more of (UTF-16 units)
 * @returns the pieces in order; what lies between them is white space. At least one, which may be empty
 */
export function phrases(text: string, from: number, first: number, most: number): Piece[] {
  const pieces: Piece[] = [];
  const end = text.trimEnd().length;
  const skip = (at: number) => at + (/^\s*/.exec(text.slice(at, Math.max(at, end)))?.[0].length ?? 0);
  let start = skip(from);
  while (start < end) {
    const cut = start + cutOf(text.slice(start, end), pieces.length ? most : first, most);
    pieces.push({ text: text.slice(start, cut).trimEnd(), start, ends: cut === end });
    start = skip(cut);
  }
  return pieces.length ? pieces : [{ text: '', start: from, ends: true }];
}

/** The last border up to `wish`, else the first up to `most`, else the middle: where it takes the fewest cuts. */
function cutOf(text: string, wish: number, most: number): number {
  if (text.length <= wish) return text.length;
  const worth = (at: number) => at >= SHORT && text.length - at >= SHORT;
  const borders = [...text.matchAll(BORDER)].map(({ index }) => index).filter(worth);
  const border = borders.filter((at) => at <= wish).at(-1) ?? borders.find((at) => at <= most);
  if (border) return border;
  return text.length <= most ? text.length : spaceNear(text, text.length / Math.ceil(text.length / most), most);
}

/** @returns the white space nearest to a place, else the limit itself; never the middle of a pair of units */
function spaceNear(text: string, place: number, most: number): number {
  const spaces = [...text.matchAll(/\s+/gu)].map(({ index }) => index).filter((at) => at > 0 && at <= most);
  const space = spaces.sort((a, b) => Math.abs(a - place) - Math.abs(b - place))[0];
  return space ?? (/[\ud800-\udbff]/.test(text[most - 1] ?? '') ? most - 1 : most);
}
