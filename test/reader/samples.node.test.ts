import { expect, test } from 'vitest';
import { samplesOf } from '../../src/reader/samples.ts';

const line = (lang: string, text: string) => ({ lang, text });
const long = 'The council met for three hours on Monday and agreed on a plan.';

test('the article’s own language first, then the one with the most sentences', () => {
  const script = [
    line('fr', 'Nous en avons rêvé.'),
    line('ar', 'لا نريد ميناء'),
    line('ar', 'لا نريد ميناء'),
    line('en-GB', long),
  ];
  expect(samplesOf(script, 'en').map(({ lang }) => lang)).toEqual(['en-GB', 'ar', 'fr']);
});

test('a language is heard by a sentence of some length, not by a headline nor by the longest', () => {
  expect(samplesOf([line('en', 'Plan agreed'), line('en', long), line('en', long.repeat(5))], 'en')).toEqual([
    line('en', long),
  ]);
});

test('what is said is heard, not what is written; nothing is lost without a text', () => {
  expect(samplesOf([{ lang: 'en', text: '5 km.', said: '5 kilometres.' }], 'en')[0]?.text).toBe('5 kilometres.');
  expect(samplesOf([], 'nl')).toEqual([{ lang: 'nl', text: '' }]);
});
