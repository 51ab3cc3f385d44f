/** "Reading aloud": how words are said, and the article as an audio file. */
import { primary } from '../speech/dictionary.ts';
import { h } from '../ui/h.ts';
import { type MessageKey, t } from '../ui/words.ts';
import { audioFile } from './audio-file.ts';
import type { Notice } from './notice.ts';
import type { Reading } from './reading.ts';
import { wordsForm } from './words-form.ts';

export interface AloudPanel {
  readonly reading: Reading;
  readonly title: string;
  readonly settings: () => { readonly pauses: number };
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
  return { word, lang: reading.langAt(startContainer, startOffset) };
}

/** @returns the panel's content */
export async function aloudPanel({ reading, title, settings, notice }: AloudPanel): Promise<HTMLElement> {
  const start = selected(reading);
  const words = await wordsForm({
    langs: [...new Set(reading.text.langs.map(primary))],
    start: { word: start?.word ?? '', lang: primary(start?.lang ?? reading.text.langs[0] ?? 'en') },
    hush: () => reading.hush(),
    notice,
  });
  const file = audioFile({ title, lines: () => reading.text.lines, pauses: () => settings().pauses, notice });
  return h('div', { class: 'aloud' }, section('wordsSection', words), section('audioSection', file));
}
