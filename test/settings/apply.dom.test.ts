import { beforeEach, expect, test, vi } from 'vitest';
import { applySettings, lookOf } from '../../src/settings/apply.ts';
import { keepLook, keptLook, paint, setFirstLook, setLook } from '../../src/settings/look.ts';
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

test('own colours that were never shown are made, and those that were are there at once', async () => {
  const own = admitSettings({ theme: 'own', ownPaper: '#102030', ownText: '#102030' });
  const style = getComputedStyle(root);
  applySettings(own);
  await vi.waitFor(() => expect(style.getPropertyValue('--paper')).toBe('#102030'));
  expect(root.dataset).toMatchObject({ colours: 'own', scheme: 'dark' });
  expect(style.getPropertyValue('--text')).not.toBe('#102030'); // what could not be read is not what is shown
  const made = style.getPropertyValue('--text');
  applySettings(admitSettings({ theme: 'sepia' }));
  applySettings(own);
  expect(style.getPropertyValue('--text')).toBe(made);
});

test('of two wishes the last one holds, also when own colours take longer to come', async () => {
  applySettings(admitSettings({ theme: 'own', ownPaper: '#203040' }));
  applySettings(admitSettings({ theme: 'mint' }));
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(getComputedStyle(root).getPropertyValue('--paper')).toBe(THEMES.mint.paper);
});

test('before the first frame what follows the system has its colours of now, whatever they were the last time', () => {
  const dark = matchMedia('(prefers-color-scheme: dark)').matches;
  applySettings(DEFAULTS);
  const kept = keptLook();
  const other = paint('other', THEMES[dark ? 'light' : 'dark']);
  keepLook({ data: { ...kept?.data, ...other.data }, css: { ...kept?.css, ...other.css } });
  setFirstLook(root);
  expect(getComputedStyle(root).getPropertyValue('--paper')).toBe(THEMES[dark ? 'dark' : 'light'].paper);
});

test('the automatic theme is decided by the system', () => {
  expect(lookOf(DEFAULTS, nothing).data.colours).toBe('light');
  expect(lookOf(DEFAULTS, (query) => query.includes('dark')).data.colours).toBe('dark');
});
