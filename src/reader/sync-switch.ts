/** "On your other devices": the one thing that leaves this device, and only when it is switched on. */
import { clearAccount, loadSync, type Sync, startSync, stopSync, watchSync } from '../settings/sync.ts';
import { h } from '../ui/h.ts';
import { counted, t, uiLanguage } from '../ui/words.ts';
import type { Notice } from './notice.ts';

const time = (at: number): string =>
  new Intl.DateTimeFormat(uiLanguage(), { dateStyle: 'medium', timeStyle: 'short' }).format(at);

/** What was done last, in a sentence or two. */
function said(sync: Sync | null): string {
  if (!sync) return '';
  const news = sync.at ? t('syncTaken', time(sync.at), counted('settingsCount', sync.taken)) : t('syncOn');
  const problem = { full: 'syncFull', large: 'syncLarge' } as const;
  return sync.problem ? `${news} ${t(problem[sync.problem])}` : news;
}

/** @returns the switch, what it does, and what it has done */
export async function syncSwitch(notice: Notice, signal: AbortSignal): Promise<HTMLElement> {
  const input = h('input', { type: 'checkbox', name: 'sync', 'aria-describedby': 'sync-help' });
  const status = h('p', { role: 'status' });
  const show = async () => {
    const sync = await loadSync();
    input.checked = sync !== null;
    const text = said(sync);
    if (status.textContent !== text) status.textContent = text;
  };
  const failed = () => void show().then(() => notice.say(t('problemSettings')));
  const clear = () => void clearAccount().then(() => notice.say(t('syncCleared')), failed);
  input.addEventListener('change', () => {
    if (input.checked) return void startSync().catch(failed);
    void stopSync().then(() => notice.say(t('syncOff'), { label: t('syncClear'), act: clear }), failed);
  });
  watchSync(() => void show(), signal);
  await show();
  return h(
    'div',
    {},
    h('label', { class: 'toggle' }, input, h('span', { class: 'label' }, t('syncSwitch'))),
    h('p', { id: 'sync-help' }, t('syncHelp')),
    status,
  );
}
