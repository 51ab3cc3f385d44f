/** One natural voice, loaded: text in, sound and the times of its words out. */
import type { Word } from '../../engine.ts';
import type { Sound } from '../sound.ts';
import type { Phonemes } from './phonemes.ts';
import { HOP, type Runtime } from './runtime.ts';
import { pauseAfter, shape } from './shape.ts';
import type { NaturalVoice } from './voices.ts';
import { timeWords, wordsOf } from './words.ts';

/** How many words' phonemes are remembered. */
const REMEMBERED = 4000;
/** Silence where nothing can be said (ms). */
const NOTHING = 120;

export class Speaker {
  readonly #alone = new Map<string, readonly number[]>();

  constructor(
    private readonly phonemes: Phonemes,
    private readonly runtime: Runtime,
    private readonly voice: Pick<NaturalVoice, 'gain' | 'lead'>,
  ) {}

  /** @param ends whether a sentence ends with this text @throws Error when the voice fails */
  make(text: string, ends: boolean): Omit<Sound, 'id'> {
    const ids = this.phonemes(text);
    if (!ids) return this.#inHalves(text, ends);
    const { sampleRate } = this.runtime;
    const { samples, frames } = this.runtime.say(ids);
    for (let i = 0; i < samples.length; i++) samples[i] = (samples[i] ?? 0) * this.voice.gain;
    // Without the true lengths all phonemes are taken to be as long: never seen, and better than no word at all.
    const each = samples.length / HOP / ids.length;
    const spoken = ids.map((id, i) => ({ id, frames: frames?.[i] ?? each }));
    const words = timeWords(text, spoken, (word) => this.#ofWord(word), (HOP / sampleRate) * 1000);
    const heard = words.map((word) => ({ ...word, ms: word.ms - this.voice.lead }));
    return shape(samples, sampleRate, heard, pauseAfter(text, ends));
  }

  /** Too long for one go, as a row of long numbers is, or nothing in it that can be said. */
  #inHalves(text: string, ends: boolean): Omit<Sound, 'id'> {
    const words = wordsOf(text);
    const middle = words[Math.ceil(words.length / 2)];
    if (!middle) return this.#silence(words);
    const first = this.make(text.slice(0, middle.start), false);
    const rest = this.make(text.slice(middle.start), ends);
    const samples = new Int16Array(first.samples.length + rest.samples.length);
    samples.set(first.samples);
    samples.set(rest.samples, first.samples.length);
    const later = (first.samples.length / first.sampleRate) * 1000;
    const moved = rest.words.map((word) => ({ ...word, start: word.start + middle.start, ms: word.ms + later }));
    return { samples, sampleRate: first.sampleRate, words: [...first.words, ...moved] };
  }

  #silence(words: readonly { text: string; start: number }[]): Omit<Sound, 'id'> {
    const unsaid = words.map(({ text, start }): Word => ({ start, length: text.length, ms: 0 }));
    const { sampleRate } = this.runtime;
    return { samples: new Int16Array(Math.round((sampleRate * NOTHING) / 1000)), sampleRate, words: unsaid };
  }

  #ofWord(word: string): readonly number[] {
    const known = this.#alone.get(word);
    if (known) return known;
    if (this.#alone.size >= REMEMBERED) this.#alone.clear();
    const ids = this.phonemes(word) ?? [];
    this.#alone.set(word, ids);
    return ids;
  }
}
