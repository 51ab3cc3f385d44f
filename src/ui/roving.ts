/**
 * One Tab stop for a row of buttons, and arrow keys within it: the pattern "Toolbar" of the ARIA Authoring Practices,
 * https://www.w3.org/WAI/ARIA/apg/patterns/toolbar/
 */

export interface Roving {
  /** Looks anew for where Tab stops: buttons were switched on or off. */
  settle(): void;
}

/** Where a key goes in a row: one on, one back, to an end; null for every other key. */
function stepOf(key: string, rightToLeft: boolean): 'next' | 'previous' | 'first' | 'last' | null {
  if (key === 'Home') return 'first';
  if (key === 'End') return 'last';
  if (key === 'ArrowRight') return rightToLeft ? 'previous' : 'next';
  if (key === 'ArrowLeft') return rightToLeft ? 'next' : 'previous';
  return null;
}

/**
 * Tab stops at the button that had the focus last, at first the first one that can be pressed. Arrow keys go round, by the
 * direction the row runs in; what is off or not shown is passed.
 */
export function rove(row: HTMLElement, buttons: readonly HTMLButtonElement[]): Roving {
  let stop: HTMLButtonElement | undefined;
  const settle = () => {
    const can = (button: HTMLButtonElement | undefined) => button && !button.disabled && !button.hidden;
    if (!can(stop)) stop = buttons.find(can) ?? buttons[0];
    for (const button of buttons) button.tabIndex = button === stop ? 0 : -1;
  };
  row.addEventListener('focusin', ({ target }) => {
    const focused = buttons.find((button) => button === target);
    if (!focused) return;
    stop = focused;
    settle();
  });
  row.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const step = stepOf(event.key, getComputedStyle(row).direction === 'rtl');
    const there = buttons.filter((button) => !button.disabled && button.checkVisibility());
    const at = event.target instanceof HTMLButtonElement ? there.indexOf(event.target) : -1;
    if (!step || at < 0) return;
    event.preventDefault();
    const to = { next: at + 1, previous: at - 1, first: 0, last: -1 }[step];
    there.at(to % there.length)?.focus();
  });
  settle();
  return { settle };
}
