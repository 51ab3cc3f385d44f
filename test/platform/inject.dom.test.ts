import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readActiveTab } from '../../src/platform/inject.ts';

const url = 'https://news.example:8443/a/story';
const real = Reflect.get(globalThis, 'browser');
let incognito = false;

beforeEach(() => {
  Reflect.set(globalThis, 'browser', {
    tabs: { query: async () => [{ id: 1, url, incognito }] },
    scripting: { executeScript: async () => [{ result: 'answered' }] },
  });
});
afterEach(() => Reflect.set(globalThis, 'browser', real));

test('a page is read with the host that something may be remembered or set for', async () => {
  incognito = false;
  const remembered = vi.fn(() => null);
  expect(await readActiveTab(remembered)).toMatchObject({
    answer: 'answered',
    host: 'news.example:8443',
    site: 'news.example:8443',
  });
  expect(remembered).toHaveBeenCalledWith(url);
});

test('of a private window nothing is remembered, and nothing that is set for its site is looked up', async () => {
  incognito = true;
  const remembered = vi.fn(() => null);
  expect(await readActiveTab(remembered)).toMatchObject({ answer: 'answered', site: '', incognito: true });
  expect(remembered).not.toHaveBeenCalled();
});
