import { expect, test } from 'vitest';
import { isCommand, isProgress, type Progress, SILENT, wordAt } from '../../src/speech/call.ts';

const words = [
  { start: 0, length: 3, ms: 0 },
  { start: 4, length: 4, ms: 200 },
  { start: 9, length: 2, ms: 500 },
];
const speaking: Progress = { ...SILENT, state: 'speaking', words, clock: 10_000, speed: 1 };

test('the word of a moment is the last that has begun', () => {
  const at = (ms: number) => wordAt(speaking, 10_000 + ms)?.start ?? null;
  expect([0, 199, 200, 499, 500, 9_000].map(at)).toEqual([0, 0, 4, 4, 9, 9]);
});

test('speed counts: twice as fast, the words come twice as soon', () => {
  expect(wordAt({ ...speaking, speed: 2 }, 10_101)?.start).toBe(4);
  expect(wordAt({ ...speaking, soundMs: 400, speed: 0.5 }, 10_200)?.start).toBe(9);
});

test('while it stands still the word stays', () => {
  expect(wordAt({ ...speaking, soundMs: 200, speed: 0 }, 99_000)?.start).toBe(4);
});

test('no words, or none yet: no word', () => {
  expect(wordAt({ ...speaking, words: null }, 10_100)).toBeNull();
  expect(wordAt({ ...speaking, words: [{ start: 0, length: 1, ms: 100 }] }, 10_050)).toBeNull();
});

test('what is no message of ours is not taken for one', () => {
  expect(isCommand({ do: 'pause' })).toBe(true);
  expect(isProgress(SILENT)).toBe(true);
  const getter = Object.defineProperty({}, 'do', { get: () => 'pause' });
  for (const other of [null, 'pause', 3, {}, { do: 3 }, getter]) expect(isCommand(other)).toBe(false);
});
