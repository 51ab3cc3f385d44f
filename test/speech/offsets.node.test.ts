import { expect, test } from 'vitest';
import { toSaid, toWritten } from '../../src/speech/offsets.ts';

// written: "It cost €5m, Dr. Smith."   said: "It cost 5 million euros, Dr Smith. Now."
const written = 'It cost €5m, Dr. Smith.';
const said = 'It cost 5 million euros, Dr Smith. Now.';
const map = [8, 11, 8, 23, 15, 16, 27, 27, 23, 23, 34, 39];

const back = (word: string) => {
  const { start, length } = toWritten(map, said.indexOf(word), word.length);
  return written.slice(start, start + length);
};

test('a word between two differences is itself', () => {
  expect(back('cost')).toBe('cost');
  expect(back('Smith')).toBe('Smith');
  expect(back('Dr')).toBe('Dr');
});

test('a word of what replaces something is all that was replaced', () => {
  for (const word of ['5', 'million', 'euros']) expect(back(word)).toBe('€5m');
});

test('what is said and not written is nowhere', () => {
  expect(toWritten(map, said.indexOf('Now'), 3)).toEqual({ start: 23, length: 0 });
});

test('a word that reaches over a difference covers both sides', () => {
  expect(back('euros, Dr')).toBe('€5m, Dr');
});

test('to begin at a written word is to begin where it is said', () => {
  expect(said.slice(toSaid(map, written.indexOf('cost')))).toMatch(/^cost/);
  expect(said.slice(toSaid(map, written.indexOf('€5m')))).toMatch(/^5 million/);
  expect(said.slice(toSaid(map, written.indexOf('5m')))).toMatch(/^5 million/);
  expect(said.slice(toSaid(map, written.indexOf('Smith')))).toMatch(/^Smith/);
});

test('the start of a line is its start, with whatever is said before it', () => {
  expect(toSaid([0, 0, 0, 8], 0)).toBe(0);
  expect(toSaid([0, 0, 0, 8], 3)).toBe(11);
});

test('every place said is a place written, and never goes back', () => {
  let last = 0;
  for (let at = 0; at < said.length; at++) {
    const { start, length } = toWritten(map, at, 1);
    expect(start).toBeGreaterThanOrEqual(last);
    expect(start + length).toBeLessThanOrEqual(written.length);
    last = start;
  }
});

test('without differences all stays', () => {
  expect(toSaid([], 7)).toBe(7);
  expect(toWritten([], 7, 3)).toEqual({ start: 7, length: 3 });
});
