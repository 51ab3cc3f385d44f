import { expect, test } from 'vitest';
import { wav } from '../../../src/speech/engines/wav.ts';

test('a browser reads back the very samples', async () => {
  const samples = Int16Array.from({ length: 2205 }, (_, i) => Math.round(20_000 * Math.sin(i / 8)));
  const context = new OfflineAudioContext(1, samples.length, 22_050);
  const sound = await context.decodeAudioData(await wav(samples, 22_050).arrayBuffer());
  expect([sound.numberOfChannels, sound.sampleRate, sound.length]).toEqual([1, 22_050, 2205]);
  const heard = sound.getChannelData(0);
  for (const i of [0, 13, 700, 2204]) expect(heard[i]).toBeCloseTo((samples[i] ?? 0) / 32_768, 3);
});
