/** "Save as audio": the article as a sound file, with how far it is and a way to stop. */
import { fileName, saveFile } from '../platform/save.ts';
import { MP3 } from '../speech/file/mp3.ts';
import { record } from '../speech/file/recording.ts';
import type { Line } from '../speech/script.ts';
import { h } from '../ui/h.ts';
import { t } from '../ui/words.ts';
import type { Notice } from './notice.ts';

export interface AudioFile {
  readonly title: string;
  readonly lines: () => readonly Line[];
  readonly pauses: () => number;
  readonly notice: Notice;
}

/** @returns the part of the panel that makes the file */
export function audioFile({ title, lines, pauses, notice }: AudioFile): HTMLElement {
  const save = h('button', { type: 'button', class: 'worded' }, t('audioSave'));
  const stop = h('button', { type: 'button', class: 'worded' }, t('audioStop'));
  const bar = h('progress', { max: 100, value: 0, 'aria-label': t('audioProgress') });
  const percent = h('span', { class: 'value', 'aria-hidden': 'true' });
  const making = h('div', { class: 'making', hidden: true }, bar, percent, stop);

  const show = (share: number) => {
    bar.value = Math.floor(share * 100);
    percent.textContent = t('audioPercent', bar.value);
  };
  const busy = (is: boolean) => {
    const hadFocus = [save, stop].some((button) => button === document.activeElement);
    making.hidden = !is;
    save.hidden = is;
    if (hadFocus) (is ? stop : save).focus();
  };
  const make = async () => {
    const given = new AbortController();
    const giveUp = () => given.abort();
    stop.addEventListener('click', giveUp, { signal: given.signal });
    show(0);
    busy(true);
    try {
      const name = fileName(title, MP3.ending);
      saveFile(await record(lines(), pauses(), show, given.signal), name);
      notice.say(t('audioDone', name));
    } catch (error) {
      if (!given.signal.aborted) console.error(error);
      notice.say(t(given.signal.aborted ? 'audioStopped' : 'problemAudio'));
    } finally {
      stop.removeEventListener('click', giveUp);
      busy(false);
    }
  };
  save.addEventListener('click', () => void make());
  return h('div', {}, h('p', {}, t('audioHelp')), save, making);
}
