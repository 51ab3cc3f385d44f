import { beforeEach, expect, test, vi } from 'vitest';
import { settingsForm } from '../../src/settings/form.ts';
import { DEFAULTS, SETTING_NAMES, SETTINGS, setting } from '../../src/settings/schema.ts';
import { slider } from '../../src/settings/slider.ts';

beforeEach(() => document.body.replaceChildren());

const named = (name: string) => document.querySelector<HTMLInputElement | HTMLSelectElement>(`[name="${name}"]`);

test.each(SETTING_NAMES.filter((name) => !['voice', 'keys', 'profiles'].includes(setting(name).group)))(
  '%s has a control with a name',
  (name) => {
    document.body.append(settingsForm(DEFAULTS, () => undefined));
    const control = named(name);
    expect(control?.labels?.[0]?.textContent?.trim()).toBeTruthy();
  },
);

test('the form shows the settings it is given', () => {
  document.body.append(
    settingsForm({ ...DEFAULTS, theme: 'dark', fontSize: 44, font: 'lexend', images: false }, () => undefined),
  );
  expect(document.querySelector<HTMLInputElement>('[name=theme]:checked')?.value).toBe('dark');
  expect(named('fontSize')?.value).toBe('44');
  expect(named('font')?.value).toBe('lexend');
  expect(document.querySelector<HTMLInputElement>('[name=images]')?.checked).toBe(false);
});

test('every kind of control tells its new value', () => {
  const change = vi.fn();
  document.body.append(settingsForm(DEFAULTS, change));
  document.querySelector<HTMLInputElement>('[value=sepia]')?.click();
  expect(change).toHaveBeenLastCalledWith('theme', 'sepia');
  document.querySelector<HTMLInputElement>('[name=images]')?.click();
  expect(change).toHaveBeenLastCalledWith('images', false);
  const font = named('font');
  if (font) font.value = 'mono';
  font?.dispatchEvent(new Event('change'));
  expect(change).toHaveBeenLastCalledWith('font', 'mono');
  const size = named('fontSize');
  if (size) size.value = '48';
  size?.dispatchEvent(new Event('input'));
  expect(change).toHaveBeenLastCalledWith('fontSize', 48);
});

test('a slider says its value with its unit, also to a screen reader', () => {
  const { element, show } = slider('rate', SETTINGS.rate, 1.5, () => undefined);
  expect(element.textContent).toBe('Speed1.5×');
  expect(element.querySelector('input')?.getAttribute('aria-valuetext')).toBe('1.5 times');
  show(2);
  expect(element.textContent).toBe('Speed2×');
});
