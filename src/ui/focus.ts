/** Focus that the reader did not ask for by a key. */

/** Gives an element the focus without drawing attention to it: no ring, no tooltip, until it is left and found again. */
export function focusQuietly(element: HTMLElement): void {
  element.dataset.quiet = '';
  element.addEventListener('blur', () => delete element.dataset.quiet, { once: true });
  element.focus({ preventScroll: true });
}
