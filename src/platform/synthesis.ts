/**
 * The system's voices as every page has them: https://wicg.github.io/speech-api/. Firefox's build has this in place of tts.ts, with
 * the same four functions.
 */
import type { SystemEvent, SystemUtterance, SystemVoice } from './system-voices.ts';

/** A list that is not there yet comes within this (ms), or is empty. */
const ARRIVES = 3000;

/** Firefox says of every voice of speech-dispatcher that it is a service: they are programs of the system all the same. */
const isRemote = ({ localService, voiceURI }: SpeechSynthesisVoice): boolean =>
  !localService && !/speechd|speech-dispatcher|^urn:moz-tts:(?!fake:)/i.test(voiceURI);

/** @returns the voices of the system, when they have come */
export async function systemVoices(): Promise<SystemVoice[]> {
  const { speechSynthesis } = globalThis;
  if (!speechSynthesis) return [];
  if (speechSynthesis.getVoices().length === 0)
    await new Promise<void>((resolve) => {
      setTimeout(resolve, ARRIVES);
      speechSynthesis.addEventListener('voiceschanged', () => resolve(), { once: true });
    });
  return speechSynthesis.getVoices().map((voice) => ({
    name: voice.name,
    lang: voice.lang.replace('_', '-'),
    remote: isRemote(voice),
    // Nobody says beforehand whether a voice tells its words: it is believed until it is silent about one (marks.ts).
    tellsWords: true,
  }));
}

/** Calls back when voices have come or gone. */
export function watchSystemVoices(changed: () => void, signal: AbortSignal): void {
  globalThis.speechSynthesis?.addEventListener('voiceschanged', changed, { signal });
}

/** Held until it has ended: Firefox collects an utterance that nobody holds, and its events with it (bug 1522074). */
let spoken: SpeechSynthesisUtterance | null = null;

/** Speaks at once, ending what is being said. Its events end with `end`, `stopped` or `error`. */
export function saySystem(
  { text, voice, lang, rate, pitch, volume }: SystemUtterance,
  on: (event: SystemEvent) => void,
): void {
  const utterance = new SpeechSynthesisUtterance(text);
  const found = speechSynthesis.getVoices().find(({ name }) => name === voice);
  if (found) utterance.voice = found;
  Object.assign(utterance, { lang, rate, pitch, volume });
  const end = (event: SystemEvent) => {
    if (spoken === utterance) spoken = null;
    on(event);
  };
  utterance.addEventListener('start', () => on({ type: 'start' }));
  utterance.addEventListener('boundary', ({ name, charIndex, charLength }) => {
    if (name === 'word') on({ type: 'word', at: charIndex, length: charLength ?? -1 });
  });
  utterance.addEventListener('end', () => end(spoken === utterance ? { type: 'end' } : { type: 'stopped' }));
  utterance.addEventListener('error', ({ error }) =>
    end(error === 'interrupted' || error === 'canceled' ? { type: 'stopped' } : { type: 'error', message: error }),
  );
  stopSystem();
  spoken = utterance;
  speechSynthesis.speak(utterance);
}

/** Falls silent. Never `pause`: it wedges Debian's speech-dispatcher for every program on the machine. */
export function stopSystem(): void {
  spoken = null;
  speechSynthesis.cancel();
}
