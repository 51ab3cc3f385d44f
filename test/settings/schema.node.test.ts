import { describe, expect, test } from 'vitest';
import { admitSettings, admitValue, DEFAULTS, SETTING_NAMES, SETTINGS, setting } from '../../src/settings/schema.ts';

describe('what is stored is not trusted', () => {
  test('nothing at all gives the defaults', () => {
    for (const nothing of [undefined, null, 7, 'x', []]) expect(admitSettings(nothing)).toEqual(DEFAULTS);
  });

  test('a number goes into its range and onto its step', () => {
    expect(admitSettings({ fontSize: 500 }).fontSize).toBe(128);
    expect(admitSettings({ fontSize: -1 }).fontSize).toBe(12);
    expect(admitSettings({ rate: 1.4499 }).rate).toBe(1.4);
    expect(admitSettings({ lineHeight: Number.NaN }).lineHeight).toBe(DEFAULTS.lineHeight);
  });

  test('an option that does not exist becomes the default, prototype names too', () => {
    for (const bad of ['pink', 'toString', '__proto__', 3]) expect(admitSettings({ theme: bad }).theme).toBe('auto');
  });

  test('a colour is one, in one way of writing', () => {
    expect(admitSettings({ ownText: '#AbCdEf' }).ownText).toBe('#abcdef');
    for (const bad of ['red', '#fff', '#12345g', 'url(x)', 7, null])
      expect(admitSettings({ ownText: bad }).ownText).toBe(DEFAULTS.ownText);
  });

  test('words of the reader’s own are cut to their length, and hold nothing that could end a string', () => {
    expect(admitSettings({ fontName: '  My "Font"\\\n ' }).fontName).toBe('My Font');
    expect(admitSettings({ fontName: 'x'.repeat(500) }).fontName).toHaveLength(SETTINGS.fontName.longest);
    expect(admitSettings({ fontName: 7 }).fontName).toBe('');
  });

  test('an unknown name is dropped', () => {
    expect(Object.keys(admitSettings({ colour: 'red', theme: 'dark' })).sort()).toEqual([...SETTING_NAMES].sort());
  });
});

describe('the table', () => {
  test.each(SETTING_NAMES)('%s: its default is one of its own values', (name) => {
    expect(admitValue(setting(name), setting(name).default)).toEqual(setting(name).default);
  });

  test('reaches as far as readers need', () => {
    expect([SETTINGS.fontSize.min, SETTINGS.fontSize.max]).toEqual([12, 128]);
    expect([SETTINGS.lineHeight.min, SETTINGS.lineHeight.max]).toEqual([1, 3]);
    expect([SETTINGS.rate.min, SETTINGS.rate.max]).toEqual([0.5, 4]);
    // WCAG 1.4.12: line height 1.5, paragraphs 2 em, letters .12 em, words .16 em.
    expect(SETTINGS.letterSpacing.max).toBeGreaterThanOrEqual(0.12);
    expect(SETTINGS.wordSpacing.max).toBeGreaterThanOrEqual(0.16);
    expect(SETTINGS.paragraphSpacing.max).toBeGreaterThanOrEqual(2);
  });
});
