/** Focus that the reader did not ask for by a key. */

/** Gives an element the focus without drawing attention to it: no ring, no tooltip, until it is left and found again. */
export function focusQuietly(element: HTMLElement): void {
  element.dataset.quiet = '';
  element.addEventListener('blur', () => delete element.dataset.quiet, { once: true });
  element.focus({ preventScroll: true });
}

/** Goes to a place in the text. Focus goes along, so that the next Tab and the screen reader start from there. */
export function jumpTo(place: HTMLElement, block: ScrollLogicalPosition): void {
  if (!place.matches('a[href]')) place.tabIndex = -1;
  place.focus({ preventScroll: true });
  place.scrollIntoView({ block });
}
