/** Lets a word be heard, by the voice that would read it. It has voices of its own: what is being read keeps its place. */
import type { Engine } from '../speech/engine.ts';
import { espeak } from '../speech/engines/espeak.ts';
import { natural } from '../speech/engines/natural.ts';
import { SystemEngine } from '../speech/engines/system.ts';
import { inOrder } from '../speech/ranking.ts';

let engines: readonly Engine[] | null = null;

const spoken = (engine: Engine, text: string, lang: string, signal: AbortSignal): Promise<boolean> =>
  new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve(true));
    const told = {
      started: () => undefined,
      word: () => undefined,
      ended: () => resolve(true),
      lost: () => resolve(false),
      failed: () => resolve(false),
    };
    engine.speak({ text, lang, from: 0, rate: 1, pitch: 1, volume: 1 }, told, signal);
  });

/**
 * Says a text to its end, or to the signal's.
 * @param lang BCP 47
 * @returns whether it could be heard
 */
export async function listen(text: string, lang: string, signal: AbortSignal): Promise<boolean> {
  engines ??= inOrder([new SystemEngine(), natural(), espeak()], navigator.userAgent);
  for (const engine of engines) {
    if (!(await engine.speaks(lang).catch(() => false))) continue;
    if (signal.aborted || (await spoken(engine, text, lang, signal))) return true;
  }
  return false;
}
