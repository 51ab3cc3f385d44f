import { describe, expect, test } from 'vitest';
import { byWords, tongues } from '../../src/speech/tongues.ts';

const parts = (text: string, lang: string) =>
  tongues(text, [{ start: 0, end: text.length, lang }], lang).map((part) => [
    part.lang,
    text.slice(part.start, part.end),
  ]);

describe('by script', () => {
  test.each([
    ['en', 'He said “السلام عليكم يا صديقي” and left.', ['en', 'ar', 'en']],
    ['en', 'The sign read Осторожно, злая собака!', ['en', 'ru']],
    ['en', 'Tokyo (東京) is big.', ['en', 'zh', 'en']],
    ['en', 'She wrote こんにちは世界 on it.', ['en', 'ja', 'en']],
    ['en', 'The angle α is as wide as β.', ['en']],
    ['ru', 'Он сказал: I do not want to go there, и ушёл.', ['ru', 'en', 'ru']],
    ['ru', 'Он купил iPhone и ушёл.', ['ru']],
    ['uk', 'Він приїде завтра.', ['uk']],
    ['fa', 'او دیروز آمد.', ['fa']],
    ['ja', '私はiPhoneが好きです。漢字も。', ['ja']],
    ['zh', 'これは日本語の文章です。', ['ja']],
    ['', 'مرحبا بكم في البيت.', ['ar']],
  ])('%s: %s', (lang, text, langs) => {
    const found = parts(text, lang);
    expect(found.map(([one]) => one)).toEqual(langs);
    expect(found.map(([, part]) => part).join('')).toBe(text);
  });
});

describe('by words', () => {
  const SAID: Readonly<Record<string, string>> = {
    en: 'The people of the town were not sure what to do when the river began to rise.',
    de: 'Die Leute in der Stadt wussten nicht, was sie tun sollten, als der Fluss stieg.',
    fr: 'Les gens de la ville ne savaient pas quoi faire quand la rivière a commencé à monter.',
    es: 'La gente de la ciudad no sabía qué hacer cuando el río empezó a subir por la noche.',
    it: 'La gente della città non sapeva che cosa fare quando il fiume è cresciuto nella notte.',
    nl: 'De mensen in de stad wisten niet wat ze moesten doen toen de rivier begon te stijgen.',
  };

  test.each(Object.entries(SAID))('%s is known, whatever the page says', (lang, text) => {
    for (const declared of Object.keys(SAID)) expect(byWords(text, declared), declared).toBe(lang);
  });

  test('a few words tell nothing', () => {
    expect(byWords('Le Monde de la musique', 'en')).toBe('en');
  });

  test('names in another language do not make it that language', () => {
    expect(
      byWords('The choir of La Scala sang Il barbiere di Siviglia for the first time at the Teatro alla Scala.', 'en'),
    ).toBe('en');
  });

  test('a dialect or a language without a row keeps its name', () => {
    expect(byWords(SAID.en ?? '', 'en-GB')).toBe('en-GB');
    expect(byWords('Orang-orang di kota itu tidak tahu apa yang harus dilakukan ketika sungai naik.', 'id')).toBe('id');
  });
});
