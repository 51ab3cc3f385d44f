/** The words of a phrase as a reader sees them, and when each begins, from how long the voice holds each phoneme. */
import type { Word } from '../../engine.ts';
import { align } from './align.ts';

/** A run without white space or dash, from its first letter, digit or sign of money to its last. */
const WORD = /[\p{L}\p{N}\p{M}\p{Sc}](?:[^\s—–…/]*[\p{L}\p{N}\p{M}\p{Sc}%])?/gu;

export interface Span {
  readonly text: string;
  readonly start: number;
}

/** @returns the words of a text, with their offsets in UTF-16 units */
export const wordsOf = (text: string): Span[] =>
  [...text.matchAll(WORD)].map(({ 0: word, index }) => ({ text: word, start: index }));

/** A phoneme as it was spoken: its number in the voice's alphabet, and for how many frames of sound. */
export interface Spoken {
  readonly id: number;
  readonly frames: number;
}

/** Numbers that both alphabets give to what is no sound: filler, begin, end, space between words. */
export const FILLER = 0;
export const BEGIN = 1;
export const END = 2;
export const SPACE = 3;

/**
 * @param spoken all phonemes of the phrase in order
 * @param alone the phonemes of a word said alone, without begin and end
 * @param frameMs milliseconds of a frame
 */
export function timeWords(
  text: string,
  spoken: readonly Spoken[],
  alone: (word: string) => readonly number[],
  frameMs: number,
): Word[] {
  let frames = 0;
  const sounds: { id: number; ms: number }[] = [];
  for (const { id, frames: held } of spoken) {
    if (id !== FILLER && id !== BEGIN && id !== END && id !== SPACE) sounds.push({ id, ms: frames * frameMs });
    frames += held;
  }
  const words = wordsOf(text);
  const of = (word: Span) => alone(word.text).filter((id) => id > SPACE);
  const starts = align(
    sounds.map(({ id }) => id),
    words.map(of),
  );
  return words.map((word, i) => ({
    start: word.start,
    length: word.text.length,
    ms: sounds[starts[i] ?? sounds.length]?.ms ?? frames * frameMs,
  }));
}
