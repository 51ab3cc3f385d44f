/**
 * The bundled voice: eSpeak NG makes the sound, an audio element plays it. The element is what lets the speed change
 * in the middle of a word without a break (its `playbackRate` keeps the pitch), also beyond what eSpeak can do.
 */
import { startWorker } from '../../platform/worker.ts';
import type { Engine, Told, Utterance } from '../engine.ts';
import type { Sound, SpeakRequest, WorkerReply } from './espeak.worker.ts';
import { wav } from './wav.ts';

/** eSpeak's own speed, its slowest and its fastest, in words a minute (espeak-ng docs/guide.md: -s). */
const OWN = 175;
const SLOWEST = 80;
const FASTEST = 450;

/** Sounds made ahead, at most: the one being said and the next. */
const AHEAD = 2;

interface Playing {
  readonly audio: HTMLAudioElement;
  /** The speed the sound was made at. */
  readonly made: number;
}

interface Made {
  readonly sound: Promise<Sound>;
  readonly made: number;
}

export class EspeakEngine implements Engine {
  readonly name = 'espeak';
  #worker: Worker | null = null;
  #lastId = 0;
  readonly #waiting = new Map<number, { resolve(sound: Sound): void; reject(error: Error): void }>();
  readonly #ahead = new Map<string, Made>();
  #playing: Playing | null = null;

  /** It has more than a hundred languages, and an attempt for the others. */
  async speaks(): Promise<boolean> {
    return true;
  }

  prepare(utterance: Utterance): void {
    this.#make(utterance).sound.catch(() => undefined); // told when it is spoken
  }

  speak(utterance: Utterance, told: Told, signal: AbortSignal): void {
    const { sound, made } = this.#make(utterance);
    sound.then(
      (ready) => signal.aborted || this.#play(ready, made, utterance, told, signal),
      (error: unknown) => signal.aborted || told.failed(String(error)),
    );
  }

  changeRate(rate: number): number | null {
    if (!this.#playing) return null;
    this.#playing.audio.playbackRate = rate / this.#playing.made;
    return this.#playing.audio.playbackRate;
  }

  hold(): boolean {
    this.#playing?.audio.pause();
    return this.#playing !== null;
  }

  goOn(ms: number): void {
    if (!this.#playing) return;
    this.#playing.audio.currentTime = ms / 1000;
    void this.#playing.audio.play();
  }

  #start(): Worker {
    const worker = startWorker('voice/espeak.worker.js');
    worker.onmessage = ({ data }: MessageEvent<WorkerReply>) => {
      const waiting = this.#waiting.get(data.id);
      this.#waiting.delete(data.id);
      if ('error' in data) waiting?.reject(new Error(data.error));
      else waiting?.resolve(data);
    };
    worker.onerror = (event) => {
      for (const { reject } of this.#waiting.values()) reject(new Error(event.message));
      this.#waiting.clear();
      this.#worker = null;
    };
    return worker;
  }

  #make({ text, lang, from, rate }: Utterance): Made {
    const wordsPerMinute = Math.round(Math.min(FASTEST, Math.max(SLOWEST, OWN * rate)));
    const key = JSON.stringify([lang, from, wordsPerMinute, text]);
    const known = this.#ahead.get(key);
    if (known) return known;
    const request: SpeakRequest = { id: ++this.#lastId, text: text.slice(from), lang, wordsPerMinute };
    this.#worker ??= this.#start();
    const worker = this.#worker;
    const sound = new Promise<Sound>((resolve, reject) => {
      this.#waiting.set(request.id, { resolve, reject });
      worker.postMessage(request);
    });
    const made = { sound, made: wordsPerMinute / OWN };
    this.#ahead.set(key, made);
    for (const old of [...this.#ahead.keys()].slice(0, -AHEAD)) this.#ahead.delete(old);
    return made;
  }

  #play(sound: Sound, made: number, { from, rate }: Utterance, told: Told, signal: AbortSignal): void {
    const url = URL.createObjectURL(wav(sound.samples, sound.sampleRate));
    const audio = new Audio(url);
    const playing = { audio, made };
    this.#playing = playing;
    const over = () => {
      URL.revokeObjectURL(url);
      if (this.#playing === playing) this.#playing = null;
    };
    const stop = () => {
      audio.pause();
      over();
    };
    signal.addEventListener('abort', stop, { once: true });
    audio.playbackRate = rate / made;
    const words = sound.words.map((word) => ({ ...word, start: word.start + from }));
    audio.addEventListener('playing', () => told.started(words, audio.playbackRate), { once: true, signal });
    audio.addEventListener('ended', () => [over(), told.ended()], { once: true, signal });
    audio.addEventListener('error', () => [over(), told.failed(audio.error?.message ?? '')], { once: true, signal });
    audio.play().catch((error: unknown) => signal.aborted || told.failed(String(error)));
  }
}
