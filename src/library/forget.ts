/** All that is remembered of what was read. */
import { keepPace } from './pace.ts';
import { forgetPlaces } from './places.ts';

/** Forgets it, from now on and for good. */
export function forgetAll(): void {
  forgetPlaces();
  keepPace(null);
}
