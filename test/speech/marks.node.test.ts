import { describe, expect, test } from 'vitest';
import { Marks } from '../../src/speech/marks.ts';

const TEXT = 'The “old” harbour’s cranes – all 12 – aren’t gone.';

describe('marks that can be true', () => {
  test('at every word, also where the space or the quotation mark before it is meant', () => {
    const marks = new Marks(TEXT, 'en');
    for (const { index } of TEXT.matchAll(/\S+/g)) expect(marks.admit(index), TEXT.slice(index)).toBe(true);
    const ahead = new Marks(TEXT, 'en');
    for (const { index } of TEXT.matchAll(/\s\S+/g)) expect(ahead.admit(index), TEXT.slice(index)).toBe(true);
    expect(ahead.failed).toBe(false);
  });

  test('at a part of a word that a sign cuts off, and twice at the same one', () => {
    const marks = new Marks(TEXT, 'en');
    expect(marks.admit(TEXT.indexOf('s cranes'))).toBe(true);
    expect(marks.admit(TEXT.indexOf('s cranes'))).toBe(true);
  });

  test('in a language without spaces, and in one that nobody knows', () => {
    const thai = 'แผนท่าเรือได้รับการอนุมัติ';
    const marks = new Marks(thai, 'th');
    for (const { index } of new Intl.Segmenter('th', { granularity: 'word' }).segment(thai))
      expect(marks.admit(index)).toBe(true);
    expect(new Marks('a b', '').admit(2)).toBe(true);
  });
});

describe('marks that cannot', () => {
  test.each([
    ['outside the text', 60],
    ['before it', -1],
    ['nowhere near a word', TEXT.indexOf('bour')],
    ['at no place at all', Number.NaN],
  ])('%s', (_, at) => {
    expect(new Marks(TEXT, 'en').admit(at)).toBe(false);
  });

  test('before the mark that came last', () => {
    const marks = new Marks(TEXT, 'en');
    expect(marks.admit(20)).toBe(true);
    expect(marks.admit(4)).toBe(false);
    expect(marks.admit(20)).toBe(true);
  });
});

describe('a voice', () => {
  test('is not given up for one mark, nor for two among many', () => {
    const marks = new Marks('one two three four five six seven eight nine ten', 'en');
    marks.admit(-1);
    expect(marks.failed).toBe(false);
    for (const at of [0, 4, 8, 14, 19, 24]) marks.admit(at);
    marks.admit(26);
    expect(marks.failed).toBe(false);
  });

  test('is given up when a quarter of them is wrong', () => {
    const marks = new Marks(TEXT, 'en');
    marks.admit(0);
    marks.admit(1000);
    marks.admit(1001);
    expect(marks.failed).toBe(true);
  });
});
