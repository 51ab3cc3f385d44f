/** One voice, heard before it is chosen. */
import type { Engine, Utterance } from './engine.ts';
import { partsOf } from './voices.ts';

/**
 * Says a sentence with one voice and no other.
 * @param engines those that have voices
 * @param voice its id
 * @returns whether it was said, or stopped by the signal
 */
export async function tryVoice(
  engines: readonly Engine[],
  voice: string,
  utterance: Utterance,
  signal: AbortSignal,
): Promise<boolean> {
  const parts = partsOf(voice);
  const engine = engines.find(({ name }) => name === parts?.engine);
  if (!parts || !engine || !(await engine.speaks(utterance.lang, parts.own).catch(() => false))) return signal.aborted;
  if (signal.aborted) return true;
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve(true), { once: true });
    const quiet = () => undefined;
    const no = () => resolve(false);
    const told = { started: quiet, word: quiet, ended: () => resolve(true), lost: no, failed: no };
    engine.speak({ ...utterance, voice: parts.own }, told, signal);
  });
}
