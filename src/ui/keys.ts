/** The keys, one table: handler, tooltip and `aria-keyshortcuts` all derive from it. */
import type { MessageKey } from './words.ts';

export type Command =
  | 'play'
  | 'previousSentence'
  | 'nextSentence'
  | 'previousParagraph'
  | 'nextParagraph'
  | 'back'
  | 'previousHeading'
  | 'nextHeading'
  | 'stop'
  | 'slower'
  | 'faster'
  | 'text'
  | 'aloud'
  | 'contents'
  | 'left'
  | 'voices'
  | 'tab'
  | 'find'
  | 'lineFocus'
  | 'oneAtATime'
  | 'help'
  | 'close';

export interface Key {
  /** As KeyboardEvent.key gives it, letters in lower case. */
  readonly key: string;
  readonly shift?: true;
  /** How the key is called in a tooltip, where it is not its own name. */
  readonly word?: MessageKey;
}

/** K, J and L are what players of video and Chromium's Reading mode use, H what screen readers go to headings by. Nothing here takes a key a browser needs. */
export const KEYS: Readonly<Record<Command, Key>> = {
  play: { key: 'k' },
  previousSentence: { key: 'j' },
  nextSentence: { key: 'l' },
  previousParagraph: { key: 'j', shift: true },
  nextParagraph: { key: 'l', shift: true },
  back: { key: 'b' },
  previousHeading: { key: 'h', shift: true },
  nextHeading: { key: 'h' },
  stop: { key: 'x' },
  slower: { key: 's' },
  faster: { key: 'f' },
  text: { key: 't' },
  aloud: { key: 'r' },
  contents: { key: 'c' },
  left: { key: 'w' },
  voices: { key: 'v' },
  tab: { key: 'o' },
  find: { key: 'g' },
  lineFocus: { key: 'i' },
  oneAtATime: { key: 'a' },
  help: { key: '?' },
  close: { key: 'Escape', word: 'keyEscape' },
};

const name = ({ key, shift }: Key, word: string) => `${shift ? 'Shift+' : ''}${word || key.toUpperCase()}`;

/** @returns the value of `aria-keyshortcuts`, e.g. "Shift+J" */
export const ariaKey = (command: Command): string => {
  const key = KEYS[command];
  return name(key, key.key.length > 1 ? key.key : '');
};

/** @returns the key as a tooltip shows it; `t` translates the keys that have words on them */
export const keyName = (command: Command, t: (key: MessageKey) => string): string => {
  const key = KEYS[command];
  return name(key, key.word ? t(key.word) : '');
};

/** Where a bare letter is text, or picks an entry. */
const TEXT = 'input:not([type=range], [type=checkbox], [type=radio]), textarea, select, [role=listbox]';

const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches(TEXT));

/** @returns the command a key press stands for, or null. Presses with Ctrl, Alt or Meta are the browser's. */
export function commandOf(event: KeyboardEvent, singleKeys: boolean): Command | null {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return null;
  const pressed = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  for (const [command, { key, shift }] of Object.entries(KEYS) as [Command, Key][]) {
    // Where a sign stands on the keyboard, and whether it takes Shift, differs from country to country: only letters have both.
    if (key !== pressed || (/^\p{L}$/u.test(key) && Boolean(shift) !== event.shiftKey)) continue;
    if (key.length === 1 && (!singleKeys || typing(event.target))) return null;
    return command;
  }
  return null;
}
