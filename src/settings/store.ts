/** Settings in the browser's storage: load, patch, watch. A control writes here; every open surface hears of it. */
import { browser } from '../platform/browser.ts';
import { peek } from '../platform/peek.ts';
import type { MessageKey } from '../ui/words.ts';
import { isNewer, migrate, type Stored, VERSION, versionOf } from './migrate.ts';
import { admitSettings, DEFAULTS, SETTING_NAMES, type Settings } from './schema.ts';

const KEY = 'settings';

/** @returns the reader's settings, whole and valid */
export async function loadSettings(): Promise<Settings> {
  return admitSettings(migrate((await browser.storage.local.get(KEY))[KEY]));
}

/** Tells the settings through a callback, within the press that is being handled. */
export const peekSettings = (then: (settings: Settings) => void): void =>
  peek(KEY, (kept) => then(admitSettings(migrate(kept))));

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** @returns settings as they are stored: only what differs from how they came */
export function storedOf(settings: Settings): Stored {
  const names = SETTING_NAMES.filter((name) => !same(settings[name], DEFAULTS[name]));
  return { version: VERSION, values: Object.fromEntries(names.map((name) => [name, settings[name]])) };
}

/** Only what is changed is written anew: what a newer version has stored, and this one does not know, stays as it is. */
async function write(change: Partial<Settings>): Promise<void> {
  const stored: unknown = (await browser.storage.local.get(KEY))[KEY];
  const kept = migrate(stored);
  const settings = admitSettings({ ...kept, ...change });
  if (!isNewer(stored)) return browser.storage.local.set({ [KEY]: storedOf(settings) });
  const names = SETTING_NAMES.filter((name) => name in change);
  const changed = Object.fromEntries(names.map((name) => [name, settings[name]]));
  await browser.storage.local.set({ [KEY]: { version: versionOf(stored), values: { ...kept, ...changed } } });
}

/** Whether the settings were stored by a newer version. */
export const areNewer = async (): Promise<boolean> => isNewer((await browser.storage.local.get(KEY))[KEY]);

/** @returns what to say of settings that were not saved: browsers say in words of their own that there is no room */
export const unsaved = (error: unknown): MessageKey =>
  error instanceof Error && /quota|disk is full|no space/i.test(error.message) ? 'problemFull' : 'problemSettings';

/** What waits to be written, and the writing that goes on: a dragged slider is one write after another, not fifty. */
let waiting: Partial<Settings> = {};
let writing: Promise<void> | null = null;

async function writeAll(): Promise<void> {
  while (Object.keys(waiting).length) {
    const change = waiting;
    waiting = {};
    await write(change);
  }
}

/**
 * Changes some settings and keeps the others.
 * @throws when the browser's storage is full or broken
 */
export function patchSettings(change: Partial<Settings>): Promise<void> {
  waiting = { ...waiting, ...change };
  writing ??= writeAll().finally(() => {
    writing = null;
  });
  return writing;
}

/** Calls back with whole settings whenever a surface, this one included, has changed them. */
export function watchSettings(changed: (settings: Settings) => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'local' && changes[KEY]) changed(admitSettings(migrate(changes[KEY].newValue)));
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}
