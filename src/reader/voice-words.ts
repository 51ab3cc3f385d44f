/** A voice in words: what it is called, where it belongs, and what is to be known before it is used. */
import { region } from '../speech/languages.ts';
import type { Voice } from '../speech/voices.ts';
import { regionName, t } from '../ui/words.ts';

/** @returns its maker's name for it; a bundled natural voice has none */
export const voiceName = (voice: Voice): string => (voice.engine === 'natural' ? t('voiceNatural') : voice.name);

/** @returns the heading it is listed under: who makes the sound, and for the system's voices of which region */
export function groupName({ engine, lang, online }: Voice): string {
  if (online) return t('voicesOnline');
  if (engine === 'natural') return t('voicesNatural');
  if (engine === 'espeak') return t('voicesEspeak');
  const where = regionName(region(lang));
  return where ? t('voicesSystem', where) : t('voicesSystemPlain');
}

/** @returns what is to be known of it: never only told by the heading above it, which a reader may have missed */
export function voiceNote({ online, tellsWords, lang, engine }: Voice): string {
  const notes = [
    online ? t('voiceOnline') : '',
    engine === 'system' && online ? regionName(region(lang)) : '',
    tellsWords ? '' : t('voiceTellsNoWords'),
  ];
  return notes.filter(Boolean).join(' · ');
}

/** @returns what a search looks in */
export const searchText = (voice: Voice): string =>
  [voiceName(voice), voice.name, voice.lang, groupName(voice)].join(' ').toLowerCase();
