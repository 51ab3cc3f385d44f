/**
 * The one bar: every control a real button with a name and a tooltip with its key. It is two toolbars with one Tab stop each,
 * and the speed between them. A slider within a toolbar would either lose its arrow keys or catch those that go through the
 * row, and a screen reader would say the row's place for it and not how it is used: so it stands alone, as every slider does.
 */

import { hasBeside } from '../platform/side-panel.ts';
import { type Surface, surface } from '../platform/surface.ts';
import { SETTINGS } from '../settings/schema.ts';
import { slider } from '../settings/slider.ts';
import { h } from '../ui/h.ts';
import { type IconName, icon } from '../ui/icons.ts';
import { ariaKey, type Command, keyName, type OwnKeys, useKeys } from '../ui/keys.ts';
import { rove } from '../ui/roving.ts';
import { hideTip } from '../ui/tip.ts';
import { type MessageKey, t } from '../ui/words.ts';

type ButtonCommand = Exclude<
  Command,
  | 'slower'
  | 'faster'
  | 'back'
  | 'previousHeading'
  | 'nextHeading'
  | 'stop'
  | 'find'
  | 'lineFocus'
  | 'mini'
  | 'oneAtATime'
  | 'help'
>;

interface Row {
  readonly name: MessageKey;
  readonly icon: IconName;
  /** Of no use without an article. */
  readonly needsArticle: boolean;
  /** Opens a panel. */
  readonly opens?: true;
  /** The surfaces from which it leads anywhere; all, unless said. */
  readonly on?: readonly Surface[];
}

const BUTTONS: Readonly<Record<ButtonCommand, Row>> = {
  previousParagraph: { name: 'previousParagraph', icon: 'previousParagraph', needsArticle: true },
  previousSentence: { name: 'previousSentence', icon: 'previousSentence', needsArticle: true },
  play: { name: 'play', icon: 'play', needsArticle: true },
  nextSentence: { name: 'nextSentence', icon: 'nextSentence', needsArticle: true },
  nextParagraph: { name: 'nextParagraph', icon: 'nextParagraph', needsArticle: true },
  text: { name: 'textAndColours', icon: 'text', needsArticle: false, opens: true },
  voices: { name: 'voices', icon: 'voices', needsArticle: true, opens: true },
  aloud: { name: 'readingAloud', icon: 'aloud', needsArticle: true, opens: true },
  contents: { name: 'contents', icon: 'contents', needsArticle: true, opens: true },
  left: { name: 'whatLeftOut', icon: 'left', needsArticle: true, opens: true },
  tab: { name: 'openInTab', icon: 'tab', needsArticle: true, on: ['popup', 'panel'] },
  beside: { name: 'openBeside', icon: 'beside', needsArticle: true, on: ['popup'] },
  close: { name: 'close', icon: 'close', needsArticle: false },
};

const VOICE: readonly ButtonCommand[] = [
  'previousParagraph',
  'previousSentence',
  'play',
  'nextSentence',
  'nextParagraph',
];
const PAGE: readonly ButtonCommand[] = ['text', 'voices', 'aloud', 'contents', 'left', 'beside', 'tab', 'close'];

export interface Toolbar {
  readonly element: HTMLElement;
  readonly button: (command: ButtonCommand) => HTMLButtonElement;
  /** Switches what needs an article on or off. */
  enable(article: boolean): void;
  /** Shows Play or Pause; `waiting` while the voice is being made ready. */
  showVoice(state: 'play' | 'pause', waiting: boolean): void;
  /** Takes the reader's keys, and tells them. */
  showKeys(keys: OwnKeys): void;
  /** Shows a speed: the one to begin with, or one that was changed elsewhere. */
  showRate(rate: number): void;
}

function name(button: HTMLButtonElement, command: ButtonCommand, key: MessageKey): void {
  const shown = keyName(command, t);
  button.setAttribute('aria-label', t(key));
  button.dataset.tip = shown ? t('withKey', t(key), shown) : t(key);
  const told = ariaKey(command);
  if (told) button.setAttribute('aria-keyshortcuts', told);
  else button.removeAttribute('aria-keyshortcuts');
}

function makeButton(command: ButtonCommand, press: (command: Command) => void): HTMLButtonElement {
  const row = BUTTONS[command];
  const button = h(
    'button',
    {
      type: 'button',
      class: command,
      'aria-expanded': row.opens ? 'false' : null,
    },
    icon(row.icon),
  );
  button.hidden = (row.on && !row.on.includes(surface())) || (command === 'beside' && !hasBeside());
  name(button, command, row.name);
  button.addEventListener('click', () => {
    hideTip(); // it has said what it had to
    press(command);
  });
  return button;
}

/**
 * @param press told with the command of a pressed button
 * @param changeRate told with a speed, while the slider moves
 */
export function toolbar(press: (command: Command) => void, changeRate: (rate: number) => void): Toolbar {
  const buttons = new Map([...VOICE, ...PAGE].map((command) => [command, makeButton(command, press)] as const));
  const button = (command: ButtonCommand) => buttons.get(command) ?? makeButton(command, press);
  /** What a button is called at the moment, where that is not what it was called first. */
  const named = new Map<ButtonCommand, MessageKey>();
  let shownKeys = '{}';
  const speed = slider('rate', SETTINGS.rate, null, (_, rate) => changeRate(Number(rate)));
  const row = (label: MessageKey, commands: readonly ButtonCommand[]) => {
    const element = h('div', { class: 'row', role: 'toolbar', 'aria-label': t(label) }, ...commands.map(button));
    return { element, ...rove(element, commands.map(button)) };
  };
  const voice = row('readingAloud', VOICE);
  const page = row('toolbarPage', PAGE);
  return {
    element: h('header', { class: 'bar' }, h('div', { class: 'group' }, voice.element, speed.element), page.element),
    button,
    enable(article) {
      for (const [command, element] of buttons) element.disabled = BUTTONS[command].needsArticle && !article;
      for (const { settle } of [voice, page]) settle();
    },
    showVoice(state, waiting) {
      const play = button('play');
      named.set('play', state);
      name(play, 'play', state);
      play.toggleAttribute('data-waiting', waiting);
      play.replaceChildren(icon(waiting ? 'wait' : state));
    },
    showKeys(keys) {
      // Told at every change of any setting, and before the text is shown: most readers change no key.
      const next = JSON.stringify(keys);
      if (next === shownKeys) return;
      shownKeys = next;
      useKeys(keys);
      for (const [command, element] of buttons) name(element, command, named.get(command) ?? BUTTONS[command].name);
    },
    showRate: speed.show,
  };
}
