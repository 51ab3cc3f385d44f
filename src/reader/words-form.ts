/** The reader's own pronunciations: heard, added, changed, removed with a way back, saved as a file and read from one. */
import { fileName, saveFile } from '../platform/save.ts';
import { loadDictionary, saveDictionary } from '../settings/dictionary.ts';
import {
  admitPronunciation,
  type Dictionary,
  keptDictionary,
  LONGEST_SAID,
  LONGEST_WORD,
  type Pronunciation,
  readDictionary,
  withoutWord,
  withWord,
} from '../speech/dictionary.ts';
import { h } from '../ui/h.ts';
import { type MessageKey, t, uiLanguage } from '../ui/words.ts';
import { listen as say } from './listen.ts';
import type { Notice } from './notice.ts';

export interface WordsForm {
  /** First subtags of the languages that can be chosen beside those there are words in. */
  readonly langs: readonly string[];
  /** What the form begins with. */
  readonly start: { readonly word: string; readonly lang: string };
  /** Falls silent for what is to be heard. */
  readonly hush: () => Promise<void>;
  readonly notice: Notice;
}

/** A file of as many words as can be kept is shorter (bytes). */
const LONGEST_FILE = 2_000_000;

const worded = (key: MessageKey, press: () => void, name?: string): HTMLButtonElement => {
  const button = h(
    'button',
    { type: 'button', class: 'worded', 'aria-label': name ? `${t(key)}: ${name}` : null },
    t(key),
  );
  button.addEventListener('click', press);
  return button;
};

const labelled = (key: MessageKey, control: HTMLElement) =>
  h('label', { class: 'field' }, h('span', { class: 'label' }, t(key)), control);

const languageName = (lang: string): string =>
  new Intl.DisplayNames(uiLanguage(), { type: 'language', fallback: 'code' }).of(lang) ?? lang;

/** @returns the list of words and the form for one more, with the words that are kept */
export async function wordsForm({ langs, start, hush, notice }: WordsForm): Promise<HTMLElement> {
  let words: Dictionary = await loadDictionary();
  let heard = new AbortController();

  const word = h('input', {
    name: 'word',
    maxlength: LONGEST_WORD,
    value: start.word,
    autocomplete: 'off',
    dir: 'auto',
  });
  const said = h('input', {
    name: 'said',
    maxlength: LONGEST_SAID,
    autocomplete: 'off',
    dir: 'auto',
    spellcheck: 'false',
  });
  const known = [...new Set([start.lang, ...langs, ...words.map(({ lang }) => lang), 'en'])];
  const lang = h(
    'select',
    { name: 'lang' },
    ...known.map((code) => h('option', { value: code, selected: code === start.lang }, languageName(code))),
  );
  const list = h('ul', { class: 'parts' });
  const before = words.find((one) => one.lang === start.lang && one.word === start.word);
  said.value = before?.said ?? '';

  const keep = async (next: Dictionary) => {
    words = next;
    draw();
    await saveDictionary(next).catch(() => notice.say(t('problemWords')));
  };
  /** What can be taken back. Another surface may have changed the words since this list was drawn. */
  const change = async (to: (old: Dictionary) => Dictionary, done: string): Promise<boolean> => {
    const old = await loadDictionary().catch(() => words);
    const next = to(old);
    if (next === old) return false;
    await keep(next);
    word.focus(); // what had it may be gone
    notice.say(done, { label: t('undo'), act: () => void keep(old).then(() => word.focus()) });
    return true;
  };
  const fill = (one: Pronunciation) => {
    word.value = one.word;
    said.value = one.said;
    if (![...lang.options].some(({ value }) => value === one.lang))
      lang.append(h('option', { value: one.lang }, languageName(one.lang)));
    lang.value = one.lang;
    said.focus();
  };
  const row = (one: Pronunciation) =>
    h(
      'li',
      { class: 'part' },
      h('p', { dir: 'auto' }, t('wordsEntry', one.word, one.said), h('small', {}, languageName(one.lang))),
      h(
        'span',
        { class: 'buttons' },
        worded('wordsChange', () => fill(one), one.word),
        worded('wordsRemove', () => void change((old) => withoutWord(old, one), t('wordsRemoved', one.word)), one.word),
      ),
    );
  const draw = () => {
    const inOrder = [...words].sort((a, b) => a.word.localeCompare(b.word, uiLanguage()));
    list.replaceChildren(...inOrder.map(row));
    list.hidden = words.length === 0;
  };

  const add = async () => {
    const one = admitPronunciation({ lang: lang.value, word: word.value, said: said.value });
    if (!one) {
      notice.say(t('wordsEmpty'));
      return (word.value.trim() ? said : word).focus();
    }
    const kept = await change((old) => withWord(old, one), t('wordsKept', one.word, one.said));
    if (!kept) return notice.say(t('wordsFull'));
    word.value = '';
    said.value = '';
  };
  const listen = async () => {
    heard.abort();
    heard = new AbortController();
    const { signal } = heard;
    const text = said.value.trim() || word.value.trim();
    if (!text) return word.focus();
    await hush();
    if (!(await say(text, lang.value, signal))) notice.say(t('problemListen'));
  };
  const exported = () =>
    saveFile(
      new Blob([JSON.stringify(keptDictionary(words), null, 2)], { type: 'application/json' }),
      fileName(t('wordsFileName'), 'json'),
    );
  const chosen = h('input', {
    type: 'file',
    accept: '.json,application/json',
    'aria-label': t('wordsImport'),
    hidden: true,
  });
  const imported = async () => {
    const [file] = chosen.files ?? [];
    const content = file && file.size <= LONGEST_FILE ? await file.text() : '';
    chosen.value = '';
    const found = read(content);
    if (!found?.length) return notice.say(t('problemWordsFile'));
    await change((old) => found.reduce(withWord, old), t('wordsImported', found.length));
  };
  chosen.addEventListener('change', () => void imported());

  const form = h(
    'form',
    { class: 'words' },
    labelled('wordsWord', word),
    labelled('wordsSaid', said),
    labelled('aboutLanguage', lang),
    h(
      'span',
      { class: 'buttons' },
      h('button', { type: 'submit', class: 'worded' }, t('wordsAdd')),
      worded('wordsListen', () => void listen()),
    ),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void add();
  });
  draw();
  const files = h(
    'p',
    { class: 'buttons' },
    worded('wordsExport', exported),
    worded('wordsImport', () => chosen.click()),
    chosen,
  );
  return h('div', {}, h('p', {}, t('wordsHelp')), form, list, files);
}

/** @returns the words of a file's content, or null when it holds none */
function read(content: string): Dictionary | null {
  try {
    return readDictionary(JSON.parse(content));
  } catch {
    return null;
  }
}
