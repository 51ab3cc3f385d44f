/** What the context menu does in the text: read from here, say this word differently. */
import { hearEntries } from '../platform/menus.ts';
import type { Reading } from './reading.ts';

export interface Menu {
  readonly main: HTMLElement;
  readonly reading: () => Promise<Reading | null>;
  /** Opens the panel in which words are said differently. */
  readonly say: () => void;
}

/** Where to read from: the start of what is selected, the sentence under the pointer, or the reader's own place. */
async function fromHere(reading: Reading | null, { clientX, clientY }: MouseEvent): Promise<void> {
  const selection = getSelection();
  if (!reading) return;
  if (selection && !selection.isCollapsed) {
    const { startContainer, startOffset } = selection.getRangeAt(0);
    return reading.startAtPlace(startContainer, startOffset);
  }
  if (!reading.startAtPoint(clientX, clientY)) reading.startHere();
}

/** Hears the menu from now on. The browser does not say where it was opened: the page has noted it. */
export function menu({ main, reading, say }: Menu, signal: AbortSignal): void {
  let opened: MouseEvent | null = null;
  main.addEventListener(
    'contextmenu',
    (event) => {
      opened = event;
    },
    { signal },
  );
  hearEntries((entry) => {
    const at = opened;
    opened = null;
    if (!at) return;
    if (entry === 'fromHere') void reading().then((open) => fromHere(open, at));
    if (entry === 'say') say();
  }, signal);
}
