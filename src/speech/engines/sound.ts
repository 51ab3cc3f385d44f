/** What a bundled voice's worker is asked, and what it answers: the same for every voice that makes samples. */
import type { Word } from '../engine.ts';

export interface SoundRequest {
  readonly id: number;
  /** '' makes no sound: it loads what the language needs, so that the next request finds the voice warm. */
  readonly text: string;
  /** BCP 47. */
  readonly lang: string;
  /** The voice's own name; the best of the language where there is none. */
  readonly voice?: string;
  /** 1 is the voice's own. */
  readonly speed: number;
  /** 1 is the voice's own; of no matter to a voice that has but one. */
  readonly pitch: number;
  /** Whether a sentence ends with this text. */
  readonly ends: boolean;
}

export interface Sound {
  readonly id: number;
  /** 16-bit mono. */
  readonly samples: Int16Array<ArrayBuffer>;
  /** Per second. */
  readonly sampleRate: number;
  /** Offsets in the request's text, times in this sound. */
  readonly words: readonly Word[];
}

export type SoundReply = Sound | { readonly id: number; readonly error: string };

/** @returns the sound's length in milliseconds */
export const lengthOf = ({ samples, sampleRate }: Sound): number => (samples.length / sampleRate) * 1000;

/** Answers requests one after the other, in the order they came. Call it once, in a worker. */
export function serveSounds(make: (request: SoundRequest) => Promise<Sound>): void {
  let last: Promise<unknown> = Promise.resolve();
  self.onmessage = ({ data }: MessageEvent<SoundRequest>) => {
    last = last.then(() =>
      make(data).then(
        (sound) => self.postMessage(sound, { transfer: [sound.samples.buffer] }),
        (error: unknown) => self.postMessage({ id: data.id, error: String(error) } satisfies SoundReply),
      ),
    );
  };
}
