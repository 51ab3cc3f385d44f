import { expect, test } from 'vitest';
import { pauseAfter, shape } from '../../../../src/speech/engines/natural/shape.ts';

const RATE = 24_000;

/** Silence, a tone, silence: milliseconds each. */
function tone(before: number, during: number, after: number, loud = 0.3): Float32Array {
  const at = (ms: number) => Math.round((ms * RATE) / 1000);
  return Float32Array.from({ length: at(before + during + after) }, (_, i) =>
    i >= at(before) && i < at(before + during) ? loud * Math.sin(i / 5) : 0.001 * Math.sin(i),
  );
}

const ms = (samples: Int16Array) => (samples.length / RATE) * 1000;

test('the silence around speech is cut to an edge before and the pause behind, and the words move along', () => {
  const words = [
    { start: 0, length: 3, ms: 300 },
    { start: 4, length: 3, ms: 500 },
  ];
  const { samples, words: moved } = shape(tone(300, 400, 500), RATE, words, 200);
  expect(ms(samples)).toBeCloseTo(30 + 400 + 200, -1);
  expect(moved.map((word) => Math.round(word.ms / 10) * 10)).toEqual([30, 230]);
  expect(Math.max(...samples.slice(0, (RATE * 25) / 1000))).toBeLessThan(100);
  expect(Math.max(...samples.slice((RATE * 40) / 1000))).toBeGreaterThan(9000);
});

test('a word is never before the sound', () => {
  expect(shape(tone(300, 400, 0), RATE, [{ start: 0, length: 1, ms: 100 }], 0).words[0]?.ms).toBe(0);
});

test('what is too loud for 16 bits is held at their limit', () => {
  const { samples } = shape(tone(0, 100, 0, 3), RATE, [], 0);
  expect([Math.min(...samples), Math.max(...samples)]).toEqual([-32_767, 32_767]);
});

test('silence alone stays silence', () => {
  const { samples } = shape(new Float32Array(RATE), RATE, [], 100);
  expect(ms(samples)).toBeLessThan(200);
  expect(samples.every((sample) => sample === 0)).toBe(true);
});

test('a sentence leaves a longer pause than a phrase, a cut between words hardly any', () => {
  const [sentence, quoted, phrase, none, headline] = [
    pauseAfter('It opened.', false),
    pauseAfter('“It opened!”', false),
    pauseAfter('On Monday,', false),
    pauseAfter('the market that', false),
    pauseAfter('Market opens', true),
  ];
  expect([quoted, headline]).toEqual([sentence, sentence]);
  expect(sentence).toBeGreaterThan(phrase);
  expect(phrase).toBeGreaterThan(none);
});
