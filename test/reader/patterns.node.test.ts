import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { pack } from '../../src/reader/patterns.pack.mjs';
import { unpack } from '../../src/reader/patterns.ts';

const load = createRequire(import.meta.url);

test.each(['en-us', 'de-1996', 'ru', 'hi', 'uk', 'es'])('packed and unpacked, %s is what it was', (name) => {
  const patterns = load(`hyphen/patterns/${name}.js`);
  const packed = pack(patterns);
  expect(typeof packed[1]).toBe('string');
  expect(JSON.stringify(packed).length).toBeLessThan(JSON.stringify(patterns).length / 1.5);
  expect(unpack(packed)).toEqual(patterns);
});

test('what is not packed stays as it is', () => {
  const patterns = load('hyphen/patterns/en-us.js');
  expect(unpack(patterns)).toBe(patterns);
});
