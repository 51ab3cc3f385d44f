/** The bundled natural voice: small neural networks (natural/voices.ts), so that nothing has to be fetched. */
import { BundledEngine, type Kind } from './bundled.ts';
import { phrases } from './natural/phrases.ts';
import { naturalVoice } from './natural/voices.ts';

export const NATURAL: Kind = {
  name: 'natural',
  file: 'voice/natural.worker.js',
  pitches: false, // the networks have learnt one voice, and its pitch with it
  speaks: (lang, voice) => naturalVoice(lang, voice) !== null,
  pieces: (text, from, lang, voice) => phrases(text, from, ...(naturalVoice(lang, voice)?.letters ?? [56, 56])),
  speed: () => 1,
};

export const natural = (): BundledEngine => new BundledEngine(NATURAL);
