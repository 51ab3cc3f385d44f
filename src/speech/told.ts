/** What an engine tells, kept in order whatever the engine does: the player need not doubt what it hears. */
import type { Told } from './engine.ts';

/**
 * @param signal the utterance's
 * @returns the same, but nothing gets through of an utterance that was stopped, and nothing behind what came last
 */
export function inOrderTold(told: Told, signal: AbortSignal): Told {
  let over = false;
  const alive = () => !over && !signal.aborted;
  const last = (tell: () => void) => {
    if (!alive()) return;
    over = true;
    tell();
  };
  return {
    started: (words, rate) => void (alive() && told.started(words, rate)),
    word: (start, length) => void (alive() && told.word(start, length)),
    ended: () => last(() => told.ended()),
    lost: () => last(() => told.lost()),
    failed: (reason) => last(() => told.failed(reason)),
  };
}
