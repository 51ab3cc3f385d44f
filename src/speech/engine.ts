/** The interface every voice speaks through. One utterance at a time; a signal is the only way to stop. */

/** A word of an utterance: offsets in its text (UTF-16 units), and when it begins (milliseconds of its sound). */
export interface Word {
  readonly start: number;
  readonly length: number;
  readonly ms: number;
}

/** The engines that have voices. */
export type EngineName = 'system' | 'natural' | 'espeak';

export interface Utterance {
  /** What is said, which is not always what is written (saying.ts). */
  readonly text: string;
  readonly lang: string;
  /** Where to begin, in UTF-16 units from the start of `text`. */
  readonly from: number;
  /** 1 is the voice's own speed. */
  readonly rate: number;
  /** The engine's own name of the voice to speak with; the best of the language where there is none. */
  readonly voice?: string;
  /** 1 is the voice's own pitch, 2 high, 0.5 low. */
  readonly pitch: number;
  /** From 0 to 1. */
  readonly volume: number;
}

/** What an engine tells while it speaks. `ended`, `lost` or `failed` comes last, and nothing comes after the signal. */
export interface Told {
  /**
   * Sound has begun. `words` are all there will be when the engine knows them ahead, else null. `rate`: sound ms per ms.
   * Told again for each further sound of the same utterance: times then count from its beginning, so that the words
   * before it have times below 0.
   */
  started(words: readonly Word[] | null, rate: number): void;
  /** For engines that tell each word as it comes: offset and length in `text`. */
  word(start: number, length: number): void;
  ended(): void;
  /** Lost on the way, by no fault of the voice's: it is to be said again. */
  lost(): void;
  failed(reason: string): void;
}

export interface Engine {
  /** Stays the same for good: a reader's choice of voice is kept by it. `chosen` speaks with what was chosen (chosen.ts). */
  readonly name: EngineName | 'chosen';
  /** How long it may take to begin, before it is taken for dead (ms). */
  readonly patience: number;
  /** Whether its voices can be made higher and lower. */
  readonly pitches: boolean;
  /** Whether it has a voice for this language (BCP 47), or the very one that is named. May load what it needs to know it. */
  speaks(lang: string, voice?: string): Promise<boolean>;
  speak(utterance: Utterance, told: Told, signal: AbortSignal): void;
  /** Loads what a language needs, so that the first word comes at once; does nothing where there is nothing to load. */
  warmUp(lang: string, voice?: string): void;
  /** Makes ready what comes next, where that helps. */
  prepare(utterance: Utterance): void;
  /**
   * Changes the speed of what is being said, from the word it is at.
   * @returns the new speed in sound milliseconds per millisecond, or null when it must be said again instead
   */
  changeRate(rate: number): number | null;
  /** Changes how loud what is being said is. @returns false when it must be said again instead */
  changeVolume(volume: number): boolean;
  /** Holds the sound. @returns false when it cannot: the player then stops it and says the rest again. */
  hold(): boolean;
  /** Goes on from `ms` of the sound. */
  goOn(ms: number): void;
}
