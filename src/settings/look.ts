/**
 * What the settings come to on <html>. It is kept in localStorage as well, so that first.ts can set it again
 * before the first frame, when the browser's own storage has not answered yet. Small on purpose: it runs ahead of all.
 */

import { linkFont } from './fonts.ts';

/** Data-attributes and CSS variables. */
export interface Look {
  readonly data: Readonly<Record<string, string>>;
  readonly css: Readonly<Record<string, string>>;
}

const KEY = 'look';

const isStrings = (value: unknown): value is Record<string, string> =>
  typeof value === 'object' && value !== null && Object.values(value).every((entry) => typeof entry === 'string');

/** Sets a look on the document element, and has its font loaded. */
export function setLook(root: HTMLElement, { data, css }: Look): void {
  linkFont(data.font);
  Object.assign(root.dataset, data);
  for (const [name, value] of Object.entries(css)) root.style.setProperty(name, value);
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
    const look: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    if (typeof look !== 'object' || look === null || !('data' in look) || !('css' in look)) return null;
    return isStrings(look.data) && isStrings(look.css) ? { data: look.data, css: look.css } : null;
  } catch {
    return null;
  }
}
