/** What systems have, as their browsers list it: short, and true to their names, languages and flags. */
import type { SystemVoice } from '../../src/platform/system-voices.ts';
import { ESPEAK_VOICES } from '../../src/speech/engines/espeak-list.ts';

export const ON = {
  mac: 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36',
  windows: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36',
  android: 'Mozilla/5.0 (Android 14; Mobile; rv:140.0) Gecko/140.0',
  debian: 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36',
} as const;

const local = (name: string, lang: string, tellsWords = true): SystemVoice => ({
  name,
  lang,
  remote: false,
  tellsWords,
});
const online = (name: string, lang: string): SystemVoice => ({ name, lang, remote: true, tellsWords: false });

export const MAC: readonly SystemVoice[] = [
  ...['Albert', 'Bad News', 'Bahh', 'Bells', 'Boing', 'Bubbles', 'Cellos', 'Zarvox', 'Fred', 'Kathy'].map((name) =>
    local(name, 'en-US'),
  ),
  local('Eddy (English (United States))', 'en-US'),
  local('Samantha', 'en-US'),
  local('Ava (Premium)', 'en-US'),
  local('Evan (Enhanced)', 'en-US'),
  local('Daniel', 'en-GB'),
  local('Serena (Premium)', 'en-GB'),
  local('Xander', 'nl-NL'),
  local('Ellen', 'nl-BE'),
  online('Google UK English Female', 'en-GB'),
  online('Google Nederlands', 'nl-NL'),
];

export const WINDOWS: readonly SystemVoice[] = [
  online('Microsoft Aria Online (Natural) - English (United States)', 'en-US'),
  local('Microsoft Zira Desktop - English (United States)', 'en-US'),
  local('Microsoft David - English (United States)', 'en-US'),
  local('Microsoft Hazel - English (United Kingdom)', 'en-GB'),
  local('Microsoft Jenny(Natural) - English (United States)', 'en-US'),
  local('eSpeak-NG English (America)', 'en-US', false),
];

export const ANDROID: readonly SystemVoice[] = [
  local('en-us-x-iol-network', 'en-US'),
  local('en-gb-x-rjs-local', 'en-GB'),
  local('en-us-x-iol-local', 'en-US'),
];

/** speech-dispatcher's: each of eSpeak's voices in 1 + 101 shapes. */
export function debian(count = 13_362): SystemVoice[] {
  const shapes = ['', ...Array.from({ length: 101 }, (_, i) => `+variant${i}`)];
  const all = ESPEAK_VOICES.flatMap(({ name, languages }) =>
    shapes.map((shape) => local(`${name}${shape} espeak-ng`, languages[0]?.name ?? '', false)),
  );
  return all.slice(0, count);
}
