import { describe, expect, test } from 'vitest';
import { endsWith, lineAfter, stepLine } from '../../src/speech/step.ts';

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

describe('by heading', () => {
  const text = ['paragraph', 'heading', 'sentence', 'paragraph', 'sentence', 'heading', 'paragraph'] as const;
  // Line 4 and 5 are one heading of two sentences.
  const parts = text.map((end, line) => ({ text: end, lang: 'en', paragraph: [0, 1, 2, 2, 3, 3, 4][line] ?? 0, end }));

  test('goes to the start of the next one, and stays where there is none', () => {
    expect(stepLine(parts, 0, 'heading', 1)).toBe(1);
    expect(stepLine(parts, 1, 'heading', 1)).toBe(4);
    expect(stepLine(parts, 5, 'heading', 1)).toBe(5);
  });

  test('goes back to the one above the text, from there to the one before, at last to the beginning', () => {
    expect(stepLine(parts, 3, 'heading', -1)).toBe(1);
    expect(stepLine(parts, 6, 'heading', -1)).toBe(4);
    expect(stepLine(parts, 5, 'heading', -1)).toBe(1);
    expect(stepLine(parts, 1, 'heading', -1)).toBe(0);
  });
});

test('a sentence of several lines ends with its last, a paragraph with its own', () => {
  const cut = (['clause', 'sentence', 'paragraph'] as const).map((end) => ({
    text: end,
    lang: 'en',
    paragraph: 0,
    end,
  }));
  expect([0, 1, 2].map((line) => endsWith(cut, line, 'sentence'))).toEqual([false, true, true]);
  expect([0, 1, 2].map((line) => endsWith(cut, line, 'paragraph'))).toEqual([false, false, true]);
  expect([0, 1, 2].map((line) => lineAfter(cut, line, 'sentence'))).toEqual([1, 0, 2]);
  expect([0, 1, 2].map((line) => lineAfter(cut, line, 'off'))).toEqual([1, 2, 3]);
});
