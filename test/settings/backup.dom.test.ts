import { beforeEach, expect, test } from 'vitest';
import { browser } from '../../src/platform/browser.ts';
import { backup, restore, wipe } from '../../src/settings/backup.ts';
import { DEFAULTS } from '../../src/settings/schema.ts';
import { keepSiteLooks, siteLooks } from '../../src/settings/site-looks.ts';
import { loadSettings, patchSettings } from '../../src/settings/store.ts';
import { loadSync, startSync } from '../../src/settings/sync.ts';

const NOTHING = { data: {}, css: {} };

beforeEach(async () => {
  localStorage.clear();
  await browser.storage.local.clear();
  await browser.storage.sync.clear();
});

test('settings, and those of a site, go into a file and come back from it', async () => {
  await patchSettings({ fontSize: 30, profiles: [{ name: 'a', sets: { width: 80 } }], keys: { play: { key: 'p' } } });
  keepSiteLooks(new Map([['news.example', { sets: { theme: 'dark' }, look: { data: { theme: 'dark' }, css: {} } }]]));
  const before = await loadSettings();
  const file = await backup();
  await wipe();
  expect(await loadSettings()).toEqual(DEFAULTS);
  expect(siteLooks().size).toBe(0);
  expect(await restore(file)).toMatchObject({ settings: 3, sites: 1 });
  expect(await loadSettings()).toEqual(before);
  expect([...siteLooks()]).toEqual([['news.example', { sets: { theme: 'dark' }, look: NOTHING }]]);
});

test('each value of a file is admitted by its own row; what is no such file changes nothing', async () => {
  const wild = {
    lectern: 1,
    settings: { version: 2, values: { fontSize: 9999, theme: 'no', nothing: 1, keys: { close: { key: 'q' } } } },
    words: 'none',
    sites: { 'a.example': 3 },
    looks: {
      'b.example': { sets: { fontSize: -3, rate: 4, evil: '<b>' }, look: { css: { '--x': 'url(//x)' } } },
      c: [],
    },
  };
  expect(await restore(JSON.stringify(wild))).toEqual({ settings: 1, words: 0, sites: 1 });
  expect(await loadSettings()).toEqual({ ...DEFAULTS, fontSize: 128 });
  expect([...siteLooks()]).toEqual([['b.example', { sets: { fontSize: 12 }, look: NOTHING }]]);
  for (const none of ['', '{', '[]', '{"lectern":1}', '{"settings":{}}']) expect(await restore(none)).toBeNull();
  expect((await loadSettings()).fontSize).toBe(128);
});

test('what is forgotten is forgotten in the account as well, and nothing goes there any more', async () => {
  await startSync();
  await browser.storage.sync.set({ 'setting:fontSize': { at: 3, value: 40 }, other: 1 });
  await wipe();
  expect(await loadSync()).toBeNull();
  expect(await browser.storage.sync.get(null)).toEqual({ other: 1 });
});
