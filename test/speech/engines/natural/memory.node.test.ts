import { expect, test } from 'vitest';
import { findDurations } from '../../../../src/speech/engines/natural/memory.ts';

const HELD = [28, 4, 4, 7, 6, 30, 3];
const SUM = HELD.reduce((sum, held) => sum + held);

/** A memory of noise, weights and numbers of phonemes, with what is given laid in at its address. */
function memory(...laid: [at: number, numbers: number[]][]) {
  const ints = new Int32Array(20_000);
  for (let i = 0; i < ints.length; i++) ints[i] = i % 3 ? Math.imul(i, 2654435761) : 0;
  for (const [at, numbers] of laid) ints.set(numbers, at / 4);
  return { HEAPU8: new Uint8Array(ints.buffer), _malloc: () => 0 };
}

test('finds how long each phoneme was held, wherever that lies', () => {
  for (const at of [0, 4, 1200, 79_000]) expect(findDurations(memory([at, HELD]), HELD.length, SUM, -1)).toBe(at);
});

test('looks where they were the last time first', () => {
  const twice = memory([400, HELD], [8000, HELD]);
  expect(findDurations(twice, HELD.length, SUM, 8000)).toBe(8000);
  expect(findDurations(twice, HELD.length, SUM, 1000)).toBe(400);
});

test('takes nothing for them that holds a phoneme for no time, or whose sum is another', () => {
  expect(findDurations(memory([400, [0, 32, 4, 7, 6, 30, 3]]), HELD.length, SUM, -1)).toBe(-1);
  expect(findDurations(memory([400, HELD]), HELD.length, SUM + 1, -1)).toBe(-1);
});

test('tells them from a longer run they stand in', () => {
  expect(findDurations(memory([400, [199, 150, ...HELD, 180]]), HELD.length, SUM, -1)).toBe(408);
});
