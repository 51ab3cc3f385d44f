import { expect, test } from 'vitest';
import { PROFILES } from '../../src/settings/profiles.ts';
import { admitSettings, DEFAULTS, SETTING_NAMES } from '../../src/settings/schema.ts';

test.each(PROFILES)('$name sets what the settings admit, and leaves the rest', ({ sets }) => {
  const own = { ...DEFAULTS, volume: 40, ...sets };
  const admitted = admitSettings(own);
  expect(admitted).toEqual(own);
  const changed = SETTING_NAMES.filter((name) => name in sets && sets[name] !== DEFAULTS[name]);
  expect(changed.length).toBeGreaterThan(1);
  expect(admitted.volume).toBe(40);
});

test('no two are the same', () => {
  expect(new Set(PROFILES.map(({ sets }) => JSON.stringify(sets))).size).toBe(PROFILES.length);
});
