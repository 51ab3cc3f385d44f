/**
 * Keeps where the voice is, at every sentence and every pause, so that it is not lost with the voice's page. That page has
 * no storage (an offscreen document has nothing but messages): the background worker keeps it.
 */
import { keepPlace, type Place } from '../platform/places.ts';
import { connect, type Port } from '../platform/port.ts';
import { type Progress, wordAt } from './call.ts';

/** Name of the port. */
export const PLACE_PORT = 'place';

/** The voice page's end. */
export class PlaceKeeper {
  #port: Port<Place, never> | null = null;
  #kept: Place = { id: '', line: -1, offset: 0 };

  /** Hears where the voice is. */
  hear(progress: Progress): void {
    const { state, id, line, clock, done } = progress;
    if (state === 'idle') {
      // What was stopped is gone on with; what was read to its end begins anew.
      if (done && this.#kept.id) this.#send({ id: this.#kept.id, line: -1, offset: 0 });
      return;
    }
    const offset = state === 'paused' ? (wordAt(progress, clock)?.start ?? 0) : 0;
    const same = id === this.#kept.id && line === this.#kept.line;
    if (!same || (state === 'paused' && offset !== this.#kept.offset)) this.#send({ id, line, offset });
  }

  #send(place: Place): void {
    this.#kept = place;
    this.#port ??= this.#connect();
    this.#port.send(place);
  }

  #connect(): Port<Place, never> {
    const port = connect<Place, never>(PLACE_PORT, (message): message is never => message === undefined);
    port.onClose(() => {
      this.#port = null;
    });
    return port;
  }
}

/** The background worker's end: one place is written after the other. */
export function servePlaces(port: Port<never, Place>): void {
  let last: Promise<unknown> = Promise.resolve();
  port.onMessage((place) => {
    last = last.then(() => keepPlace(place)).catch(() => undefined); // a full storage must not silence the voice
  });
}
