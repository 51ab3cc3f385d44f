import { expect, test } from 'vitest';
import { admitName, admitProfiles, MOST_PROFILES, renamed, withProfile } from '../../src/settings/own-profiles.ts';
import { admitPart, DEFAULTS, RESET } from '../../src/settings/schema.ts';

test('what is no profile is dropped; names are tidied, and there once', () => {
  const sets = { fontSize: 30 };
  expect(admitProfiles(null)).toEqual([]);
  expect(
    admitProfiles([{ name: '  At \n night ', sets }, { name: '', sets }, { name: 'x' }, 'y', { name: 3, sets }]),
  ).toEqual([{ name: 'At night', sets }]);
  expect(
    admitProfiles([
      { name: 'a', sets: { fontSize: 1, deep: {}, __proto__: null } },
      { name: 'a', sets },
    ]),
  ).toEqual([{ name: 'a', sets }]);
  expect(admitProfiles(Array.from({ length: 50 }, (_, i) => ({ name: `p${i}`, sets })))).toHaveLength(MOST_PROFILES);
  expect(admitName('x'.repeat(99))).toHaveLength(40);
});

test('one with a name that is there takes its place', () => {
  const all = withProfile([{ name: 'a', sets: {} }], { name: 'a', sets: { theme: 'dark' } });
  expect(all).toEqual([{ name: 'a', sets: { theme: 'dark' } }]);
});

test('one that is renamed stays where it stands, and takes no other’s name', () => {
  const all = ['a', 'b'].map((name) => ({ name, sets: {} }));
  expect(renamed(all, 'a', 'c')?.map(({ name }) => name)).toEqual(['c', 'b']);
  expect(renamed(all, 'a', 'b')).toBeNull();
  expect(renamed(all, 'a', 'a')).toEqual(all);
});

test('only what is a setting of look or voice is set by one, each value admitted', () => {
  const wild = { fontSize: 9999, theme: 'dark', nothing: 1, keys: { play: null }, profiles: [], voices: {} };
  expect(admitPart(wild)).toEqual({ fontSize: 128, theme: 'dark' });
});

test('resetting leaves the lists that a reader has made', () => {
  for (const name of ['keys', 'profiles', 'voices']) expect(Object.keys(RESET)).not.toContain(name);
  expect(RESET.fontSize).toBe(DEFAULTS.fontSize);
});
