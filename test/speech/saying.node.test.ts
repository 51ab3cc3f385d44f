import { describe, expect, test } from 'vitest';
import { toWritten } from '../../src/speech/offsets.ts';
import { type End, saying } from '../../src/speech/saying.ts';

const say = (text: string, lang = 'en', end: End = 'sentence', marks = false) =>
  saying(text, lang, end, [], marks)?.said ?? text;

/** Written → said, by language. */
const CASES: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  en: [
    ['Water is wet.[12] It is.[a][note 3]', 'Water is wet. It is.'],
    ['The word¹ and the stop.²³', 'The word and the stop.'],
    ['An area of 5 m² is x² wide.', 'An area of 5 square metres is x² wide.'],
    ['See https://www.example.com/a/b?c=1, please.', 'See link to example.com, please.'],
    [
      'It cost €5m, $3.5bn, $5 million, £3.50, $1,200 and US$7.',
      'It cost 5 million euros, 3.5 billion dollars, 5 million dollars, 3 pounds 50, 1,200 dollars and US$7.',
    ],
    ['They want €5–10m, or $5-$10.', 'They want 5 to 10 million euros, or 5 dollars to 10 dollars.'],
    ['Pages 10–12, 2010–15, won 6-0.', 'Pages 10 to 12, 2010 to 15, won 6 to 0.'],
    ['Call 555-1234 about COVID-19 and the F-16.', 'Call 555-1234 about COVID-19 and the F-16.'],
    [
      'The U.S. Army met Dr. Smith and J. K. Rowling on Aug. 15.',
      'The U.S Army met Dr Smith and J K Rowling on August 15.',
    ],
    [
      'No. 5 and #3 vs. the rest, e.g. ~30 of them.',
      'number 5 and number 3 versus the rest, for example about 30 of them.',
    ],
    ['He lives in the U.S.', 'He lives in the U.S.'],
    ['BREAKING NEWS: US TROOPS LEAVE IRAQ, says the BBC.', 'breaking news: US troops leave iraq, says the BBC.'],
    ['NASA and the FBI met.', 'NASA and the FBI met.'],
    ['We won 😀😀😀 today!', 'We won 😀 today!'],
    ['He said — well — no, word—word and a--b, one - two.', 'He said, well, no, word, word and a, b, one, two.'],
    ['A well-known man.', 'A well-known man.'],
    ['– Another speaker.', 'Another speaker.'],
    ['It ran at 90 km/h at 20°C with 1 kg.', 'It ran at 90 kilometers per hour at 20 degrees Celsius with 1 kilogram.'],
    ['In 1985 and the 1990s, 1500 men and 1,985 more.', 'In 19 85 and the 19 nineties, 1500 men and 1,985 more.'],
    ['Louis XIV and World War II, not MIX or IIII.', 'Louis 14 and World War 2, not MIX or IIII.'],
    ['On 2015-08-15 at 10.30am.', 'On August 15, 2015 at 10:30am.'],
    ['co\u00adoperate and\u200b so on', 'cooperate and so on'],
    ['men and/or women', 'men and or women'],
  ],
  de: [
    [
      'Am 3. Oktober und am 21. Mai kamen 10–12 Leute.',
      'Am dritten Oktober und am einundzwanzigsten Mai kamen 10 bis 12 Leute.',
    ],
    ['Der 1. Mai ist frei, z. B. für Dr. Weber.', 'Der erste Mai ist frei, zum Beispiel für Doktor Weber.'],
    [
      'Es kostet 3,50 €, 5 Mio. € oder 2,5 Mrd. Euro.',
      'Es kostet 3 Euro 50, 5 Millionen Euro oder 2,5 Milliarden Euro.',
    ],
    ['Nr. 5 fährt 90 km/h.', 'Nummer 5 fährt 90 Kilometer pro Stunde.'],
  ],
  fr: [
    ['M. Dupont a payé 5 M€ au XIVe siècle.', 'Monsieur Dupont a payé 5 millions d’euros au 14e siècle.'],
    ['Entre 10–12 personnes.', 'Entre 10 à 12 personnes.'],
  ],
  es: [
    ['El Sr. García pagó 5 millones € en el siglo XIV.', 'El Señor García pagó 5 millones de euros en el siglo 14.'],
  ],
  ru: [['Это 10–12 человек, т. е. мало.', 'Это 10 12 человек, то есть мало.']],
  ja: [['価格は$5です。', '価格は$5です。']],
  xx: [['Mr. X paid €5m, 10–12.', 'Mr X paid 5 million euros, 10–12.']],
};

describe.each(Object.entries(CASES))('%s', (lang, cases) => {
  test.each(cases)('%s', (written, said) => {
    expect(say(written, lang).replace(/\u00a0|\u202f/g, ' ')).toBe(said);
  });
});

test('most lines are said as they are written, and are left as they are', () => {
  expect(
    saying('The old man said, “Come in,” and opened the well-oiled door.', 'en', 'sentence', [], false),
  ).toBeNull();
});

test('a line that stands alone ends with the stop of its script', () => {
  expect(say('Sport', 'en', 'heading')).toBe('Sport.');
  expect(say('スポーツ', 'ja', 'heading')).toBe('スポーツ。');
  expect(say('खेल', 'hi', 'item')).toBe('खेल।');
  for (const stopped of ['Why?', 'Now:', 'He said “no.”', 'A word.³'])
    expect(say(stopped, 'en', 'heading')).not.toMatch(/\.\.$|[?:”]\.$/);
});

test('a part of a sentence gets no stop', () => {
  expect(say('He said', 'en', 'clause')).toBe('He said');
});

test('marks are said when the reader wants them', () => {
  expect(say('Wet.[12]', 'en', 'sentence', true)).toBe('Wet.[12]');
});

test('code is said as it stands', () => {
  expect(say('if (a--b) { $5m }', 'en', 'code')).toBe('if (a--b) { $5m }');
});

test('what is no language is no error', () => {
  for (const lang of ['', 'not a language', 'x', '__']) expect(say('It cost €5m.', lang)).toContain('million');
});

test('shouting keeps its words where they are', () => {
  const { said, map } = saying('BREAKING NEWS today', 'en', 'paragraph', [], false) ?? { said: '', map: [] };
  expect(toWritten(map, said.indexOf('news'), 4)).toEqual({ start: 9, length: 4 });
});

test('every word of a rewritten line leads to a place in what is written', () => {
  for (const [lang, cases] of Object.entries(CASES))
    for (const [written] of cases) {
      const { said, map } = saying(written, lang, 'paragraph', [], false) ?? { said: written, map: [] };
      let last = 0;
      for (const { 0: word, index } of said.matchAll(/\S+/g)) {
        const at = toWritten(map, index, word.length);
        expect(at.start, `${word} in ${said}`).toBeGreaterThanOrEqual(last);
        expect(at.start + at.length).toBeLessThanOrEqual(written.length);
        last = at.start;
      }
    }
});
