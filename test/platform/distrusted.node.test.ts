import { beforeEach, expect, test } from 'vitest';
import { browser } from '../../src/platform/browser.ts';
import { distrust, distrusted } from '../../src/platform/distrusted.ts';

beforeEach(() => browser.storage.local.clear());

test('voices with wrong word marks are remembered, each once', async () => {
  expect(await distrusted()).toEqual([]);
  await distrust('One');
  await distrust('Two');
  await distrust('One');
  expect(await distrusted()).toEqual(['Two', 'One']);
});

test('what stands in storage is not believed blindly', async () => {
  await browser.storage.local.set({ 'wordless-voices': ['One', 3, null] });
  expect(await distrusted()).toEqual(['One']);
});
