/** Every voice there is, whichever engine speaks with it: one list, and one name for each that stays the same for good. */
import type { SystemVoice } from '../platform/system-voices.ts';
import type { EngineName } from './engine.ts';
import { ESPEAK_VOICES } from './engines/espeak-list.ts';
import { bestVoice } from './engines/espeak-voices.ts';
import { NATURAL_VOICES } from './engines/natural/voices.ts';
import { family } from './languages.ts';

export interface Voice {
  /** What a reader's choice is kept by: `engine:own`, with the engine's own name of the voice. */
  readonly id: string;
  readonly name: string;
  /** BCP 47, as far as its maker keeps to it. */
  readonly lang: string;
  readonly engine: EngineName;
  /** True when the text would leave the device. */
  readonly online: boolean;
  /** True when it tells each word as it says it. */
  readonly tellsWords: boolean;
}

/** @returns the id's two parts; null when it is none of ours */
export function partsOf(id: string): { engine: EngineName; own: string } | null {
  const [, engine, own] = /^(system|natural|espeak):(.+)$/s.exec(id) ?? [];
  if (!own || (engine !== 'system' && engine !== 'natural' && engine !== 'espeak')) return null;
  return { engine, own };
}

/** Android's and Edge's names say that a voice is the maker's computer's, whatever the browser says of it. */
const ONLINE = /-network\b|\bonline\b/i;

/** One name may stand for voices of several languages (macOS: "Eddy"), so the language is part of it. */
export const systemName = ({ lang, name }: SystemVoice): string => `${lang.toLowerCase().replaceAll('_', '-')}:${name}`;

export const ofSystem = (voice: SystemVoice): Voice => ({
  id: `system:${systemName(voice)}`,
  name: voice.name,
  lang: voice.lang,
  engine: 'system',
  online: voice.remote || ONLINE.test(voice.name),
  tellsWords: voice.tellsWords,
});

/** The Portuguese voice is Brazilian; the others have the accent their phonemes are asked for in. */
const NATURAL: readonly Voice[] = NATURAL_VOICES.map(({ name, lang, espeak }) => ({
  id: `natural:${name}`,
  name,
  lang: espeak.startsWith(lang) ? espeak : lang,
  engine: 'natural',
  online: false,
  tellsWords: true,
}));

const ESPEAK: readonly Voice[] = ESPEAK_VOICES.map(({ identifier, name, languages }) => ({
  id: `espeak:${identifier}`,
  name,
  lang: languages[0]?.name ?? '',
  engine: 'espeak',
  online: false,
  tellsWords: true,
}));

/** @returns the id of the eSpeak voice that speaks a language when nothing is chosen */
export const nearestEspeak = (lang: string): string => `espeak:${bestVoice(ESPEAK_VOICES, lang)}`;

/** @returns all voices: the system's (as they are now) and the bundled ones */
export const allVoices = (system: readonly SystemVoice[]): Voice[] => [...system.map(ofSystem), ...NATURAL, ...ESPEAK];

/**
 * @param lang BCP 47 of the text
 * @returns the voices of that language, of any region; and what reads it where no voice knows the language
 */
export function voicesOf(voices: readonly Voice[], lang: string): Voice[] {
  const wanted = family(lang);
  const nearest = nearestEspeak(lang);
  return voices.filter((voice) => family(voice.lang) === wanted || voice.id === nearest);
}
