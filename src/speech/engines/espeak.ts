/** The bundled light voice: eSpeak NG. It has more than a hundred languages, and an attempt for the others. */
import { BundledEngine, type Kind } from './bundled.ts';
import { ESPEAK_VOICES } from './espeak-list.ts';
import { nearestSpeed } from './espeak-speed.ts';

export const ESPEAK: Kind = {
  name: 'espeak',
  file: 'voice/espeak.worker.js',
  pitches: true,
  speaks: (_, voice) => !voice || ESPEAK_VOICES.some(({ identifier }) => identifier === voice),
  pieces: (text, from) => [{ text: text.slice(from), start: from, ends: true }],
  speed: nearestSpeed,
};

export const espeak = (): BundledEngine => new BundledEngine(ESPEAK);
