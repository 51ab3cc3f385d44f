/**
 * The natural voices: small neural networks of the sanoTTS family, each a folder of its own in `voice/natural/`, loaded
 * when its language is read and not before. Measured by `npm run bench -- voices`.
 *
 * Left out of the package: French and the large Portuguese (0.43 and 0.46 s of one processor for a second of speech: too
 * slow to keep up at twice the speed), Russian (the phonemes come from a dictionary that is not there: "Правительство" is silence), the second
 * Portuguese voice (nothing says whose it is), and the large English one (0.16 s a second, six times what the small one
 * takes).
 */
export interface NaturalVoice {
  /** Its folder. */
  readonly name: string;
  /** First subtag of the languages it reads. */
  readonly lang: string;
  /** `nano`: 24 kHz, mel and inverse Fourier transform, English alone. `lite`: 22.05 kHz, distilled from a Piper voice. */
  readonly runtime: 'nano' | 'lite';
  /** The phonemes' own language and the row of their table (meta.json of the package: espeak_voice, g2p_voice_slot). */
  readonly espeak: string;
  readonly slot: number;
  /**
   * How many letters the first piece of a sentence has where a comma or the like allows it, so that it is there soon, and
   * how many no piece has more of, so that a skip does not wait for the piece in hand: 0.6 s at most, either.
   */
  readonly letters: readonly [first: number, most: number];
  /**
   * How much earlier a word is heard than the lengths of its phonemes say (ms): the decoder begins a sound before its
   * place. Kokoro, which the English voice was taught by, takes 75 ms from its own words' times for it (join_timestamps in
   * kokoro/pipeline.py). These are the medians against a forced alignment by pocketsphinx, 280 words of English, 71 of
   * five other languages; eSpeak's times, which are exact, come out at 0 to 16 ms there.
   */
  readonly lead: number;
  /** What its samples are multiplied with, so that all voices are as loud as eSpeak's; the loudest stay below 1. */
  readonly gain: number;
}

const lite = (lang: string, name: string, espeak: string, slot: number, gain: number): NaturalVoice => ({
  name,
  lang,
  runtime: 'lite',
  espeak,
  slot,
  gain,
  lead: 40,
  letters: [32, 56],
});

export const NATURAL_VOICES: readonly NaturalVoice[] = [
  { name: 'english', lang: 'en', runtime: 'nano', espeak: 'en-us', slot: 0, lead: 85, gain: 2, letters: [60, 150] },
  lite('cs', 'czech-tiny', 'cs', 15, 0.8),
  lite('de', 'german-tiny', 'de', 8, 1.8),
  lite('es', 'spanish-tiny', 'es', 11, 0.8),
  lite('it', 'italian-tiny', 'it', 12, 0.8),
  lite('pt', 'portuguese-tiny', 'pt-br', 13, 1.8),
  lite('ro', 'romanian-tiny', 'ro', 14, 1.7),
  lite('tr', 'turkish-tiny', 'tr', 17, 4),
];

/** Languages that a voice of the same first subtag would read wrong: the Portuguese one is Brazilian. */
const NOT = /^pt-pt\b/;

/**
 * @param name of the voice that is wanted, whatever the language
 * @returns the voice for a language (BCP 47), or null
 */
export function naturalVoice(lang: string, name?: string): NaturalVoice | null {
  if (name) return NATURAL_VOICES.find((voice) => voice.name === name) ?? null;
  const tag = lang.toLowerCase().replace('_', '-');
  if (NOT.test(tag)) return null;
  return NATURAL_VOICES.find((voice) => voice.lang === tag.split('-')[0]) ?? null;
}
