/** The bundled natural voice: small neural networks (natural/voices.ts), so that nothing has to be fetched. */
import { BundledEngine } from './bundled.ts';
import { phrases } from './natural/phrases.ts';
import { naturalVoice } from './natural/voices.ts';

export const natural = (): BundledEngine =>
  new BundledEngine({
    name: 'natural',
    file: 'voice/natural.worker.js',
    pitches: false, // the networks have learnt one voice, and its pitch with it
    speaks: (lang) => naturalVoice(lang) !== null,
    pieces: (text, from, lang) => phrases(text, from, ...(naturalVoice(lang)?.letters ?? [56, 56])),
    speed: () => 1,
  });
