import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from '../../src/platform/browser.ts';
import { VERSION } from '../../src/settings/migrate.ts';
import { DEFAULTS } from '../../src/settings/schema.ts';
import { loadSettings, patchSettings, watchSettings } from '../../src/settings/store.ts';

beforeEach(() => browser.storage.local.clear());

test('a change is there when settings are loaded again, and the others keep their value', async () => {
  await patchSettings({ theme: 'dark' });
  await patchSettings({ fontSize: 30 });
  expect(await loadSettings()).toEqual({ ...DEFAULTS, theme: 'dark', fontSize: 30 });
});

test('two changes at once are both kept', async () => {
  await Promise.all([patchSettings({ theme: 'sepia' }), patchSettings({ width: 80 })]);
  expect(await loadSettings()).toMatchObject({ theme: 'sepia', width: 80 });
});

test('only what differs from the default is stored', async () => {
  await patchSettings({ theme: 'dark', fontSize: 30 });
  await patchSettings({ theme: DEFAULTS.theme });
  expect(await browser.storage.local.get('settings')).toEqual({
    settings: { version: VERSION, values: { fontSize: 30 } },
  });
});

test('a choice of voice is kept for its language, and nothing once it is taken back', async () => {
  const nl = { voice: 'system:nl-nl:Xander', name: 'Xander', speed: 1.2, missed: false };
  await patchSettings({ voices: { nl } });
  expect((await loadSettings()).voices).toEqual({ nl });
  await patchSettings({ voices: {} });
  expect(await browser.storage.local.get('settings')).toEqual({ settings: { version: VERSION, values: {} } });
});

test('whoever watches hears of a change, until the signal', async () => {
  const heard = vi.fn();
  const page = new AbortController();
  watchSettings(heard, page.signal);
  await patchSettings({ align: 'center' });
  await vi.waitFor(() => expect(heard).toHaveBeenLastCalledWith({ ...DEFAULTS, align: 'center' }));
  page.abort();
  heard.mockClear();
  await patchSettings({ align: 'end' });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(heard).not.toHaveBeenCalled();
});

test('a storage that fails says so, and the next change is tried anew', async () => {
  const set = vi.spyOn(browser.storage.local, 'set').mockRejectedValueOnce(new Error('full'));
  await expect(patchSettings({ theme: 'dark' })).rejects.toThrow('full');
  set.mockRestore();
  await patchSettings({ theme: 'sepia' });
  expect((await loadSettings()).theme).toBe('sepia');
});
