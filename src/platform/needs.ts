/** What a browser must have for the reader to work at all. Small, since it is asked ahead of everything. */

/** By the names under which they can be looked up. Every version that the manifest admits has them; a relative of it may not. */
const NEEDS: Readonly<Record<string, () => boolean>> = {
  'CSS Custom Highlight API': () => 'highlights' in CSS,
  'Intl.Segmenter': () => 'Segmenter' in Intl,
  popover: () => 'popover' in HTMLElement.prototype,
  'light-dark()': () => CSS.supports('color', 'light-dark(red, red)'),
};

/** @returns the names of what is missing; '' when all is there */
export const missing = (): string =>
  Object.entries(NEEDS)
    .filter(([, isThere]) => !isThere())
    .map(([name]) => name)
    .join(', ');

/** @returns a message, by the browser's own interface: words.ts would bring the polyfill along, and every click wait for it */
export const plainly = (key: 'tooOld' | 'tooOldHelp', ...substitutions: readonly string[]): string =>
  (globalThis.browser ?? chrome).i18n.getMessage(key, [...substitutions]);
