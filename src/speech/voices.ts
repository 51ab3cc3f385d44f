/** Which of the system's voices reads a language. */
import type { SystemVoice } from '../platform/tts.ts';

const primary = (lang: string) => lang.toLowerCase().split(/[-_]/)[0] ?? '';

/** Higher is better: the very region, words told, and no variant of a voice ("English (America)+Mr serious"). */
function worth(voice: SystemVoice, lang: string): number {
  const region = voice.lang.toLowerCase().replace('_', '-') === lang.toLowerCase() ? 4 : 0;
  return region + (voice.tellsWords ? 2 : 0) + (voice.name.includes('+') ? 0 : 1);
}

/**
 * @param lang BCP 47 of the text
 * @returns the voices of that language that keep the text on the device, best first
 */
export function rankVoices(voices: readonly SystemVoice[], lang: string): SystemVoice[] {
  return voices
    .filter((voice) => !voice.remote && voice.lang && primary(voice.lang) === primary(lang))
    .sort((a, b) => worth(b, lang) - worth(a, lang));
}
