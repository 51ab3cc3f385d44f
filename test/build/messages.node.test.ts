import { expect, test } from 'vitest';
import { shortened } from '../../src/build/messages.mjs';

const words = (...names: string[]) => Object.fromEntries(names.map((name) => [name, { message: name.toUpperCase() }]));

test('every message has a short name, the same in each language, and the English ones tell which', () => {
  const all = shortened({ de: words('stop_few', 'play', 'name'), en: words('name', 'play', 'stop_one') }, ['name']);
  const names = all.en?.names?.message.split(' ') ?? [];
  expect(names).toEqual(['play', 'stop_one', 'stop_few']);
  for (const [locale, own] of [
    ['de', ['play', 'stop_few']],
    ['en', ['play', 'stop_one']],
  ] as const)
    for (const name of own)
      expect(all[locale]?.[`_${names.indexOf(name).toString(36)}`]?.message).toBe(name.toUpperCase());
});

test('what the browser itself looks up keeps its name', () => {
  const { en } = shortened({ en: words('name', 'play') }, ['name']);
  expect(en?.name?.message).toBe('NAME');
});

test('a language has no more messages than it had', () => {
  const { de } = shortened({ de: words('play'), en: words('name', 'play', 'stop') }, []);
  expect(Object.keys(de ?? {})).toHaveLength(1);
});
