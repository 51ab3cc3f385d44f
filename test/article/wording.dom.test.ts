import { describe, expect, test } from 'vitest';
import { afterBy, line, says } from '../../src/article/wording.ts';
import { KINDS } from '../../src/article/words.ts';

test('a phrase is a whole line, or its beginning with a star', () => {
  expect(says('share', 'Share')).toBe(true);
  expect(says('share', ' SHARE: ')).toBe(true);
  expect(says('share', 'Share prices fall')).toBe(false);
  expect(says('related', 'Read more: the other harbour')).toBe(true);
  expect(says('related', '')).toBe(false);
});

test('the word before a name', () => {
  expect(afterBy('By Jane Doe')).toBe('Jane Doe');
  expect(afterBy('作者：王小明')).toBe('王小明');
  expect(afterBy('Byron Smith')).toBe(null);
});

test('one line', () => {
  expect(line(' a\u00a0\n b\u00ad ')).toBe('a b');
  expect(line(null)).toBe('');
});

describe('the tables', () => {
  test.each(Object.entries(KINDS))('%s: lower case, no phrase twice, none that takes everything', (_, lines) => {
    for (const phrases of Object.values(lines)) {
      const all = phrases.split('|');
      expect(new Set(all).size).toBe(all.length);
      for (const phrase of all) {
        expect(phrase).toBe(phrase.toLowerCase().trim() + (phrase.endsWith(' *') ? '' : ''));
        expect(phrase.replaceAll('*', '').length).toBeGreaterThan(0);
      }
    }
  });
});
