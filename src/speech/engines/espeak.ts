/** The bundled light voice: eSpeak NG. It has more than a hundred languages, and an attempt for the others. */
import { BundledEngine } from './bundled.ts';
import { nearestSpeed } from './espeak-speed.ts';

export const espeak = (): BundledEngine =>
  new BundledEngine({
    name: 'espeak',
    file: 'voice/espeak.worker.js',
    pitches: true,
    speaks: () => true,
    pieces: (text, from) => [{ text: text.slice(from), start: from, ends: true }],
    speed: nearestSpeed,
  });
