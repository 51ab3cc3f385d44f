/** Where the text comes from. */
import { type Read, readActiveTab } from '../platform/inject.ts';
import { surface } from '../platform/surface.ts';
import { keptAnswer } from '../platform/surfaces.ts';
import { rememberedFor } from '../settings/sites.ts';

/** @returns what the page in front answers, or for a tab of our own what was kept for it; null when it is gone */
export async function ask(): Promise<Read | null> {
  if (surface() !== 'tab') return readActiveTab(rememberedFor);
  const kept = await keptAnswer();
  if (!kept) return null;
  const { value: answer, site } = kept;
  return { unreadable: null, answer, host: '', site, wished: false, incognito: true };
}
