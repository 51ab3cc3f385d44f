/**
 * What the settings come to on <html>. It is kept in localStorage as well, so that first.ts can set it again
 * before the first frame, when the browser's own storage has not answered yet. Small on purpose: it runs ahead of all.
 */

import { linkFont } from './fonts.ts';
import { SYSTEM_THEMES, systemTheme, type Theme } from './system-themes.ts';

/** Data-attributes and CSS variables. */
export interface Look {
  readonly data: Readonly<Record<string, string>>;
  readonly css: Readonly<Record<string, string>>;
}

const KEY = 'look';

const isStrings = (value: unknown): value is Record<string, string> =>
  typeof value === 'object' && value !== null && Object.values(value).every((entry) => typeof entry === 'string');

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** @returns the part of a look that is its colours */
export function paint(name: string, { scheme, ...colours }: Theme) {
  const css: Record<string, string> = {};
  for (const [token, colour] of Object.entries(colours)) css[`--${kebab(token)}`] = colour;
  const data: Record<string, string> = { scheme, colours: name };
  return { data, css };
}

/** Sets a look on the document element, and has its font loaded. */
export function setLook(root: HTMLElement, { data, css }: Look): void {
  linkFont(data.font, data.weight);
  Object.assign(root.dataset, data);
  for (const [name, value] of Object.entries(css)) root.style.setProperty(name, value);
}

/** @returns the look that is in anything, or null */
export function lookIn(look: unknown): Look | null {
  if (typeof look !== 'object' || look === null || !('data' in look) || !('css' in look)) return null;
  return isStrings(look.data) && isStrings(look.css) ? { data: look.data, css: look.css } : null;
}

/** Keeps a look for the next first frame. */
export function keepLook(look: Look): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(look));
  } catch {
    // Storage is full or refused: the next first frame shows the system's colours, nothing else is lost.
  }
}

/** @returns the look that was kept last, or null */
export function keptLook(): Look | null {
  try {
    return lookIn(JSON.parse(localStorage.getItem(KEY) ?? 'null'));
  } catch {
    return null;
  }
}

/**
 * Sets the look before the first frame: the one that was kept; where it follows the system, or there is none, in the colours
 * that the system wishes for now, which may be others than the last time.
 */
export function setFirstLook(root: HTMLElement): void {
  const look = keptLook();
  if (look) setLook(root, look);
  if (look && look.data.theme !== 'auto') return;
  const name = systemTheme((query) => matchMedia(query).matches);
  setLook(root, paint(name, SYSTEM_THEMES[name]));
}
