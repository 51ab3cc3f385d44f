/** Profiles of the reader's own: settings under a name, to come back to. */

/** What can be kept of one. */
export type Value = string | number | boolean;

export interface OwnProfile {
  readonly name: string;
  /** Settings by name. They are admitted again when they are set: the table may have changed since. */
  readonly sets: Readonly<Record<string, Value>>;
}

/** More would be no list to choose from. */
export const MOST_PROFILES = 20;
/** Characters of a name. */
export const LONGEST_NAME = 40;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isValue = (value: unknown): value is Value => ['string', 'number', 'boolean'].includes(typeof value);

/** @returns the name as it is kept; '' for none */
export const admitName = (name: unknown): string =>
  typeof name === 'string' ? name.replace(/\s+/g, ' ').trim().slice(0, LONGEST_NAME).toWellFormed() : '';

/** @returns the profiles that are of use in anything, each name once */
export function admitProfiles(value: unknown): readonly OwnProfile[] {
  const found = new Map<string, OwnProfile>();
  for (const one of Array.isArray(value) ? value : []) {
    const name = isObject(one) ? admitName(one.name) : '';
    if (!name || !isObject(one) || !isObject(one.sets) || found.size >= MOST_PROFILES) continue;
    const sets = Object.entries(one.sets).filter((entry): entry is [string, Value] => isValue(entry[1]));
    found.set(name, { name, sets: Object.fromEntries(sets.slice(0, 100)) });
  }
  return [...found.values()];
}

/** @returns the profiles with one under another name, where it stands; null when another has that name */
export const renamed = (all: readonly OwnProfile[], from: string, to: string): readonly OwnProfile[] | null =>
  to !== from && all.some(({ name }) => name === to)
    ? null
    : all.map((one) => (one.name === from ? { ...one, name: to } : one));

/** @returns the profiles with one more, in place of one with its name */
export const withProfile = (all: readonly OwnProfile[], one: OwnProfile): readonly OwnProfile[] => [
  ...all.filter(({ name }) => name !== one.name),
  one,
];
