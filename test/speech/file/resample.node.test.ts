import { expect, test } from 'vitest';
import { resampled } from '../../../src/speech/file/resample.ts';

test('at the same rate every sample is what it was, from -1 to 1', () => {
  expect([...resampled(Int16Array.of(0, 16384, -32768), 24000, 24000)]).toEqual([0, 0.5, -1]);
});

test('at another rate it is as long in time, and the tone is the same', () => {
  const tone = (rate: number) =>
    Float32Array.from({ length: rate }, (_, i) => Math.sin((2 * Math.PI * 440 * i) / rate));
  const samples = Int16Array.from(tone(22050), (sample) => Math.round(sample * 0x7fff));
  const made = resampled(samples, 22050, 24000);
  expect(made).toHaveLength(24000);
  const wanted = tone(24000);
  const worst = made.reduce((most, sample, i) => Math.max(most, Math.abs(sample - (wanted[i] ?? 0))), 0);
  expect(worst).toBeLessThan(0.02);
});
