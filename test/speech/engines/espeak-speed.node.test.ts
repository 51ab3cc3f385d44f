import { expect, test } from 'vitest';
import { espeakPitch } from '../../../src/speech/engines/espeak-speed.ts';

test('eSpeak’s own pitch lies in the middle of what it has, twice and half of it at the ends', () => {
  expect([0.5, 1, 2].map(espeakPitch)).toEqual([0, 50, 99]);
  expect(espeakPitch(1.2)).toBeGreaterThan(50);
});
