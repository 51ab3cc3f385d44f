import { beforeEach, expect, test } from 'vitest';
import { applySettings, lookOf } from '../../src/settings/apply.ts';
import { keptLook, setLook } from '../../src/settings/look.ts';
import { admitSettings, DEFAULTS } from '../../src/settings/schema.ts';
import { THEMES } from '../../src/settings/themes.ts';

const root = document.documentElement;
const nothing = () => false;

beforeEach(() => localStorage.clear());

test('settings become variables with their unit, and attributes', () => {
  applySettings(
    admitSettings({ fontSize: 32, width: 50, letterSpacing: 0.1, font: 'lexend', images: false, theme: 'sepia' }),
  );
  const css = getComputedStyle(root);
  expect(css.getPropertyValue('--font-size')).toBe('32px');
  expect(css.getPropertyValue('--width')).toBe('50ch');
  expect(css.getPropertyValue('--letter-spacing')).toBe('0.1em');
  expect(css.getPropertyValue('--paper')).toBe(THEMES.sepia.paper);
  expect(root.dataset).toMatchObject({ font: 'lexend', images: 'off', scheme: 'light', colours: 'sepia' });
});

test('the name of a font becomes a string of CSS, whatever stands in it', () => {
  const { css } = lookOf(admitSettings({ font: 'named', fontName: ' My "odd\\ \n Font; } ' }), nothing);
  expect(css['--named']).toBe('"My odd  Font; }"');
  expect(lookOf(DEFAULTS, nothing).css['--named']).toBe('');
});

test('the look is kept for the next first frame, and comes out the same', () => {
  applySettings(admitSettings({ theme: 'yellowOnBlack', fontSize: 40 }));
  const before = root.getAttribute('style');
  root.removeAttribute('style');
  const kept = keptLook();
  if (!kept) throw new Error('no look was kept');
  setLook(root, kept);
  expect(root.getAttribute('style')).toBe(before);
});

test('a kept look that somebody broke is none', () => {
  for (const broken of ['', '{', 'null', '3', '{"data":{"a":1},"css":{}}', '{"data":{}}']) {
    localStorage.setItem('look', broken);
    expect(keptLook()).toBeNull();
  }
});

test('the automatic theme is decided by the system', () => {
  expect(lookOf(DEFAULTS, nothing).data.colours).toBe('light');
  expect(lookOf(DEFAULTS, (query) => query.includes('dark')).data.colours).toBe('dark');
});
