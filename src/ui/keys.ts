/** The keys, one table: handler, tooltip, help and `aria-keyshortcuts` all derive from it, and from what the reader changes. */
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
  | 'beside'
  | 'mini'
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
  beside: { key: 'p' },
  mini: { key: 'm' },
  find: { key: 'g' },
  lineFocus: { key: 'i' },
  oneAtATime: { key: 'a' },
  help: { key: '?' },
  close: { key: 'Escape', word: 'keyEscape' },
};

const COMMANDS: readonly Command[] = Object.keys(KEYS).filter((name): name is Command => name in KEYS);

/** Keys of the reader's own, in place of those above; null for a command that is to have none. */
export type OwnKeys = Readonly<Partial<Record<Command, Key | null>>>;

/** Always there, and no letter: it closes what is open, which nobody must be able to lose. */
const FIXED: ReadonlySet<string> = new Set<Command>(['close']);

/**
 * Whether a command may have this key: one sign that can be typed, and none that a browser searches pages by (Firefox: / and ').
 * Tab, Enter, space, arrows and the keys with a name of their own stay what they are everywhere.
 */
export const isFree = ({ key }: Key): boolean => /^[^\s/'\p{C}\p{M}]$/u.test(key);

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function admitKey(value: unknown): Key | null | undefined {
  if (value === null) return null;
  if (!isObject(value) || typeof value.key !== 'string') return undefined;
  const key: Key = { key: value.key.toLowerCase(), ...(value.shift === true ? { shift: true } : {}) };
  return isFree(key) ? key : undefined;
}

/** @returns the keys that are of use in anything: no unknown command, no key that is not free, none twice */
export function admitKeys(value: unknown): OwnKeys {
  const given = isObject(value) ? value : {};
  const taken = new Set<string>();
  const own = COMMANDS.flatMap((command) => {
    const key = FIXED.has(command) ? undefined : admitKey(given[command]);
    if (key === undefined || (key && taken.has(said(key)))) return [];
    if (key) taken.add(said(key));
    return [[command, key] as const];
  });
  return Object.fromEntries(own);
}

let own: OwnKeys = {};

/** Takes the reader's keys from now on. */
export function useKeys(keys: OwnKeys): void {
  own = keys;
}

/** @returns the key of a command; null for none: the reader wants none, or has given it to another command */
export function keyOf(command: Command): Key | null {
  const chosen = own[command];
  if (chosen !== undefined) return chosen;
  const key = KEYS[command];
  return Object.values(own).some((other) => other && said(other) === said(key)) ? null : key;
}

/** @returns whether a key can be given to this command at all */
export const canChange = (command: Command): boolean => !FIXED.has(command);

/** @returns the command that has this key now, or null */
export const commandWith = (key: Key): Command | null =>
  COMMANDS.find((command) => {
    const its = keyOf(command);
    return its !== null && said(its) === said(key);
  }) ?? null;

/** Question marks of other keyboards: Arabic, and full width from an input method. */
const QUESTION = /^[؟？]$/;
/** What a key gives that is no letter of ours: Cyrillic, Greek, Hebrew, Thai …, also Arabic's لا, two signs on one key. */
const FOREIGN = /^(?!\p{Script=Latin})[^\0-\x7f]{1,2}$/u;

/**
 * A keyboard of another script has the Latin letters too, at the places KeyboardEvent.code tells
 * (https://www.w3.org/TR/uievents-code/#key-alphanumeric-writing-system): they are meant. Where letters are Latin but stand
 * elsewhere, as on a French keyboard, what is written on the key counts.
 */
function latin(key: string, code: string): string {
  if (QUESTION.test(key)) return '?';
  const [, letter] = /^Key([A-Z])$/.exec(code) ?? [];
  return letter && FOREIGN.test(key) ? letter : key;
}

/** @returns the key that was pressed, as it is kept: letters in lower case, Shift only with letters */
export function keyPressed({ key, code, shiftKey }: Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey'>): Key {
  const sign = latin(key, code);
  const bare = sign.length === 1 ? sign.toLowerCase() : sign;
  // Where a sign stands on the keyboard, and whether it takes Shift, differs from country to country: only letters have both.
  return { key: bare, ...(shiftKey && /^\p{L}$/u.test(bare) ? { shift: true } : {}) };
}

const name = ({ key, shift }: Key, word: string) => `${shift ? 'Shift+' : ''}${word || key.toUpperCase()}`;

/** One key, to be compared with another. */
const said = (key: Key): string => name(key, '');

/** @returns the value of `aria-keyshortcuts`, e.g. "Shift+J"; null for no key */
export const ariaKey = (command: Command): string | null => {
  const key = keyOf(command);
  return key && name(key, key.key.length > 1 ? key.key : '');
};

/** @returns a key in words, e.g. "Shift+J" */
export const keyText = (key: Key, t: (key: MessageKey) => string): string => name(key, key.word ? t(key.word) : '');

/** @returns the key as a tooltip shows it; `t` translates the keys that have words on them; '' for none */
export const keyName = (command: Command, t: (key: MessageKey) => string): string => {
  const key = keyOf(command);
  return key ? keyText(key, t) : '';
};

/** Where a bare letter is text, or picks an entry. */
const TEXT = 'input:not([type=range], [type=checkbox], [type=radio]), textarea, select, [role=listbox]';

const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches(TEXT));

/** @returns the command a key press stands for, or null. Presses with Ctrl, Alt or Meta are the browser's. */
export function commandOf(event: KeyboardEvent, singleKeys: boolean): Command | null {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return null;
  const key = keyPressed(event);
  const bare = key.key.length === 1;
  return bare && (!singleKeys || typing(event.target)) ? null : commandWith(key);
}
