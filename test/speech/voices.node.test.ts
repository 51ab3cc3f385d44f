import { expect, test } from 'vitest';
import { rankVoices } from '../../src/speech/voices.ts';

const voice = (name: string, lang: string, remote = false, tellsWords = false) => ({ name, lang, remote, tellsWords });

test('only voices of the language, whatever its region', () => {
  const voices = [voice('a', 'en-GB'), voice('b', 'fr-FR'), voice('c', 'en_US'), voice('d', '')];
  expect(rankVoices(voices, 'en').map(({ name }) => name)).toEqual(['a', 'c']);
  expect(rankVoices(voices, 'de')).toEqual([]);
});

test('a voice that would send the text away is never taken', () => {
  expect(rankVoices([voice('cloud', 'en-US', true)], 'en-US')).toEqual([]);
});

test('the very region goes first, then a voice that tells its words, then one that is no variant', () => {
  const voices = [
    voice('English+croak', 'en-GB'),
    voice('plain', 'en-GB'),
    voice('words', 'en-GB', false, true),
    voice('region', 'en-US'),
  ];
  expect(rankVoices(voices, 'en-us').map(({ name }) => name)).toEqual(['region', 'words', 'plain', 'English+croak']);
});
