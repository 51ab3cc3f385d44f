/**
 * The first of things in order for which something holds, looking at few of them: of a book the browser lays out only what it
 * is asked about.
 * @param holds of all behind the first as well
 * @returns its index; `length` when there is none
 */
export function firstByHalves(length: number, holds: (index: number) => boolean): number {
  let [before, first] = [-1, length];
  while (first - before > 1) {
    const middle = (before + first) >> 1;
    if (holds(middle)) first = middle;
    else before = middle;
  }
  return first;
}
