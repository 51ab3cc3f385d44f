/** Reading from where the pointer presses. */
import type { Reading } from './reading.ts';

/** A press on a sentence reads from there; one on a link, or one that selects text, does what it always does. */
export function readFromClicks(main: HTMLElement, reading: () => Promise<Reading | null>, signal: AbortSignal): void {
  const press = ({ target, clientX, clientY }: MouseEvent) => {
    if (!(target instanceof Element) || !target.closest('article') || target.closest('a, button, summary')) return;
    if (!getSelection()?.isCollapsed) return;
    void reading().then((open) => open?.startAtPoint(clientX, clientY));
  };
  main.addEventListener('click', press, { signal });
}
