import { beforeEach, expect, test } from 'vitest';
import { digestOf, forgetPlaces, keepPlace, placeOf } from '../../src/library/places.ts';

const PLACE = { block: 4, words: 123, share: 0.5 };

beforeEach(forgetPlaces);

test('a place is kept under a digest that does not tell the address', async () => {
  const digest = await digestOf('https://news.example.org/story');
  expect(digest).toMatch(/^[0-9a-f]{32}$/);
  keepPlace(digest, PLACE);
  expect(placeOf(digest)).toEqual(PLACE);
  expect(localStorage.getItem('places')).not.toContain('example');
  expect(await digestOf('https://news.example.org/other')).not.toBe(digest);
});

test('the articles read last are kept, one place each; none is forgotten', () => {
  for (let i = 0; i < 250; i++) keepPlace(String(i), { ...PLACE, block: i });
  expect(placeOf('0')).toBeNull();
  expect(placeOf('249')?.block).toBe(249);
  keepPlace('249', null);
  expect(placeOf('249')).toBeNull();
});

test('what is broken in storage is no place', () => {
  for (const broken of ['', '{', '{}', '[1]', '[["a",1,2]]', '[["a","b",1,2]]', '[["a",null,1,2]]']) {
    localStorage.setItem('places', broken);
    expect(placeOf('a')).toBeNull();
  }
  keepPlace('a', PLACE);
  expect(placeOf('a')).toEqual(PLACE);
});
