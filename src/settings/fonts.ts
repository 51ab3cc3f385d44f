/**
 * The fonts that have a sheet of their own, `fonts/<name>.css`: a page has only the one that is chosen. Small on purpose:
 * first.ts runs it before the first frame.
 */

/** The bundled ones, by their name as an option of the setting. */
export const LINKED_FONTS: readonly string[] = [
  'andika',
  'atkinson',
  'comicneue',
  'lexend',
  'literata',
  'notosans',
  'opendyslexic',
  'sourceserif',
];

/** The font to begin with, and those weights of it that every page has. */
const FIRST = { font: 'atkinson', weights: ['regular', 'bold'] };

/** Has a page load the letters of a font, once; nothing for what is there already, or the system's. */
export function linkFont(name: string | undefined, weight: string | undefined): void {
  const href = `fonts/${name}.css`;
  if (!name || !LINKED_FONTS.includes(name) || document.querySelector(`link[href="${href}"]`)) return;
  if (name === FIRST.font && FIRST.weights.includes(weight ?? '')) return;
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = href;
  // Before the first frame it is waited for, so that no line is set twice; a moment, since the file is on this device.
  link.setAttribute('blocking', 'render');
  document.head.append(link);
}
