/** The silence behind a line, by how it ends. */
import type { End } from './saying.ts';

/**
 * Milliseconds at normal speed, beside what a voice leaves by itself (eSpeak NG and most system voices end a sentence with
 * about a quarter of a second): a reader of news takes a breath at a paragraph and two at a heading.
 */
const PAUSES: Readonly<Record<End, number>> = {
  clause: 0,
  sentence: 100,
  code: 150,
  cell: 200,
  item: 350,
  paragraph: 500,
  heading: 700,
};

/**
 * @param end how the line ends; a sentence when nothing is known
 * @param pauses the reader's wish, 0 for none to 3 for three times as long
 * @param rate the speed of the voice: who listens fast has short pauses too
 * @returns milliseconds
 */
export const pauseAfter = (end: End | undefined, pauses: number, rate: number): number =>
  (PAUSES[end ?? 'sentence'] * pauses) / rate;
