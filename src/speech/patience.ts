/** How long a voice may take, before it is taken for dead. */

/**
 * Milliseconds a sign may take at normal speed. Voices say about 15 letters a second (180 words a minute, five letters and
 * a space a word): 67 ms each. The slowest take half as long again, and nobody is to be interrupted who only speaks slowly.
 */
const LETTER = 150;
/** A sign of these scripts is a syllable or a word, of which four or five are said in a second. */
const SYLLABLES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
/** A digit may be a word, "7" as well as "seven hundred". */
const DIGITS = /\p{Nd}/gu;
/** What a syllable and a digit take in letters. */
const WORTH = { syllable: 4, digit: 6 };

/**
 * @param text what is still to be said
 * @param rate 1 is the voice's own speed
 * @returns milliseconds of speaking after which it must have been said; what the engine needs to begin comes on top
 */
export function longest(text: string, rate: number): number {
  const count = (what: RegExp) => text.match(what)?.length ?? 0;
  const letters = text.length + count(SYLLABLES) * (WORTH.syllable - 1) + count(DIGITS) * (WORTH.digit - 1);
  return (letters * LETTER) / rate;
}
