/** Voices of the system whose word marks have been found wrong: remembered for good, since they will be again. */
import { browser } from './browser.ts';

const KEY = 'wordless-voices';
/** More than any system has that tell words at all; the oldest go first. */
const KEPT = 100;

/** @returns the names of the voices, in the order they were found out; none when storage is broken */
export async function distrusted(): Promise<readonly string[]> {
  const kept: unknown = (await browser.storage.local.get(KEY).catch(() => ({}) as Record<string, unknown>))[KEY];
  return Array.isArray(kept) ? kept.filter((name): name is string => typeof name === 'string') : [];
}

/** Remembers a voice. */
export async function distrust(voice: string): Promise<void> {
  const names = [...(await distrusted()).filter((name) => name !== voice), voice].slice(-KEPT);
  await browser.storage.local.set({ [KEY]: names });
}
