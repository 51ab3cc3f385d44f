/** "Keys": every command with its key, from the one table, and a way to give it another. */
import type { Settings } from '../settings/schema.ts';
import { h } from '../ui/h.ts';
import { icon } from '../ui/icons.ts';
import {
  type Command,
  canChange,
  commandWith,
  isFree,
  KEYS,
  type Key,
  keyName,
  keyPressed,
  keyText,
  type OwnKeys,
} from '../ui/keys.ts';
import { type MessageKey, t } from '../ui/words.ts';
import { browserKeyList } from './browser-keys.ts';

/** What each command does, in words. */
const DOES: Readonly<Record<Command, MessageKey>> = {
  play: 'keyPlay',
  stop: 'stop',
  previousSentence: 'previousSentence',
  nextSentence: 'nextSentence',
  previousParagraph: 'previousParagraph',
  nextParagraph: 'nextParagraph',
  previousHeading: 'previousHeading',
  nextHeading: 'nextHeading',
  slower: 'slower',
  faster: 'faster',
  back: 'backToSpoken',
  find: 'find',
  lineFocus: 'lineFocus',
  oneAtATime: 'keyOneAtATime',
  contents: 'contents',
  text: 'textAndColours',
  voices: 'voices',
  aloud: 'readingAloud',
  left: 'whatLeftOut',
  tab: 'openInTab',
  beside: 'openBeside',
  mini: 'miniPlayer',
  help: 'keys',
  close: 'keyClose',
};

const ALOUD: readonly Command[] = [
  'play',
  'stop',
  'previousSentence',
  'nextSentence',
  'previousParagraph',
  'nextParagraph',
  'previousHeading',
  'nextHeading',
  'slower',
  'faster',
  'back',
];

const isCommand = (name: string): name is Command => name in DOES;

export interface HelpPanel {
  readonly settings: () => Settings;
  readonly change: (part: Partial<Settings>) => void;
  readonly say: (text: string, action?: { label: string; act(): void }) => void;
}

/** What a press on a key's button waits for, and what comes of it. */
function record(
  button: HTMLButtonElement,
  command: Command,
  { settings, change, say }: HelpPanel,
  draw: () => void,
): void {
  const until = new AbortController();
  const { signal } = until;
  const shown = button.textContent;
  const leave = () => {
    until.abort();
    button.textContent = shown;
  };
  const take = (key: Key | null) => {
    const before = settings().keys;
    const set = (keys: OwnKeys) => {
      change({ keys });
      draw();
    };
    set({ ...before, [command]: key });
    const done = key ? t('keyChanged', t(DOES[command]), keyText(key, t)) : t('keyTaken', t(DOES[command]));
    say(done, { label: t('undo'), act: () => set(before) });
  };
  const pressed = (event: KeyboardEvent) => {
    if (/^(?:Shift|Control|Alt|Meta|CapsLock|Dead)$/.test(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
    leave();
    if (event.key === 'Escape' || event.key === 'Tab') return;
    if (event.key === 'Backspace' || event.key === 'Delete') return take(null);
    const key = keyPressed(event);
    const other = commandWith(key);
    if (event.ctrlKey || event.altKey || event.metaKey || !isFree(key)) say(t('keyNotFree'));
    else if (other && other !== command) say(t('keyHas', keyText(key, t), t(DOES[other])));
    else take(key);
  };
  button.textContent = t('keyPress');
  say(t('keyPressHelp'));
  button.addEventListener('keydown', pressed, { signal });
  button.addEventListener('blur', leave, { signal });
}

/** @returns the panel's content: each command with its key, which a press changes */
export function helpPanel(panel: HelpPanel): HTMLElement {
  const box = h('div', { class: 'help' });
  const browsers = h('div');
  void browserKeyList(panel.say).then((list) => browsers.replaceChildren(list));
  const row = (key: Node, does: MessageKey, back: Node | null = null) =>
    h('div', {}, h('dt', {}, key), h('dd', {}, t(does), back));
  const keyFor = (command: Command) => {
    const text = keyName(command, t) || t('keyNone');
    if (!canChange(command)) return h('kbd', {}, text);
    const name = t('keyChange', t(DOES[command]), text);
    const button = h('button', { type: 'button', class: 'key', 'data-command': command, 'aria-label': name }, text);
    button.addEventListener('click', () => record(button, command, panel, draw));
    return button;
  };
  /** A way back to the key that a command came with; null for one that has it. */
  const asItCame = (command: Command) => {
    if (panel.settings().keys[command] === undefined) return null;
    const label = t('keyBack', t(DOES[command]), keyText(KEYS[command], t));
    const back = h(
      'button',
      { type: 'button', class: 'key-back', 'aria-label': label, title: label },
      icon('asItCame'),
    );
    back.addEventListener('click', () => {
      const before = panel.settings().keys;
      const others: OwnKeys = Object.fromEntries(Object.entries(before).filter(([name]) => name !== command));
      const other = Object.keys(DOES)
        .filter(isCommand)
        .find((one) => {
          const its = others[one];
          return its && keyText(its, t) === keyText(KEYS[command], t);
        });
      if (other) return panel.say(t('keyHas', keyText(KEYS[command], t), t(DOES[other])));
      const set = (keys: OwnKeys) => {
        panel.change({ keys });
        draw();
        box.querySelector<HTMLElement>(`.key[data-command=${command}]`)?.focus();
      };
      set(others);
      panel.say(t('keyChanged', t(DOES[command]), keyName(command, t)), { label: t('undo'), act: () => set(before) });
    });
    return back;
  };
  const list = (title: MessageKey, commands: readonly Command[], ...more: HTMLElement[]) => {
    const rows = commands.map((command) => row(keyFor(command), DOES[command], asItCame(command)));
    return h('section', {}, h('h3', {}, t(title)), h('dl', { class: 'keys' }, ...rows, ...more));
  };
  const draw = () => {
    const focused = box.querySelector<HTMLElement>('.key:focus')?.dataset.command;
    const others = Object.keys(DOES)
      .filter(isCommand)
      .filter((name) => !ALOUD.includes(name));
    const reset = h('button', { type: 'button', class: 'worded' }, t('keysReset'));
    reset.addEventListener('click', () => {
      const before = panel.settings().keys;
      const set = (keys: OwnKeys) => {
        panel.change({ keys });
        draw();
      };
      set({});
      panel.say(t('keysResetDone'), { label: t('undo'), act: () => set(before) });
    });
    box.replaceChildren(
      h('p', {}, t('keysHelp')),
      list('readingAloud', ALOUD, row(h('kbd', {}, t('keyEnter')), 'keyReadHere')),
      list('groupPage', others),
      h('p', {}, t('keysNote')),
      browsers,
      h('div', { class: 'ends' }, reset),
    );
    if (focused) box.querySelector<HTMLElement>(`.key[data-command=${focused}]`)?.focus();
  };
  draw();
  return box;
}
