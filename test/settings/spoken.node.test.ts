import { expect, test } from 'vitest';
import { DEFAULTS } from '../../src/settings/schema.ts';
import { mannerOf, marksWords } from '../../src/settings/spoken.ts';

test('words are marked at the voice’s own speed; when it is too fast for the eye, the sentence alone', () => {
  expect(marksWords(DEFAULTS)).toBe(true);
  expect(marksWords({ ...DEFAULTS, rate: 1.5 })).toBe(true);
  expect(marksWords({ ...DEFAULTS, rate: 1.6 })).toBe(false);
});

test('whoever wants the one or the other has it at every speed', () => {
  expect(marksWords({ ...DEFAULTS, rate: 4, mark: 'word' })).toBe(true);
  expect(marksWords({ ...DEFAULTS, rate: 0.5, mark: 'sentence' })).toBe(false);
});

test('the voice has its volume from 0 to 1', () => {
  expect(mannerOf({ ...DEFAULTS, volume: 50, pitch: 1.5, wait: 'sentence' })).toEqual({
    rate: 1,
    pitch: 1.5,
    volume: 0.5,
    pauses: 1,
    wait: 'sentence',
  });
});
