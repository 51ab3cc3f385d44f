/** A piece of speech as it is played: the silence around it cut to what a speaker would leave, in 16 bits. */
import type { Word } from '../../engine.ts';
import type { Sound } from '../sound.ts';

/** Silence left after a piece, by what it ends with (ms): a sentence, a phrase, nothing at all. */
const PAUSES = { sentence: 260, phrase: 130, none: 30 };
/** Left before the first sound and behind the last, so that no soft one is cut (ms). */
const EDGE = 30;
/** What is quieter than this is silence (root mean square of 5 ms; speech is around 0.1). */
const SILENCE = 0.01;

/** @param ends whether a sentence ends with this text */
export function pauseAfter(text: string, ends: boolean): number {
  if (ends || /[.!?…。！？]["'’”»)\]]*\s*$/u.test(text)) return PAUSES.sentence;
  return /[\p{P}]\s*$/u.test(text) ? PAUSES.phrase : PAUSES.none;
}

/**
 * @param samples from −1 to 1
 * @param words with times in these samples; the cut takes them along
 * @param pause silence to leave behind (ms)
 */
export function shape(
  samples: Float32Array,
  sampleRate: number,
  words: readonly Word[],
  pause: number,
): Omit<Sound, 'id'> {
  const perMs = sampleRate / 1000;
  const [first, last] = heard(samples, sampleRate);
  const from = Math.max(0, Math.floor((first - EDGE) * perMs));
  const to = Math.min(samples.length, Math.ceil((last + EDGE) * perMs));
  const shaped = new Int16Array(Math.max(0, to - from) + Math.round(Math.max(0, pause - EDGE) * perMs));
  for (let i = from; i < to; i++) shaped[i - from] = Math.round(Math.max(-1, Math.min(1, samples[i] ?? 0)) * 32_767);
  const moved = words.map((word) => ({ ...word, ms: Math.max(0, word.ms - from / perMs) }));
  return { samples: shaped, sampleRate, words: moved };
}

/** @returns where speech begins and ends (ms); 0 and 0 when there is none */
function heard(samples: Float32Array, sampleRate: number): [number, number] {
  const window = Math.round(sampleRate * 0.005);
  let first = -1;
  let last = 0;
  for (let at = 0; at < samples.length; at += window) {
    let sum = 0;
    for (let i = at; i < Math.min(samples.length, at + window); i++) sum += (samples[i] ?? 0) ** 2;
    if (Math.sqrt(sum / window) < SILENCE) continue;
    if (first < 0) first = at;
    last = at + window;
  }
  return [(Math.max(0, first) / sampleRate) * 1000, (last / sampleRate) * 1000];
}
