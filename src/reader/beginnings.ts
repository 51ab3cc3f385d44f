/** The first letters of each word, which the eye can rest on. */
import type { PartsOf } from './word-parts.ts';

/** In scripts that have capitals: elsewhere letters join, or one is a word. */
const WORD = /(?:\p{Lu}|\p{Ll}|\p{Lt})[\p{L}\p{M}'’]*/gu;

/** @returns how many of so many letters are emphasised: of a short word one, of others two fifths */
const emphasised = (letters: number): number => (letters <= 3 ? 1 : Math.ceil(letters * 0.4));

export const beginnings: PartsOf = (text) =>
  [...text.matchAll(WORD)].map(({ 0: word, index }) => {
    const letters = word.match(/\P{M}\p{M}*/gu) ?? [];
    const end = index + letters.slice(0, emphasised(letters.length)).join('').length;
    return { start: index, end, mark: 'beginning' };
  });
