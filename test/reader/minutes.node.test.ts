import { expect, test } from 'vitest';
import { minutes } from '../../src/reader/minutes.ts';

test('an English text of 987 characters takes a minute, a Chinese one of 255 too', () => {
  expect(minutes('x'.repeat(987 * 5), 'en-GB')).toBe(5);
  expect(minutes('字'.repeat(255 * 5), 'zh')).toBe(5);
});

test('no text takes less than a minute, and an unknown language counts as English', () => {
  expect(minutes('', 'en')).toBe(1);
  expect(minutes('x'.repeat(987 * 3), '')).toBe(3);
});
