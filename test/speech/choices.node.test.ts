import { expect, test } from 'vitest';
import { admitChoices, choiceFor, choose, UNCHOSEN } from '../../src/speech/choices.ts';

const xander = { voice: 'system:nl-nl:Xander', name: 'Xander' };

test('a voice chosen in one region of a language speaks all of it, and no other language', () => {
  const choices = choose({}, 'en-US', { voice: 'system:en-gb:Daniel', name: 'Daniel' });
  expect(choiceFor(choices, 'en').name).toBe('Daniel');
  expect(choiceFor(choices, 'en_AU').name).toBe('Daniel');
  expect(choiceFor(choices, 'nl')).toEqual(UNCHOSEN);
});

test('where a region has a tongue of its own it is chosen for on its own', () => {
  const choices = choose(choose({}, 'pt', xander), 'zh-HK', xander);
  expect(choiceFor(choices, 'pt-BR').name).toBe('Xander');
  expect(choiceFor(choices, 'pt-PT')).toEqual(UNCHOSEN);
  expect(choiceFor(choices, 'yue').name).toBe('Xander');
  expect(choiceFor(choices, 'zh-TW')).toEqual(UNCHOSEN);
  expect(choiceFor(choose({}, 'nn', xander), 'no').name).toBe('Xander');
});

test('each language has its voice and its speed, and is forgotten when both are as they came', () => {
  const both = choose(choose(choose({}, 'nl', xander), 'nl', { speed: 1.5 }), 'fr', { speed: 0.7 });
  expect(choiceFor(both, 'nl')).toEqual({ ...xander, speed: 1.5, missed: false });
  expect(choiceFor(both, 'fr')).toEqual({ ...UNCHOSEN, speed: 0.7 });
  expect(Object.keys(choose(choose(both, 'nl', { voice: '', name: '' }), 'nl', { speed: 1 }))).toEqual(['fr']);
});

test('what is stored is not trusted', () => {
  for (const nothing of [undefined, null, 7, 'x', []]) expect(admitChoices(nothing)).toEqual({});
  const admitted = admitChoices({
    nl: { voice: 'system:x', name: 7, speed: 99 },
    fr: { voice: '', speed: Number.NaN },
    __proto__: { voice: 'x' },
    'no tag': { voice: 'x' },
    de: 'x',
  });
  expect(admitted).toEqual({ nl: { voice: 'system:x', name: '', speed: 2, missed: false } });
});

test('a language named like what every object has is a language without a choice', () => {
  for (const lang of ['constructor', '__proto__', 'toString']) expect(choiceFor({}, lang)).toEqual(UNCHOSEN);
});
