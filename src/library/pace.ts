/** How fast the reader reads, beside readers on average: on this device alone. */
const KEY = 'pace';
/** Slower or faster than this is no reading, and nothing that was kept (times the average). */
const SLOWEST = 0.2;
const FASTEST = 4;
/** How much one stretch of reading counts beside all before it. */
const WEIGHT = 0.15;

const plausible = (pace: number): boolean => Number.isFinite(pace) && pace >= SLOWEST && pace <= FASTEST;

/** @returns the reader's pace, as a multiple of the average; 1 while it is not known */
export function paceOf(): number {
  try {
    const kept = Number(localStorage.getItem(KEY) ?? 1);
    return plausible(kept) ? kept : 1;
  } catch {
    return 1;
  }
}

/**
 * Learns from one stretch of reading; one that cannot have been read is passed over.
 * @param before the pace until now @param pace of the stretch, as a multiple of the average
 * @returns the pace from now on
 */
export const learnt = (before: number, pace: number): number =>
  plausible(pace) ? before * (1 - WEIGHT) + pace * WEIGHT : before;

/** Keeps a pace; null forgets it. */
export function keepPace(pace: number | null): void {
  try {
    if (pace === null) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, pace.toFixed(3));
  } catch {
    // Storage is full or refused: it is learnt anew the next time.
  }
}
