/** Where the voice was in what it read last, kept for as long as the browser runs and never on disk. */
import { browser } from './browser.ts';

const KEY = 'places';
/** Articles whose place is kept; the oldest go first. */
const KEPT = 50;

export interface Place {
  /** The script's id. */
  readonly id: string;
  readonly line: number;
  /** UTF-16 units from the start of the line, as it is written. */
  readonly offset: number;
}

export const isPlace = (value: unknown): value is Place =>
  typeof value === 'object' &&
  value !== null &&
  'id' in value &&
  typeof value.id === 'string' &&
  'line' in value &&
  Number.isInteger(value.line) &&
  'offset' in value &&
  Number.isInteger(value.offset);

/** @returns the kept places, the latest last; none when there is no such storage */
export async function places(): Promise<readonly Place[]> {
  const kept: unknown = (await browser.storage.session.get(KEY).catch(() => ({}) as Record<string, unknown>))[KEY];
  return Array.isArray(kept) ? kept.filter(isPlace) : [];
}

/** Keeps a place instead of the script's last one; none when it has been read to its end (`line` below 0). */
export async function keepPlace(place: Place): Promise<void> {
  const others = (await places()).filter(({ id }) => id !== place.id);
  await browser.storage.session.set({ [KEY]: place.line < 0 ? others : [...others, place].slice(-KEPT) });
}
