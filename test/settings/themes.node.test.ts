import Color from 'colorjs.io'; // colour maths by the editors of the CSS colour specification
import { describe, expect, test } from 'vitest';
import { systemTheme, THEMES, type Theme } from '../../src/settings/themes.ts';

const ratio = (a: string, b: string) => new Color(a).contrast(new Color(b), 'WCAG21');

type Token = Exclude<keyof Theme, 'scheme'>;

/** Every pair that meets on the screen: what, on what, and the least ratio. */
const PAIRS: readonly (readonly [Token, Token, number])[] = [
  ['text', 'paper', 7],
  ['text', 'bar', 7],
  ['text', 'sentence', 7],
  ['link', 'paper', 7],
  ['visited', 'paper', 7],
  ['muted', 'paper', 7],
  ['muted', 'bar', 4.5],
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

describe.each(Object.entries(THEMES))('%s', (_, theme: Theme) => {
  test.each(PAIRS)('%s on %s is at least %d:1', (what, on, least) => {
    expect(ratio(theme[what], theme[on])).toBeGreaterThanOrEqual(least);
  });

  test('its scheme is that of its paper', () => {
    expect(new Color(theme.paper).luminance > 0.5 ? 'light' : 'dark').toBe(theme.scheme);
  });
});

test('the automatic theme follows the system, its wish for contrast first', () => {
  const wishing = (...wishes: string[]) => systemTheme((query) => wishes.some((wish) => query.includes(wish)));
  expect(wishing()).toBe('light');
  expect(wishing('dark')).toBe('dark');
  expect(wishing('contrast')).toBe('blackOnWhite');
  expect(wishing('dark', 'contrast')).toBe('whiteOnBlack');
});
