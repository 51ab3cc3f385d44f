/** "Reading": what the toolbar has no room for. What holds for one reading (repeat, sleep) comes before what is kept. */
import { settingsForm } from '../settings/form.ts';
import { SOUND } from '../settings/groups.ts';
import type { Settings } from '../settings/schema.ts';
import type { Change } from '../settings/slider.ts';
import { now } from '../speech/call.ts';
import type { Stretch } from '../speech/step.ts';
import { h } from '../ui/h.ts';
import { ariaKey, type Command, keyName } from '../ui/keys.ts';
import { counted, type MessageKey, t } from '../ui/words.ts';
import { hasMiniPlayer } from './mini-player.ts';
import type { Player } from './voice.ts';

/** Minutes a sleep timer can have: what radios and phones offer. */
const MINUTES = [5, 10, 15, 20, 30, 45, 60] as const;
/** How often the time that is left is looked at (ms): it is told in minutes. */
const LOOK = 5000;

const REPEATS: Readonly<Record<Stretch, MessageKey>> = {
  off: 'repeatOff',
  sentence: 'repeatSentence',
  paragraph: 'repeatParagraph',
};
const BUTTONS: readonly (readonly [Command, MessageKey])[] = [
  ['stop', 'stop'],
  ['previousHeading', 'previousHeading'],
  ['nextHeading', 'nextHeading'],
];
const MINI = ['mini', 'miniPlayer'] as const;

export interface ReadingPanel {
  readonly player: Player;
  readonly settings: Settings;
  readonly change: Change;
  readonly press: (command: Command) => void;
}

function choice(label: MessageKey, name: string, options: readonly (readonly [string, string])[]) {
  const select = h('select', { name }, ...options.map(([value, text]) => h('option', { value }, text)));
  return { select, element: h('label', { class: 'select' }, h('span', { class: 'label' }, t(label)), select) };
}

function buttons(press: (command: Command) => void): HTMLElement {
  const made = [...BUTTONS, ...(hasMiniPlayer() ? [MINI] : [])].map(([command, name]) => {
    const button = h(
      'button',
      { type: 'button', class: 'worded', 'aria-keyshortcuts': ariaKey(command) },
      keyName(command, t) ? t('withKey', t(name), keyName(command, t)) : t(name),
    );
    button.addEventListener('click', () => press(command));
    return button;
  });
  return h('div', { class: 'steps' }, ...made);
}

/** @returns whole minutes until a moment of the shared clock, 0 when it is past or there is none */
const minutesTo = (moment: number | null): number => Math.max(0, Math.ceil(((moment ?? 0) - now()) / 60_000));

function sleepTimer(player: Player) {
  const { select, element } = choice('sleepTimer', 'sleep', [
    ['', t('sleepEnd')],
    ...MINUTES.map((minutes) => [String(minutes), counted('sleepMinutes', minutes)] as const),
  ]);
  const left = h('span', { role: 'status' });
  const cancel = h('button', { type: 'button', class: 'worded' }, t('cancel'));
  const line = h('p', { class: 'left-over', hidden: true }, left, ' ', cancel);
  select.addEventListener('change', () => player.sleep(select.value ? Number(select.value) : null));
  cancel.addEventListener('click', () => {
    player.sleep(null);
    select.focus();
  });
  const show = () => {
    const minutes = minutesTo(player.progress.sleepAt);
    const text = minutes ? counted('sleepLeft', minutes) : '';
    if (left.textContent !== text) left.textContent = text;
    line.hidden = minutes === 0;
    if (minutes === 0) select.value = '';
    else if (!select.value) select.value = String(MINUTES.find((offered) => offered >= minutes) ?? MINUTES.at(-1));
  };
  return { element: h('div', {}, element, line), show };
}

/** @returns the panel's content, following the voice for as long as it is shown */
export function readingPanel({ player, settings, change, press }: ReadingPanel): HTMLElement {
  const repeat = choice(
    'repeat',
    'repeat',
    Object.entries(REPEATS).map(([stretch, label]) => [stretch, t(label)] as const),
  );
  repeat.select.addEventListener('change', () => {
    const stretch = (['sentence', 'paragraph'] as const).find((known) => known === repeat.select.value);
    player.repeat(stretch ?? 'off');
  });
  const sleep = sleepTimer(player);
  const form = settingsForm(settings, change, SOUND);
  const pitch = form.querySelector('[name=pitch]');
  const hint = h('p', { class: 'hint', id: 'pitch-hint' }, t('pitchHint'));
  pitch?.setAttribute('aria-describedby', hint.id);
  pitch?.closest('label')?.after(hint);
  const element = h('div', { class: 'reading' }, buttons(press), repeat.element, sleep.element, form);
  const show = () => {
    repeat.select.value = player.progress.repeat;
    sleep.show();
  };
  show();
  player.watch(show);
  const look = setInterval(() => (element.isConnected ? sleep.show() : clearInterval(look)), LOOK);
  return element;
}
