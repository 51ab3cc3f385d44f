/** Tooltips, which `data-tip` and the style sheet make: WCAG 1.4.13 wants them to go at Escape, and nothing else with them. */

/**
 * Hides the tooltip of what the pointer is on, until it has left.
 * @returns whether there was one
 */
export function hideTip(): boolean {
  const tipped = document.querySelector<HTMLElement>('[data-tip]:hover:not([data-quiet], :disabled)');
  if (!tipped) return false;
  tipped.dataset.quiet = '';
  tipped.addEventListener('pointerleave', () => delete tipped.dataset.quiet, { once: true });
  return true;
}
