/** Settings become data-attributes and CSS variables on <html>. */
import { keepLook, keptLook, type Look, paint, setLook } from './look.ts';
import { loadMaker, madeTheme } from './own.ts';
import { SETTING_NAMES, type Settings, setting } from './schema.ts';
import { keepSiteLook, siteInFront } from './site-looks.ts';
import { systemTheme, type Theme } from './system-themes.ts';
import { THEMES } from './themes.ts';

/**
 * @param wishes answers a media query about the system
 * @param own the theme of the reader's own colours; without it they are the system's
 * @returns the look of these settings
 */
export function lookOf(settings: Settings, wishes: (query: string) => boolean, own: Theme | null = null): Look {
  const { theme: chosen } = settings;
  const known = chosen === 'auto' || chosen === 'own' ? systemTheme(wishes) : chosen;
  const { data, css } = chosen === 'own' && own ? paint(chosen, own) : paint(known, THEMES[known]);
  for (const name of SETTING_NAMES) {
    const row = setting(name);
    const value = settings[name];
    if (row.kind === 'choice') data[name] = String(value);
    if (row.kind === 'toggle') data[name] = value ? 'on' : 'off';
    if (row.kind === 'text') css[row.css] = value ? `"${value}"` : '';
    if (row.kind === 'range' && row.css) css[row.css] = `${value}${row.unit}`;
  }
  return { data, css };
}

/** What stands on <html> now, so that the same look is not set twice: first.ts has set the one that was kept. */
let shown = JSON.stringify(keptLook());
/** What was to be applied last. */
let wanted: Settings | null = null;

/**
 * Applies settings to this page: at once, but for own colours that were never shown, which are waited for.
 * @param everywhere what holds for other sites, where something is set for this one alone: the next first frame begins with it
 */
export function applySettings(settings: Settings, everywhere = settings): void {
  wanted = settings;
  const own = settings.theme === 'own' ? madeTheme(settings) : null;
  if (settings.theme === 'own' && !own) return void whenMade(settings, everywhere);
  apply(settings, own, everywhere);
}

const wishes = (query: string) => matchMedia(query).matches;

function apply(settings: Settings, own: Theme | null, everywhere: Settings): void {
  const look = lookOf(settings, wishes, own);
  const next = JSON.stringify(look);
  if (next === shown) return;
  shown = next;
  setLook(document.documentElement, look);
  if (settings === everywhere) return keepLook(look);
  // Own colours of all sites that were not made yet are not made for a frame of another page.
  const others = lookOf(everywhere, wishes, everywhere.theme === 'own' ? madeTheme(everywhere) : null);
  keepSiteLook(siteInFront(), { data: differing(look.data, others.data), css: differing(look.css, others.css) });
}

const differing = (these: Look['data'], others: Look['data']) =>
  Object.fromEntries(Object.entries(these).filter(([name, value]) => others[name] !== value));

async function whenMade(settings: Settings, everywhere: Settings): Promise<void> {
  await loadMaker().catch(console.error);
  if (wanted === settings) apply(settings, madeTheme(settings), everywhere);
}

/** Calls back when the system turns dark or light, or asks for more or less contrast. */
export function watchSystem(changed: () => void, signal: AbortSignal): void {
  for (const query of ['(prefers-color-scheme: dark)', '(prefers-contrast: more)'])
    matchMedia(query).addEventListener('change', changed, { signal });
}
