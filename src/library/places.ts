/**
 * Where the reader was in an article, for when it is opened again: on this device alone, and not by its address but by a
 * digest of it, so that no list of addresses stands there. Who guesses an address can still find it.
 */
const KEY = 'places';
/** The articles read last are kept. */
const MOST = 200;

/** A block of the text: which one, what its words come to, and how much of it was above the window (0–1). */
export interface Place {
  readonly block: number;
  readonly words: number;
  readonly share: number;
}

/** @returns the place that is in anything, or null */
export function placeIn(value: unknown): Place | null {
  if (typeof value !== 'object' || value === null) return null;
  if (!('block' in value) || !('words' in value) || !('share' in value)) return null;
  const { block, words, share } = value;
  const fine = [block, words, share].every((one) => typeof one === 'number' && Number.isFinite(one));
  return fine ? { block: Number(block), words: Number(words), share: Number(share) } : null;
}

type Entry = readonly [digest: string, ...place: readonly [number, number, number]];

const isEntry = (value: unknown): value is Entry =>
  Array.isArray(value) &&
  value.length === 4 &&
  typeof value[0] === 'string' &&
  value.slice(1).every((one) => typeof one === 'number' && Number.isFinite(one));

function entries(): Entry[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isEntry) : [];
  } catch {
    return [];
  }
}

function write(kept: readonly Entry[]): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(kept.slice(-MOST)));
  } catch {
    // Storage is full or refused: the article begins at its beginning the next time.
  }
}

/** @param url of an article @returns what its place is kept under: 16 bytes of its SHA-256, in hexadecimal */
export async function digestOf(url: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(url));
  return [...new Uint8Array(bytes, 0, 16)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** @returns the place that is kept for an article, or null */
export function placeOf(digest: string): Place | null {
  const found = entries().find(([kept]) => kept === digest);
  return found ? { block: found[1], words: found[2], share: found[3] } : null;
}

/** Keeps a place; null forgets it. */
export function keepPlace(digest: string, place: Place | null): void {
  const others = entries().filter(([kept]) => kept !== digest);
  write(place ? [...others, [digest, place.block, place.words, place.share]] : others);
}

/** Forgets every place. */
export function forgetPlaces(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Then there is nothing kept either.
  }
}
