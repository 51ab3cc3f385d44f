import { expect, test } from 'vitest';
import type { Engine, Told, Utterance } from '../../src/speech/engine.ts';
import { tryVoice } from '../../src/speech/trial.ts';

const said: { utterance: Utterance; told: Told }[] = [];
const engine: Engine = {
  name: 'system',
  speaks: async (_, voice) => voice === 'nl:Xander',
  speak: (utterance, told) => void said.push({ utterance, told }),
  warmUp() {},
  prepare() {},
  changeRate: () => null,
  hold: () => false,
  goOn() {},
  patience: 3000,
  pitches: true,
  changeVolume: () => false,
};
const utterance = { text: 'Een zin.', lang: 'nl', from: 0, rate: 1, pitch: 1, volume: 1 };
const attempt = (voice: string, signal = new AbortController().signal) => tryVoice([engine], voice, utterance, signal);

test('one voice and no other says the sentence', async () => {
  const trial = attempt('system:nl:Xander');
  await new Promise((resolve) => setTimeout(resolve));
  expect(said.at(-1)?.utterance).toEqual({ ...utterance, voice: 'nl:Xander' });
  said.at(-1)?.told.ended();
  expect(await trial).toBe(true);
});

test('a voice that is not there, or breaks, is told of', async () => {
  const before = said.length;
  expect(await attempt('system:nl:Ellen')).toBe(false);
  expect(await attempt('natural:english')).toBe(false);
  expect(await attempt('nonsense')).toBe(false);
  expect(said).toHaveLength(before);
  const trial = attempt('system:nl:Xander');
  await new Promise((resolve) => setTimeout(resolve));
  said.at(-1)?.told.failed('broken');
  expect(await trial).toBe(false);
});

test('stopped, it is no failure', async () => {
  const stop = new AbortController();
  const trial = attempt('system:nl:Xander', stop.signal);
  await new Promise((resolve) => setTimeout(resolve));
  stop.abort();
  expect(await trial).toBe(true);
});
