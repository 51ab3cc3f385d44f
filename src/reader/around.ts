/** What the pages around the reader have in common: settings that apply at once, a line for messages, sections. */
import { applySettings, watchSystem } from '../settings/apply.ts';
import { DEFAULTS, type Settings } from '../settings/schema.ts';
import { areNewer, loadSettings, patchSettings, unsaved, watchSettings } from '../settings/store.ts';
import { h } from '../ui/h.ts';
import { useKeys } from '../ui/keys.ts';
import { type MessageKey, nameLanguage, t } from '../ui/words.ts';
import { notice as makeNotice, type Notice } from './notice.ts';

export interface Page {
  readonly notice: Notice;
  readonly settings: () => Settings;
  readonly change: (part: Partial<Settings>) => void;
}

/** Makes the page's own: language, look, and what follows the settings as long as `signal` lasts. */
export async function openPage(title: MessageKey, signal: AbortSignal): Promise<Page> {
  const notice = makeNotice();
  let settings: Settings = DEFAULTS;
  const show = (next: Settings) => {
    settings = next;
    useKeys(next.keys);
    applySettings(next);
  };
  nameLanguage(document.documentElement);
  document.title = t(title);
  document.body.classList.add('around');
  watchSettings(show, signal);
  watchSystem(() => applySettings(settings), signal);
  await loadSettings().then(show, () => notice.say(t('problemStorage')));
  if (await areNewer().catch(() => false)) notice.say(t('problemNewer'));
  return {
    notice,
    settings: () => settings,
    change(part) {
      show({ ...settings, ...part });
      patchSettings(part).catch((error) => notice.say(t(unsaved(error))));
    },
  };
}

/** A part of such a page, under its heading. */
export function section(title: MessageKey, ...inside: readonly (Node | string)[]): HTMLElement {
  const id = `part-${title}`;
  return h('section', { class: 'panel', 'aria-labelledby': id }, h('h2', { id }, t(title)), ...inside);
}
