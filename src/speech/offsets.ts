/** What is said and what is written, place by place: plain data beside the two texts. */

/**
 * Where the two differ, in order: four offsets a difference (written from, written to, said from, said to; UTF-16 units).
 * Between two differences both texts are the same.
 */
export type Offsets = readonly number[];

interface Difference {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
}

function* differences(offsets: Offsets): Generator<Difference> {
  for (let i = 0; i + 3 < offsets.length; i += 4) {
    const [start = 0, end = 0, from = 0, to = 0] = offsets.slice(i, i + 4);
    yield { start, end, from, to };
  }
}

/** @returns where to begin to speak so that what is written at `at` is heard: the start of what replaces it, if replaced */
export function toSaid(offsets: Offsets, at: number): number {
  let shift = 0;
  for (const { start, end, from, to } of differences(offsets)) {
    if (at <= start) break;
    if (at < end) return from;
    shift = to - end;
  }
  return at + shift;
}

/**
 * @param start of a word in what is said
 * @param length of it
 * @returns the same in what is written: the whole of what was replaced, where the word is part of a replacement; nothing
 * (length 0) where nothing is written for it
 */
export function toWritten(offsets: Offsets, start: number, length: number): { start: number; length: number } {
  const first = written(offsets, start);
  const last = length > 0 ? written(offsets, start + length - 1) : first;
  const end = length > 0 ? Math.max(last.end, first.start) : first.start;
  return { start: first.start, length: end - first.start };
}

/** What one unit of what is said stands for. */
function written(offsets: Offsets, at: number): { start: number; end: number } {
  let shift = 0;
  for (const { start, end, from, to } of differences(offsets)) {
    if (at < from) break;
    if (at < to) return { start, end };
    shift = end - to;
  }
  return { start: at + shift, end: at + shift + 1 };
}
