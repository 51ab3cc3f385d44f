/**
 * The fonts that have a sheet of their own, `fonts/<name>.css`: a page has only the one that is chosen. Small on purpose:
 * first.ts runs it before the first frame.
 */

/** The bundled ones, but for the one to begin with, by their name as an option of the setting. */
export const LINKED_FONTS: readonly string[] = [
  'andika',
  'comicneue',
  'lexend',
  'literata',
  'notosans',
  'opendyslexic',
  'sourceserif',
];

/** Has a page load the letters of a font, once; nothing for a font that is there already or the system's. */
export function linkFont(name: string | undefined): void {
  const href = `fonts/${name}.css`;
  if (!name || !LINKED_FONTS.includes(name) || document.querySelector(`link[href="${href}"]`)) return;
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = href;
  // Before the first frame it is waited for, so that no line is set twice; a moment, since the file is on this device.
  link.setAttribute('blocking', 'render');
  document.head.append(link);
}
