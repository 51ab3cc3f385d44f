/** The reader's pronunciations in the browser's storage, on this device: load, save, watch. */
import { browser } from '../platform/browser.ts';
import { type Dictionary, keptDictionary, readDictionary } from '../speech/dictionary.ts';

const KEY = 'pronunciation';

/** @returns the words that are kept; none when there is nothing that can be read */
export async function loadDictionary(): Promise<Dictionary> {
  return readDictionary((await browser.storage.local.get(KEY))[KEY]) ?? [];
}

/** @throws when the browser's storage is full or broken */
export async function saveDictionary(words: Dictionary): Promise<void> {
  await browser.storage.local.set({ [KEY]: keptDictionary(words) });
}

/** Calls back whenever a surface, this one included, has changed the words. */
export function watchDictionary(changed: (words: Dictionary) => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'local' && changes[KEY]) changed(readDictionary(changes[KEY].newValue) ?? []);
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}
