import Color from 'colorjs.io'; // colour maths by the editors of the CSS colour specification
import { describe, expect, test } from 'vitest';
import { PAIRS } from '../../src/settings/pairs.ts';
import { systemTheme, type Theme } from '../../src/settings/system-themes.ts';
import { THEMES } from '../../src/settings/themes.ts';

const ratio = (a: string, b: string) => new Color(a).contrast(new Color(b), 'WCAG21');

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
