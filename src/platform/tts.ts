/**
 * The system's voices as Chromium offers them to extensions (chrome.tts, which the polyfill does not wrap). Firefox has no such
 * interface: its build has synthesis.ts in place of this file, with the same four functions.
 */

import type { SystemEvent, SystemUtterance, SystemVoice } from './system-voices.ts';

/** @returns every voice the system has; none on a bare Debian Chromium */
export async function systemVoices(): Promise<SystemVoice[]> {
  if (!globalThis.chrome?.tts) return [];
  const voices = await chrome.tts.getVoices();
  return voices
    .filter((voice) => voice.voiceName)
    .map((voice) => ({
      name: voice.voiceName ?? '',
      lang: voice.lang ?? '',
      remote: voice.remote ?? false,
      tellsWords: voice.eventTypes?.includes('word') ?? false,
    }));
}

/** Calls back when voices have come or gone: a Debian list arrives seconds after it was asked for first. */
export function watchSystemVoices(changed: () => void, signal: AbortSignal): void {
  const voices = globalThis.chrome?.tts?.onVoicesChanged;
  if (!voices) return;
  voices.addListener(changed);
  signal.addEventListener('abort', () => voices.removeListener(changed), { once: true });
}

function toEvent(event: chrome.tts.TtsEvent): SystemEvent | null {
  switch (event.type) {
    case 'start':
    case 'end':
      return { type: event.type };
    case 'word':
      return { type: 'word', at: event.charIndex ?? -1, length: event.length ?? -1 };
    case 'interrupted':
    case 'cancelled':
      return { type: 'stopped' };
    case 'error':
      return { type: 'error', message: event.errorMessage ?? '' };
    default:
      return null;
  }
}

/**
 * Speaks at once, ending what is being said. Its events end with `end`, `stopped` or `error`.
 */
export function saySystem({ text, voice, ...how }: SystemUtterance, on: (event: SystemEvent) => void): void {
  const onEvent = (event: chrome.tts.TtsEvent) => {
    const told = toEvent(event);
    if (told) on(told);
  };
  chrome.tts
    .speak(text, { ...how, voiceName: voice, enqueue: false, onEvent })
    .catch((error: unknown) => on({ type: 'error', message: String(error) }));
}

/** Falls silent. Never `pause`: it wedges Debian's speech-dispatcher for every program on the machine. */
export function stopSystem(): void {
  chrome.tts.stop();
}
