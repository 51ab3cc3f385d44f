/**
 * The same settings on all devices, through the browser's own account: `storage.sync`, which the browser itself carries. Off
 * until it is switched on. The background worker does it, so that it happens whichever page is open.
 */
import { browser } from '../platform/browser.ts';
import { migrate } from './migrate.ts';
import { admitSettings, type SettingName, type Settings } from './schema.ts';
import { admitRow, admitTimes, changedAt, differing, type Row, SYNCED, settle, type Times } from './settle.ts';
import { loadSettings, patchSettings } from './store.ts';

const KEY = 'sync';
const PREFIX = 'setting:';
/** A dragged slider is one change (ms); the browser takes 120 writes a minute, and 1,800 an hour. */
const REST = 2000;
/** Bytes of one item, name and value, https://developer.chrome.com/docs/extensions/reference/api/storage#property-sync */
const LARGEST = 8192;

/** What this device knows of it. Nothing of it is kept when it is off. */
export interface Sync {
  readonly times: Times;
  /** When another device's changes were taken last (ms since 1970), and how many; 0 for never. */
  readonly at: number;
  readonly taken: number;
  /** The account has no room, or this setting is larger than it takes; null when all went well. */
  readonly problem: 'full' | 'large' | null;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const count = (value: unknown): number => (typeof value === 'number' && value >= 0 && value < 8.64e15 ? value : 0);

function admitSync(value: unknown): Sync | null {
  if (!isObject(value)) return null;
  const problem = value.problem === 'full' || value.problem === 'large' ? value.problem : null;
  return { times: admitTimes(value.times), at: count(value.at), taken: count(value.taken), problem };
}

/** @returns what is known of it; null when it is off */
export const loadSync = async (): Promise<Sync | null> => admitSync((await browser.storage.local.get(KEY))[KEY]);

const keep = (sync: Sync): Promise<void> => browser.storage.local.set({ [KEY]: sync });

async function account(): Promise<ReadonlyMap<SettingName, Row>> {
  const items = await browser.storage.sync.get(null);
  const rows = SYNCED.flatMap((name) => {
    const row = admitRow(items[PREFIX + name]);
    return row ? [[name, row] as const] : [];
  });
  return new Map(rows);
}

/** One after the other: what is read is not changed before it is written. */
let last: Promise<unknown> = Promise.resolve();
function inTurn(act: () => Promise<void>): Promise<void> {
  const next = last.then(act);
  last = next.catch(console.error);
  return next;
}

const fits = (name: SettingName, row: Row) =>
  new TextEncoder().encode(PREFIX + name + JSON.stringify(row)).length <= LARGEST;

async function reconcile(): Promise<void> {
  const sync = await loadSync();
  if (!sync) return;
  const [settings, rows] = await Promise.all([loadSettings(), account()]);
  const { take, give, times } = settle(settings, sync.times, rows, Date.now());
  const taken = Object.keys(take).length;
  if (taken) await patchSettings(take);
  const given = [...give].filter(([name, row]) => fits(name, row));
  const news = taken ? { at: Date.now(), taken } : { at: sync.at, taken: sync.taken };
  const problem = given.length < give.size ? 'large' : null;
  if (!(await loadSync())) return; // switched off in the meantime
  // Ahead of the account: what it is given is heard here too, and known by its time.
  await keep({ times, ...news, problem });
  if (given.length === 0) return;
  const items = Object.fromEntries(given.map(([name, row]) => [PREFIX + name, row]));
  // Full, or written too often.
  await browser.storage.sync.set(items).catch(() => keep({ times, ...news, problem: 'full' }));
}

/** A change on this device: its time is noted at once, the account is told when there was a rest. */
async function note(before: Settings, after: Settings): Promise<void> {
  const sync = await loadSync();
  if (!sync) return;
  const changed = SYNCED.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
  // What was just taken from the account is no change of this device.
  const own = differing(after, await account(), changed);
  if (own.length > 0) await keep({ ...sync, times: changedAt(sync.times, own, Date.now()) });
}

/** Keeps this device and the account in step, when that is wanted. For the background worker. */
export function serveSync(): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const settled = (value: unknown) => admitSettings(migrate(value));
  browser.storage.onChanged.addListener((changes, area) => {
    const { settings, [KEY]: own } = changes;
    const ours = area === 'local' && settings;
    const theirs = area === 'sync' && Object.keys(changes).some((name) => name.startsWith(PREFIX));
    if (ours) void inTurn(() => note(settled(settings.oldValue), settled(settings.newValue)));
    if (ours) clearTimeout(timer);
    if (ours) timer = setTimeout(() => void inTurn(reconcile), REST);
    // Switched on or off by a page, or the account has changed.
    if (theirs || (area === 'local' && own && (own.oldValue === undefined) !== (own.newValue === undefined)))
      void inTurn(reconcile);
  });
  // The browser may have ended this worker before it was done.
  void inTurn(reconcile);
}

/** Switches it on: what the account has wins over what this device has, and the rest goes there. */
export const startSync = (): Promise<void> => keep({ times: {}, at: 0, taken: 0, problem: null });

/** Switches it off on this device. The account keeps what it has, for the others. */
export const stopSync = (): Promise<void> => browser.storage.local.remove(KEY);

/** Takes out of the account what this extension has put there. */
export const clearAccount = (): Promise<void> => browser.storage.sync.remove(SYNCED.map((name) => PREFIX + name));

/** Calls back when it was switched, or has done something. */
export function watchSync(changed: () => void, signal: AbortSignal): void {
  const listener = (changes: Readonly<Record<string, unknown>>, area: string) => {
    if (area === 'local' && changes[KEY]) changed();
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}
