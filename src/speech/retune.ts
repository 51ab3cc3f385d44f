/** What becomes of a sound in hand when the reader wants another manner. */
import type { Manner } from './call.ts';
import type { Engine } from './engine.ts';

/** A moving slider is one change, when it has stood still for so long: not twenty stammered words (ms). */
export const SETTLED = 200;

/** @returns whether both manners sound alike, and differ in pauses at most */
export const sameSound = (a: Manner, b: Manner): boolean =>
  a.rate === b.rate && a.pitch === b.pitch && a.volume === b.volume;

/**
 * Changes what can be changed at the very word.
 * @param speed sound milliseconds per millisecond, now
 * @returns the new speed, or null when the rest must be said again
 */
export function retune(engine: Engine, was: Manner, manner: Manner, speed: number): number | null {
  if (manner.pitch !== was.pitch && engine.pitches) return null;
  if (manner.volume !== was.volume && !engine.changeVolume(manner.volume)) return null;
  return manner.rate === was.rate ? speed : engine.changeRate(manner.rate);
}
