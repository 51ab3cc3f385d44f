/** Every pair of colours that meets on the screen: what, on what, and the least ratio (WCAG 2.2: 1.4.3, 1.4.6, 1.4.11). */
import type { Theme } from './system-themes.ts';

export type Token = Exclude<keyof Theme, 'scheme'>;

export const PAIRS: readonly (readonly [Token, Token, number])[] = [
  ['text', 'paper', 7],
  ['text', 'bar', 7],
  ['text', 'sentence', 7],
  ['link', 'paper', 7],
  ['visited', 'paper', 7],
  ['muted', 'paper', 7],
  ['muted', 'bar', 7],
  ['link', 'sentence', 4.5],
  ['visited', 'sentence', 4.5],
  ['wordText', 'word', 7],
  ['paper', 'link', 7], // the Play button's drawing
  ['bar', 'text', 7], // a button held down
  ['line', 'paper', 3],
  ['line', 'bar', 3],
  ['link', 'bar', 3],
  ['focus', 'paper', 3],
  ['focus', 'bar', 3],
  ['sentenceLine', 'paper', 3],
  ['sentenceLine', 'sentence', 3],
  ['word', 'paper', 3],
  ['word', 'sentence', 3],
];

/** @returns whether every pair among these tokens, and with `token`, has the ratio it needs */
export function passes(
  token: Token,
  theme: Readonly<Partial<Record<Token, string>>>,
  ratio: (a: string, b: string) => number,
): boolean {
  return PAIRS.every(([what, on, least]) => {
    const [a, b] = [theme[what], theme[on]];
    return (what !== token && on !== token) || a === undefined || b === undefined || ratio(a, b) >= least;
  });
}
