/** "Keys": every command with its key, from the one table. */
import { h } from '../ui/h.ts';
import { type Command, keyName } from '../ui/keys.ts';
import { type MessageKey, t } from '../ui/words.ts';

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

function list(title: MessageKey, commands: readonly Command[], ...more: HTMLElement[]): HTMLElement {
  const row = (key: string, does: MessageKey) => h('div', {}, h('dt', {}, h('kbd', {}, key)), h('dd', {}, t(does)));
  const rows = commands.map((command) => row(keyName(command, t), DOES[command]));
  return h('section', {}, h('h3', {}, t(title)), h('dl', { class: 'keys' }, ...rows, ...more));
}

/** @returns the panel's content */
export function helpPanel(): HTMLElement {
  const others = Object.keys(DOES)
    .filter((name) => isCommand(name) && !ALOUD.includes(name))
    .filter(isCommand);
  const here = h('div', {}, h('dt', {}, h('kbd', {}, t('keyEnter'))), h('dd', {}, t('keyReadHere')));
  return h(
    'div',
    { class: 'help' },
    list('readingAloud', ALOUD, here),
    list('groupPage', others),
    h('p', {}, t('keysNote')),
  );
}
