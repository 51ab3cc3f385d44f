/** Settings become data-attributes and CSS variables on <html>. */
import { keepLook, keptLook, type Look, setLook } from './look.ts';
import { SETTING_NAMES, type Settings, setting } from './schema.ts';
import { systemTheme, THEMES, type Theme } from './themes.ts';

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** @returns the look of these settings; `wishes` answers a media query about the system */
export function lookOf(settings: Settings, wishes: (query: string) => boolean): Look {
  const name = settings.theme === 'auto' ? systemTheme(wishes) : settings.theme;
  const theme: Theme = THEMES[name];
  const data: Record<string, string> = { scheme: theme.scheme, colours: name };
  const css: Record<string, string> = {};
  for (const [token, colour] of Object.entries(theme)) if (token !== 'scheme') css[`--${kebab(token)}`] = colour;
  for (const name of SETTING_NAMES) {
    const row = setting(name);
    const value = settings[name];
    if (row.kind === 'choice') data[name] = String(value);
    if (row.kind === 'toggle') data[name] = value ? 'on' : 'off';
    if (row.kind === 'range' && row.css) css[row.css] = `${value}${row.unit}`;
  }
  return { data, css };
}

/** What stands on <html> now, so that the same look is not set twice: first.ts has set the one that was kept. */
let shown = JSON.stringify(keptLook());

/** Applies settings to this page at once. */
export function applySettings(settings: Settings): void {
  const look = lookOf(settings, (query) => matchMedia(query).matches);
  const next = JSON.stringify(look);
  if (next === shown) return;
  shown = next;
  setLook(document.documentElement, look);
  keepLook(look);
}

/** Calls back when the system turns dark or light, or asks for more or less contrast. */
export function watchSystem(changed: () => void, signal: AbortSignal): void {
  for (const query of ['(prefers-color-scheme: dark)', '(prefers-contrast: more)'])
    matchMedia(query).addEventListener('change', changed, { signal });
}
