import { describe, expect, test } from 'vitest';
import {
  type Dictionary,
  keptDictionary,
  LONGEST_SAID,
  LONGEST_WORD,
  MOST_WORDS,
  pronounced,
  readDictionary,
  withoutWord,
  withWord,
} from '../../src/speech/dictionary.ts';
import { toSaid, toWritten } from '../../src/speech/offsets.ts';
import { saying } from '../../src/speech/saying.ts';

const one = (word: string, said: string, lang = 'en') => ({ lang, word, said });
const say = (words: Dictionary, text: string, lang = 'en') =>
  saying(text, lang, 'sentence', [], false, pronounced(words)(lang, text))?.said ?? text;

describe('what is said', () => {
  test.each([
    ['Sirte', 'Seert', 'In Sirte, SIRTE and sirte’s port.', 'In Seert, Seert and Seert’s port.'],
    [
      'cat',
      'feline',
      'A cat, concatenated, cats and the cat-flap.',
      'A feline, concatenated, cats and the feline-flap.',
    ],
    ['don', 'Dawn', 'Don, don’t do it.', 'Dawn, don’t do it.'],
    ['C++', 'see plus plus', 'He writes C++ and C.', 'He writes see plus plus and C.'],
    ['.NET', 'dot net', 'It is .NET now.', 'It is dot net now.'],
    ['New York City', 'the city', 'In New  York City today.', 'In the city today.'],
    ['5G', 'five gee', 'On 5G, not 15G.', 'On five gee, not 15G.'],
  ])('“%s” as “%s”', (word, said, text, expected) => {
    expect(say([one(word, said)], text)).toBe(expected);
  });

  test('the longer word goes first, whichever was added first', () => {
    const words = [one('York', 'Yawk'), one('New York', 'the Apple')];
    expect(say(words, 'New York and York.')).toBe('the Apple and Yawk.');
  });

  test('letters with marks are the same, composed or not, and a word beside a mark is no whole word', () => {
    const words = [one('café', 'kaffay')];
    expect(say(words, 'A cafe\u0301.')).toBe('A kaffay.');
    expect(say([one('caf', 'x')], 'A cafe\u0301, a caf\u0301.')).toBe('A cafe\u0301, a caf\u0301.');
  });

  test('where nothing stands between words, a word may stand anywhere', () => {
    expect(say([one('東京', 'とうきょう', 'ja')], '私は東京にいる。', 'ja')).toBe('私はとうきょうにいる。');
  });

  test('it counts in its own language, in every region of it', () => {
    const words = [one('Paris', 'Pareez')];
    expect(say(words, 'In Paris.', 'en-GB')).toBe('In Pareez.');
    expect(say(words, 'À Paris.', 'fr')).toBe('À Paris.');
  });

  test('it goes before the rules of the house, which still apply elsewhere', () => {
    expect(say([one('Dr', 'Doctor'), one('kg', 'kilos')], 'Dr. Smith has 5 kg and 5 m.')).toContain('Doctor');
    expect(say([one('Smith', 'Smythe')], 'Dr. Smith paid €5m.')).toBe('Dr Smythe paid 5 million euros.');
  });

  test('a word in what is said leads back to the whole of what is written', () => {
    const text = 'In Sirte today.';
    const saying_ = saying(text, 'en', 'sentence', [], false, pronounced([one('Sirte', 'See air tay')])('en', text));
    expect(saying_?.said).toBe('In See air tay today.');
    expect(toWritten(saying_?.map ?? [], 7, 3)).toEqual({ start: 3, length: 5 });
    expect(toWritten(saying_?.map ?? [], 15, 5)).toEqual({ start: 9, length: 5 });
    expect(toSaid(saying_?.map ?? [], 9)).toBe(15);
  });
});

describe('what is kept', () => {
  test('a word takes the place of itself, however it is written', () => {
    const words = withWord(withWord([], one('Sirte', 'Seert')), one('SIRTE', 'Sirtay'));
    expect(words).toEqual([one('SIRTE', 'Sirtay')]);
    expect(withWord(words, one('Sirte', 'x', 'it'))).toHaveLength(2);
    expect(withoutWord(words, one('sirte', ''))).toEqual([]);
  });

  test('when it is full it takes no more, but changes what it has', () => {
    const full = Array.from({ length: MOST_WORDS }, (_, i) => one(`word${i}`, 'x'));
    expect(withWord(full, one('more', 'x'))).toBe(full);
    expect(withWord(full, one('word7', 'y'))).toHaveLength(MOST_WORDS);
  });

  test('it comes back from a file as it went', () => {
    const words = [one('Sirte', 'Seert'), one('東京', 'とうきょう', 'ja')];
    expect(readDictionary(JSON.parse(JSON.stringify(keptDictionary(words))))).toEqual(words);
  });

  test.each([null, 7, 'words', [], {}, { words: 'Sirte' }])('%j is no dictionary', (value) => {
    expect(readDictionary(value)).toBeNull();
  });

  test('of a stranger’s file only what is a word, has a language, and is of a fit length is taken', () => {
    const long = 'x'.repeat(1000);
    const words = [
      one('ok', 'okay', 'en-US'),
      one('', 'x'),
      one('...', 'x'),
      one('x', ''),
      one(long.slice(0, LONGEST_WORD + 1), 'x'),
      one('y', long.slice(0, LONGEST_SAID + 1)),
      one('z', 'z', '../en'),
      { word: 'a', said: 'b' },
      { lang: 'en', word: 7, said: 'b' },
      null,
      one(' two\n\u202ewords ', 'a\tb'),
    ];
    expect(readDictionary({ words })).toEqual([one('ok', 'okay'), one('two words', 'a b')]);
    expect(readDictionary({ words: Array.from({ length: 5000 }, (_, i) => one(`w${i}`, 'x')) })).toHaveLength(
      MOST_WORDS,
    );
  });

  test('a full dictionary is applied to a long text in no time', () => {
    const words = Array.from({ length: MOST_WORDS }, (_, i) => one(`word${i}x`, 'x'));
    const own = pronounced(words);
    const text = 'The council sat for three hours, said word7x, and settled on a plan for the port.';
    const before = performance.now();
    for (let i = 0; i < 500; i++)
      expect(saying(text, 'en', 'sentence', [], false, own('en', text))?.said).toContain('said x,');
    expect(performance.now() - before).toBeLessThan(2000);
  });
});
