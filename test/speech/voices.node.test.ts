import { expect, test } from 'vitest';
import { allVoices, partsOf, voicesOf } from '../../src/speech/voices.ts';
import { debian } from './voice-lists.ts';

const voice = (name: string, lang: string, remote = false) => ({ name, lang, remote, tellsWords: true });
const system = (lang: string, ...voices: ReturnType<typeof voice>[]) =>
  voicesOf(allVoices(voices), lang)
    .filter(({ engine }) => engine === 'system')
    .map(({ name }) => name);

test('the voices of a language, whatever its region or the age of its code', () => {
  const voices = [voice('a', 'en-GB'), voice('b', 'fr-FR'), voice('c', 'en_US'), voice('d', ''), voice('e', 'iw')];
  expect(system('en', ...voices)).toEqual(['a', 'c']);
  expect(system('he-IL', ...voices)).toEqual(['e']);
  expect(system('de', ...voices)).toEqual([]);
});

test('the bundled voices are in the list beside the system’s', () => {
  const engines = (lang: string) => new Set(voicesOf(allVoices([]), lang).map(({ engine }) => engine));
  expect(engines('en')).toEqual(new Set(['natural', 'espeak']));
  expect(engines('nl')).toEqual(new Set(['espeak']));
});

test('a language that no voice knows has one to spell it all the same', () => {
  expect(voicesOf(allVoices([]), 'xx').map(({ id }) => id)).toEqual(['espeak:gmw/en-US']);
});

test('a name alone can tell that a voice is online, whatever the browser says of it', () => {
  const names = [
    'en-us-x-iol-network',
    'Microsoft Aria Online (Natural) - English (United States)',
    'en-us-x-iol-local',
  ];
  const found = allVoices(names.map((name) => voice(name, 'en-US'))).slice(0, 3);
  expect(found.map(({ online }) => online)).toEqual([true, true, false]);
});

test('every id is there once and tells its engine', () => {
  const all = allVoices([...debian(), voice('Eddy', 'en_US'), voice('Eddy', 'de_DE')]);
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  for (const { id, engine } of all) expect(partsOf(id)?.engine).toBe(engine);
  expect(partsOf('system:nl-nl:Xander')).toEqual({ engine: 'system', own: 'nl-nl:Xander' });
  for (const none of ['', 'system:', 'chosen:x', 'constructor']) expect(partsOf(none)).toBeNull();
});
