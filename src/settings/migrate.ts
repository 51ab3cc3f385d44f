/** Stored settings of an older version, brought to today's, one step at a time. */

/** What stands in storage: only what differs from the default. */
export interface Stored {
  readonly version: number;
  readonly values: Readonly<Record<string, unknown>>;
}

type Step = (values: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

/** Step n brings version n + 1 to n + 2. Version 1 is the first there was. */
const STEPS: readonly Step[] = [
  // Bold was on or off; weight has six steps.
  ({ bold, ...values }) => (bold === true ? { ...values, weight: 'bold' } : values),
];

export const VERSION = STEPS.length + 1;

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** @returns the version of what storage holds; the first where it says none */
export const versionOf = (stored: unknown): number =>
  isRecord(stored) && typeof stored.version === 'number' && stored.version >= 1 ? Math.floor(stored.version) : 1;

/** Whether it was stored by a version after this one, which may know more. */
export const isNewer = (stored: unknown): boolean => versionOf(stored) > VERSION;

/**
 * @param stored whatever storage holds
 * @param steps the list of migrations, oldest first
 * @returns the values of today's version; a newer version's values as they are, for what we know of them is kept
 */
export function migrate(stored: unknown, steps: readonly Step[] = STEPS): Readonly<Record<string, unknown>> {
  if (!isRecord(stored) || !isRecord(stored.values)) return {};
  return steps.slice(versionOf(stored) - 1).reduce((values, step) => step(values), stored.values);
}
