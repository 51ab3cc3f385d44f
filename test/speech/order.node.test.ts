import { expect, test } from 'vitest';
import type { Engine } from '../../src/speech/engine.ts';
import { inOrder } from '../../src/speech/order.ts';

const engine = (name: Engine['name']): Engine => ({
  name,
  speaks: async () => true,
  warmUp() {},
  prepare() {},
  speak() {},
  changeRate: () => null,
  patience: 0,
  pitches: false,
  changeVolume: () => false,
  hold: () => false,
  goOn() {},
});
const all = [engine('espeak'), engine('natural'), engine('system')];
const names = (system: string) => inOrder(all, `Mozilla/5.0 (${system}) AppleWebKit/537.36`).map(({ name }) => name);

test.each([
  'Windows NT 10.0; Win64; x64',
  'Macintosh; Intel Mac OS X 10_15_7',
  'Linux; Android 10; K',
  'X11; CrOS x86_64 14541.0.0',
])('where the system ships good voices they go first: %s', (system) => {
  expect(names(system)).toEqual(['system', 'natural', 'espeak']);
});

test.each(['X11; Linux x86_64', 'X11; Ubuntu; Linux x86_64; rv:140.0', 'X11; FreeBSD amd64'])(
  'where the system’s voice is eSpeak the natural one goes first: %s',
  (system) => {
    expect(names(system)).toEqual(['natural', 'system', 'espeak']);
  },
);
