import { beforeEach, expect, test } from 'vitest';
import { browser } from '../../src/platform/browser.ts';
import { isPlace, keepPlace, places } from '../../src/platform/places.ts';

beforeEach(() => browser.storage.session.clear());

test('keeps one place a script, the latest last, and forgets what has been read to its end', async () => {
  await keepPlace({ id: 'a', line: 1, offset: 0 });
  await keepPlace({ id: 'b', line: 7, offset: 12 });
  await keepPlace({ id: 'a', line: 2, offset: 4 });
  expect(await places()).toEqual([
    { id: 'b', line: 7, offset: 12 },
    { id: 'a', line: 2, offset: 4 },
  ]);
  await keepPlace({ id: 'a', line: -1, offset: 0 });
  expect(await places()).toEqual([{ id: 'b', line: 7, offset: 12 }]);
});

test('keeps no more than fifty', async () => {
  for (let n = 0; n < 60; n++) await keepPlace({ id: String(n), line: 0, offset: 0 });
  const kept = await places();
  expect(kept).toHaveLength(50);
  expect(kept.at(-1)?.id).toBe('59');
});

test('takes nothing for a place that is none', async () => {
  await browser.storage.session.set({
    places: [{ id: 'a', line: 'x', offset: 0 }, null, { id: 'b', line: 1, offset: 0 }],
  });
  expect(await places()).toEqual([{ id: 'b', line: 1, offset: 0 }]);
  await browser.storage.session.set({ places: 'all' });
  expect(await places()).toEqual([]);
  expect(isPlace({ id: 'a', line: 1.5, offset: 0 })).toBe(false);
});
