/** Which of the browser's keys open the reader, and where they are changed. */
import { BROWSER_COMMANDS, type BrowserCommand, browserKeys, openKeySettings } from '../platform/browser-keys.ts';
import { h } from '../ui/h.ts';
import { type MessageKey, t } from '../ui/words.ts';

const DOES: Readonly<Record<BrowserCommand, MessageKey>> = { _execute_action: 'action', aloud: 'commandAloud' };

/** @returns the keys, as the browser has them at this moment */
export async function browserKeyList(say: (text: string) => void): Promise<HTMLElement> {
  const keys = await browserKeys();
  const row = (command: BrowserCommand) =>
    h('div', {}, h('dt', {}, h('kbd', {}, keys[command])), h('dd', {}, t(DOES[command])));
  const given = BROWSER_COMMANDS.filter((command) => keys[command]);
  const withheld = BROWSER_COMMANDS.filter((command) => !keys[command]);
  const open = h('button', { type: 'button', class: 'worded' }, t('browserKeysOpen'));
  open.addEventListener('click', () => void openKeySettings().catch(() => say(t('problemTab'))));
  return h(
    'section',
    { class: 'browser-keys' },
    h('h3', {}, t('browserKeys')),
    h('p', {}, t('browserKeysHelp')),
    ...(given.length ? [h('dl', { class: 'keys' }, ...given.map(row))] : []),
    ...withheld.map((command) => h('p', {}, t('browserKeyNone', t(DOES[command])))),
    h('div', { class: 'ends' }, open),
  );
}
