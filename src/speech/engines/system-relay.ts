/**
 * The system's voices (chrome.tts) can be reached from the background worker alone, while the voice lives in a page.
 * This is the worker's end of the line between them.
 */
import { distrust, distrusted } from '../../platform/distrusted.ts';
import { has, type Port } from '../../platform/port.ts';
import type { SystemEvent, SystemUtterance, SystemVoice } from '../../platform/system-voices.ts';
import { saySystem, stopSystem, systemVoices, watchSystemVoices } from '../../platform/tts.ts';

/** Name of the port. */
export const TTS_PORT = 'tts';

export type TtsRequest =
  | { readonly do: 'voices' | 'stop' | 'stay' }
  /** The voice's word marks have been found wrong. */
  | { readonly do: 'distrust'; readonly voice: string }
  | { readonly do: 'say'; readonly id: number; readonly utterance: SystemUtterance };

export type TtsReply =
  | { readonly voices: readonly SystemVoice[] }
  | { readonly id: number; readonly event: SystemEvent };

export const isTtsRequest = (message: unknown): message is TtsRequest => has(message, 'do', 'string');
export const isTtsReply = (message: unknown): message is TtsReply =>
  has(message, 'voices', 'object') || (has(message, 'id', 'number') && has(message, 'event', 'object'));

/** The system's voices, with what has been found out about them. */
async function voicesAsKnown(): Promise<SystemVoice[]> {
  const [voices, wrong] = await Promise.all([systemVoices(), distrusted()]);
  return voices.map((voice) => (wrong.includes(voice.name) ? { ...voice, tellsWords: false } : voice));
}

/** Serves one voice page. 'stay' does nothing but keep the worker awake: any message starts its 30 seconds anew. */
export function serveTts(port: Port<TtsReply, TtsRequest>): void {
  const gone = new AbortController();
  const sendVoices = () => void voicesAsKnown().then((voices) => gone.signal.aborted || port.send({ voices }));
  watchSystemVoices(sendVoices, gone.signal);
  port.onClose(() => gone.abort());
  port.onMessage((request) => {
    switch (request.do) {
      case 'voices':
        return sendVoices();
      case 'distrust':
        return void distrust(request.voice);
      case 'say':
        return saySystem(request.utterance, (event) => port.send({ id: request.id, event }));
      case 'stop':
        return stopSystem();
      case 'stay':
    }
  });
}
