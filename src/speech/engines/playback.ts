/**
 * Plays sounds through an audio element. The element is what lets the speed change in the middle of a word without a
 * break: its `playbackRate` keeps the pitch, from 0.5 to 4 (beyond these Chromium is silent: kMinRate and kMaxRate in
 * media/filters/audio_renderer_algorithm.cc).
 */
import type { Sound } from './sound.ts';
import { wav } from './wav.ts';

/** A sound that is decoded already, ready to begin at once. Must be played or thrown away. */
export class Loaded {
  readonly audio: HTMLAudioElement;
  readonly #url: string;

  constructor(readonly sound: Sound) {
    this.#url = URL.createObjectURL(wav(sound.samples, sound.sampleRate));
    this.audio = new Audio(this.#url);
    this.audio.preload = 'auto';
  }

  throwAway(): void {
    this.audio.pause();
    URL.revokeObjectURL(this.#url);
  }
}

export class Playback {
  #playing: HTMLAudioElement | null = null;
  #rate = 1;
  #volume = 1;

  /** The speed it plays at, in sound milliseconds per millisecond, now and from now on. */
  get rate(): number {
    return this.#rate;
  }

  set rate(rate: number) {
    this.#rate = rate;
    if (this.#playing) this.#playing.playbackRate = rate;
  }

  /** How loud it plays, from 0 to 1, now and from now on. */
  set volume(volume: number) {
    this.#volume = volume;
    if (this.#playing) this.#playing.volume = volume;
  }

  /** Whether there is a sound that can be held or changed. */
  get busy(): boolean {
    return this.#playing !== null;
  }

  /**
   * Plays a sound to its end and throws it away.
   * @param begun told when the sound has begun
   * @throws Error when the browser cannot play it, or the signal's reason
   */
  async play(loaded: Loaded, begun: () => void, signal: AbortSignal): Promise<void> {
    const { audio } = loaded;
    const mine = new AbortController();
    this.#playing = audio;
    audio.playbackRate = this.#rate;
    audio.volume = this.#volume;
    try {
      await new Promise<void>((resolve, reject) => {
        const until = { once: true, signal: mine.signal };
        signal.addEventListener('abort', () => reject(signal.reason), until);
        audio.addEventListener('playing', begun, until);
        audio.addEventListener('ended', () => resolve(), until);
        audio.addEventListener('error', () => reject(new Error(audio.error?.message ?? 'no sound')), until);
        audio.play().catch(reject);
      });
    } finally {
      mine.abort();
      if (this.#playing === audio) this.#playing = null;
      loaded.throwAway();
    }
  }

  hold(): void {
    this.#playing?.pause();
  }

  /** @param ms of the sound that is held */
  goOn(ms: number): void {
    if (!this.#playing) return;
    this.#playing.currentTime = Math.max(0, ms) / 1000;
    void this.#playing.play();
  }
}
