/** "Voices": for each language of the article what speaks it, what else could, and how fast. */
import type { SystemVoice } from '../platform/system-voices.ts';
import { systemVoices, watchSystemVoices } from '../platform/tts.ts';
import type { RangeSetting } from '../settings/rows.ts';
import type { Settings } from '../settings/schema.ts';
import { slider } from '../settings/slider.ts';
import { type Choice, choiceFor, choose, SPEED } from '../speech/choices.ts';
import { tongue } from '../speech/languages.ts';
import { rank, rankOwn } from '../speech/ranking.ts';
import { allVoices, type Voice } from '../speech/voices.ts';
import { h } from '../ui/h.ts';
import { languageName, t } from '../ui/words.ts';
import type { Reading } from './reading.ts';
import type { Sample } from './samples.ts';
import type { SpokenText } from './spoken-text.ts';
import { voiceList } from './voice-list.ts';
import { voiceName } from './voice-words.ts';

export interface VoicesPanel {
  /** Knows the languages of the article, and has a voice say a sentence. */
  readonly reading: (Pick<Reading, 'listen'> & { readonly text: Pick<SpokenText, 'samples'> }) | null;
  readonly settings: () => Settings;
  readonly change: (part: Partial<Settings>) => void;
}

const OWN_SPEED: RangeSetting = { kind: 'range', label: 'voiceSpeed', group: 'voice', default: 1, unit: '×', ...SPEED };

const languageOf = ({ lang }: Sample) => languageName(tongue(lang));

function button(words: 'voiceListen' | 'voiceUse' | 'voiceUseBest', press: () => void): HTMLButtonElement {
  const made = h('button', { type: 'button', class: 'worded' }, t(words));
  made.addEventListener('click', press);
  return made;
}

/** Which voice speaks now, and why. @param best the one that would speak by itself */
function nowText({ voice, name }: Choice, voices: readonly Voice[], best: Voice | undefined, known: boolean): string {
  const bestName = best ? voiceName(best) : '';
  const chosen = voices.find(({ id }) => id === voice);
  if (!voice) return t('voiceNowBest', bestName);
  if (chosen) return t('voiceNow', voiceName(chosen));
  return known ? t('voiceNowMissing', name, bestName) : t('voiceNow', name);
}

/** What the system had when the panel was open last: shown at once, while it is asked anew (half a second for 13,362). */
let before: readonly SystemVoice[] = [];

/** @returns the panel's content; it keeps itself up to date as voices come and go */
export function voicesPanel({ reading, settings, change }: VoicesPanel): HTMLElement {
  const samples = reading?.text.samples() ?? [];
  let sample = samples[0] ?? { lang: '', text: '' };
  let all = allVoices(before);
  /** Whether the system has said what it has. */
  let known = false;

  const set = (part: Partial<Choice>) => change({ voices: choose(settings().voices, sample.lang, part) });
  const use = () => {
    const voice = list.active();
    if (voice) set({ voice: voice.id, name: voiceName(voice), missed: false });
    draw();
  };
  const language = h(
    'select',
    { name: 'language' },
    ...samples.map((one, i) => h('option', { value: i }, languageOf(one))),
  );
  const now = h('p', { class: 'now', role: 'status' });
  const hear = button('voiceListen', () => {
    const voice = list.active();
    if (voice) reading?.listen(voice.id, sample);
  });
  const take = button('voiceUse', use);
  const best = button('voiceUseBest', () => {
    set({ voice: '', name: '', missed: false });
    draw();
    (best.hidden ? take : best).focus();
  });
  const list = voiceList(() => {
    const active = list.active();
    for (const [one, words] of [[hear, 'voiceListen'] as const, [take, 'voiceUse'] as const]) {
      one.disabled = !active;
      one.setAttribute('aria-label', active ? `${t(words)}: ${voiceName(active)}` : t(words));
    }
  }, use);
  const speed = slider('voices', OWN_SPEED, null, (_, value) => set({ speed: Number(value) }));

  const draw = () => {
    const choice = choiceFor(settings().voices, sample.lang);
    const ranked = rank(all, sample.lang, navigator.userAgent);
    const own = rankOwn(all, sample.lang, navigator.userAgent)[0];
    now.textContent = nowText(choice, ranked, own, known);
    best.hidden = choice.voice === '';
    speed.show(choice.speed);
    const inUse = ranked.find(({ id }) => id === choice.voice) ?? own;
    list.show(t('voicesOf', languageOf(sample)), ranked, inUse?.id ?? '');
  };

  language.addEventListener('change', () => {
    sample = samples[Number(language.value)] ?? sample;
    draw();
  });
  const several = samples.length > 1;
  const room = h(
    'div',
    { class: 'voice-choice' },
    several
      ? h('label', { class: 'select' }, h('span', { class: 'label' }, t('voicesLanguage')), language)
      : h('h3', {}, languageOf(sample)),
    now,
    list.element,
    h('div', { class: 'row' }, hear, take, best),
    speed.element,
  );

  const closed = new AbortController();
  let wasOpen = false;
  const update = async () => {
    const found = await systemVoices();
    if (wasOpen && !room.isConnected) return closed.abort();
    wasOpen = room.isConnected;
    before = found;
    [all, known] = [allVoices(found), true];
    room.dataset.known = '';
    draw();
  };
  watchSystemVoices(() => void update(), closed.signal);
  void update();
  draw();
  return room;
}
