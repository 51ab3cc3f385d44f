/** Everything that was set, as one file, and from one. */
import { fileName, saveFile } from '../platform/save.ts';
import { backup, LONGEST_BACKUP, restore } from '../settings/backup.ts';
import { h } from '../ui/h.ts';
import { number, t } from '../ui/words.ts';
import type { Notice } from './notice.ts';

/** @param taken called when everything is set anew */
export function everything(notice: Notice, taken: () => void): HTMLElement {
  const save = h('button', { type: 'button', class: 'worded' }, t('backupSave'));
  save.addEventListener('click', async () => {
    saveFile(new Blob([await backup()], { type: 'application/json' }), fileName(t('backupFileName'), 'json'));
  });
  const file = h('input', {
    type: 'file',
    accept: '.json,application/json',
    'aria-label': t('backupTake'),
    hidden: true,
  });
  const take = h('button', { type: 'button', class: 'worded' }, t('backupTake'));
  take.addEventListener('click', () => file.click());
  file.addEventListener('change', async () => {
    const [chosen] = file.files ?? [];
    const text = chosen && chosen.size <= LONGEST_BACKUP ? await chosen.text() : '';
    file.value = '';
    const before = await backup();
    const found = await restore(text).catch(() => null);
    if (!found) return notice.say(t('problemBackup'));
    taken();
    const words = t('backupTaken', number(found.settings), number(found.words), number(found.sites));
    const back = async () => {
      await restore(before);
      taken();
    };
    notice.say(words, { label: t('undo'), act: () => void back() });
  });
  return h('div', {}, h('p', {}, t('everythingHelp')), h('div', { class: 'ends' }, save, take, file));
}
