import { describe, expect, test } from 'vitest';
import { stepLine } from '../../src/speech/step.ts';

const lines = [0, 1, 1, 1, 2, 3].map((paragraph, line) => ({ text: `line ${line}`, lang: 'en', paragraph }));

describe('by sentence', () => {
  test('goes on by one, and stops at both ends', () => {
    expect(stepLine(lines, 1, 'sentence', 1)).toBe(2);
    expect(stepLine(lines, 1, 'sentence', -1)).toBe(0);
    expect(stepLine(lines, 0, 'sentence', -1)).toBe(0);
    expect(stepLine(lines, 5, 'sentence', 1)).toBe(5);
  });
});

describe('by paragraph', () => {
  test('goes to the start of the next one', () => {
    expect(stepLine(lines, 2, 'paragraph', 1)).toBe(4);
    expect(stepLine(lines, 5, 'paragraph', 1)).toBe(5);
  });

  test('goes back to the start of this one, and from there to the one before', () => {
    expect(stepLine(lines, 3, 'paragraph', -1)).toBe(1);
    expect(stepLine(lines, 1, 'paragraph', -1)).toBe(0);
    expect(stepLine(lines, 4, 'paragraph', -1)).toBe(1);
    expect(stepLine(lines, 0, 'paragraph', -1)).toBe(0);
  });
});
