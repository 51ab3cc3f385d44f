/** Which of eSpeak NG's voices speaks a language. */
import type { EspeakVoice } from '@echogarden/espeak-ng-emscripten';

/** Old or regional codes eSpeak does not know, and plain English, most of which on the web is American. */
const ALIASES: Readonly<Record<string, string>> = {
  en: 'en-us',
  iw: 'he',
  in: 'id',
  ji: 'yi',
  mo: 'ro',
  nn: 'nb',
  'zh-hk': 'yue',
  'zh-mo': 'yue',
};

/** What is said where no voice knows the language: letters and words an English voice can make of it. */
const LAST_RESORT = 'gmw/en-US';

/**
 * @param lang BCP 47
 * @returns the identifier of the voice nearest to the language: "pt-BR-x-rio" → pt-br → pt
 */
export function bestVoice(voices: readonly EspeakVoice[], lang: string): string {
  const parts = lang.toLowerCase().split(/[-_]/);
  for (let n = parts.length; n > 0; n--) {
    const tag = parts.slice(0, n).join('-');
    const wanted = ALIASES[tag] ?? tag;
    const found = voices
      .flatMap((voice) =>
        voice.languages.filter(({ name }) => name === wanted).map(({ priority }) => ({ voice, priority })),
      )
      .sort((a, b) => a.priority - b.priority || a.voice.identifier.length - b.voice.identifier.length)[0];
    if (found) return found.voice.identifier;
  }
  return LAST_RESORT;
}
