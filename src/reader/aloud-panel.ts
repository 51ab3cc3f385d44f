/** "Reading aloud": repeat, sleep timer and the like, how words are said, and the article as an audio file. */
import type { Settings } from '../settings/schema.ts';
import { primary } from '../speech/dictionary.ts';
import { h } from '../ui/h.ts';
import type { Command } from '../ui/keys.ts';
import { type MessageKey, t } from '../ui/words.ts';
import { audioFile } from './audio-file.ts';
import type { Notice } from './notice.ts';
import type { Reading } from './reading.ts';
import { readingPanel } from './reading-panel.ts';
import { wordsForm } from './words-form.ts';

export interface AloudPanel {
  readonly reading: Reading;
  readonly title: string;
  readonly settings: () => Settings;
  readonly change: (part: Partial<Settings>) => void;
  readonly press: (command: Command) => void;
  readonly notice: Notice;
}

/** The longest selection that is taken for a word or a name (UTF-16 units). */
const LONGEST_NAME = 60;

const section = (title: MessageKey, inside: HTMLElement) => h('section', {}, h('h3', {}, t(title)), inside);

/** What is selected in the article, if it can be a word or a name, and in which language. */
function selected(reading: Reading): { word: string; lang: string } | null {
  const selection = getSelection();
  const word = selection?.toString().trim() ?? '';
  if (!selection || !word || word.length > LONGEST_NAME || /\n/.test(word)) return null;
  const { startContainer, startOffset } = selection.getRangeAt(0);
  if (!startContainer.parentElement?.closest('article')) return null;
  return { word, lang: reading.text.langAt(startContainer, startOffset) };
}

/** @returns the panel's content */
export async function aloudPanel({
  reading,
  title,
  settings,
  change,
  press,
  notice,
}: AloudPanel): Promise<HTMLElement> {
  const start = selected(reading);
  const words = await wordsForm({
    langs: [...new Set(reading.text.langs.map(primary))],
    start: { word: start?.word ?? '', lang: primary(start?.lang ?? reading.text.langs[0] ?? 'en') },
    hush: () => reading.hush(),
    notice,
  });
  const file = audioFile({ title, lines: () => reading.text.lines, pauses: () => settings().pauses, notice });
  const player = readingPanel({
    player: reading.player,
    settings: settings(),
    change: (name, value) => change({ [name]: value }),
    press,
  });
  return h('div', { class: 'aloud' }, player, section('wordsSection', words), section('audioSection', file));
}
