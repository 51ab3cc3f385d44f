/** The keys that this page hears, and what Escape closes first. */
import { surface } from '../platform/surface.ts';
import { closeBox } from '../ui/boxes.ts';
import { type Command, commandOf, keyPressed } from '../ui/keys.ts';
import { hideTip } from '../ui/tip.ts';

export interface Keyboard {
  readonly main: HTMLElement;
  /** Whether keys of one letter are heard. */
  readonly singleKeys: () => boolean;
  readonly press: (command: Command) => void;
  /** Reads aloud from the reader's own place. */
  readonly readHere: () => void;
  /** Closes the panel. @returns false when none was open */
  readonly closePanel: () => boolean;
}

export function listenToKeys({ main, singleKeys, press, readHere, closePanel }: Keyboard, signal: AbortSignal): void {
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && event.target === main) return readHere();
    // A popup and a panel have no search of the browser's own.
    const browsers = surface() !== 'tab' && keyPressed(event).key === 'f' && (event.ctrlKey || event.metaKey);
    const command = browsers ? 'find' : commandOf(event, singleKeys());
    if (!command) return;
    event.preventDefault();
    if (command === 'close') {
      const tip = hideTip();
      if (closeBox() || closePanel() || tip) return;
    }
    press(command);
  };
  document.addEventListener('keydown', onKey, { signal });
}
