/**
 * Settings of two devices become one: setting by setting, the newest change wins. A time is the clock's (milliseconds since
 * 1970), but never earlier than what was seen of that setting before (Lamport 1978, "Time, Clocks, and the Ordering of Events"):
 * so a device whose clock is slow can still change what one whose clock is fast has set.
 */
import { admitValue, DEFAULTS, SETTING_NAMES, type SettingName, type Settings, setting } from './schema.ts';

/** A setting as it stands in the browser's account; without a value it is as it came. */
export interface Row {
  readonly at: number;
  readonly value?: unknown;
}

/** When each setting was changed, as far as that is known. */
export type Times = Readonly<Partial<Record<SettingName, number>>>;

/** Voices belong to a device: another one has others. */
export const SYNCED = SETTING_NAMES.filter((name) => setting(name).kind !== 'voices');

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
const isTime = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < 8.64e15; // the last Date there is

/** @returns the row that is in anything, or null */
export function admitRow(value: unknown): Row | null {
  if (typeof value !== 'object' || value === null || !('at' in value) || !isTime(value.at)) return null;
  return 'value' in value ? { at: value.at, value: value.value } : { at: value.at };
}

/** @returns the times that are of use in anything */
export function admitTimes(value: unknown): Times {
  const given = new Map<string, unknown>(typeof value === 'object' && value !== null ? Object.entries(value) : []);
  return Object.fromEntries(SYNCED.flatMap((name) => (isTime(given.get(name)) ? [[name, given.get(name)]] : [])));
}

/** @returns the times after a change to some settings */
export const changedAt = (times: Times, names: readonly SettingName[], now: number): Times => ({
  ...times,
  ...Object.fromEntries(names.map((name) => [name, Math.max(now, (times[name] ?? 0) + 1)])),
});

/** @returns the settings that are to be synced and differ, where there is no row or another value in it */
export const differing = (settings: Settings, rows: ReadonlyMap<SettingName, Row>, among = SYNCED): SettingName[] =>
  among.filter((name) => !same(settings[name], admitValue(setting(name), rows.get(name)?.value)));

export interface Settled {
  /** What this device takes from the account. */
  readonly take: Partial<Settings>;
  /** What the account is given. */
  readonly give: ReadonlyMap<SettingName, Row>;
  readonly times: Times;
}

/**
 * @param times when this device's were changed; one that is not known is older than all in the account
 * @param rows the account's
 */
export function settle(settings: Settings, times: Times, rows: ReadonlyMap<SettingName, Row>, now: number): Settled {
  const next: Partial<Record<SettingName, number>> = { ...times };
  const take: [SettingName, unknown][] = [];
  const give = new Map<SettingName, Row>();
  const differ = new Set(differing(settings, rows));
  for (const name of SYNCED) {
    const row = rows.get(name);
    const here = times[name] ?? 0;
    if (row && row.at >= here) {
      next[name] = row.at;
      if (differ.has(name)) take.push([name, admitValue(setting(name), row.value)]);
    } else if (differ.has(name)) {
      const at = here || now;
      next[name] = at;
      give.set(name, same(settings[name], DEFAULTS[name]) ? { at } : { at, value: settings[name] });
    }
  }
  return { take: Object.fromEntries(take), give, times: next };
}
