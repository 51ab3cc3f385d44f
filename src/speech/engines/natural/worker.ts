/** The natural voices in a worker of their own, so that a long phrase never holds up a press on Pause. */
import { type Sound, type SoundRequest, serveSounds } from '../sound.ts';
import { loadPhonemizer, phonemesOf } from './phonemes.ts';
import { loadVoice } from './runtime.ts';
import { Speaker } from './speaker.ts';
import { naturalVoice } from './voices.ts';

/** Voices kept in memory at most: that of the article, and that of a quotation in it. */
const KEPT = 2;
/** Said to nobody when a voice is to be made ready: the browser compiles well only what has run for a while. */
const TO_NOBODY = 'a, o, e, a, o, e.';

const locate = (file: string) => new URL(`natural/${file}`, self.location.href).href;

async function fetched(file: string): Promise<ArrayBuffer> {
  const response = await fetch(locate(file));
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  return response.arrayBuffer();
}

const phonemizer = loadPhonemizer(locate);
const speakers = new Map<string, Promise<Speaker>>();

async function load(lang: string, name?: string): Promise<Speaker> {
  const voice = naturalVoice(lang, name);
  if (!voice) throw new Error(`No natural voice reads ${lang}.`);
  const kept = speakers.get(voice.name);
  if (kept) return kept;
  const loading = Promise.all([phonemizer, loadVoice(voice, locate, fetched)]).then(
    ([module, runtime]) => new Speaker(phonemesOf(module, voice), runtime, voice),
  );
  loading.catch(() => speakers.delete(voice.name)); // tried again the next time
  for (const name of [...speakers.keys()].slice(0, 1 - KEPT)) speakers.delete(name);
  speakers.set(voice.name, loading);
  return loading;
}

async function make({ id, text, lang, voice, ends }: SoundRequest): Promise<Sound> {
  const speaker = await load(lang, voice);
  if (!text) speaker.make(TO_NOBODY, true);
  return { id, ...speaker.make(text, ends) };
}

serveSounds(make);
