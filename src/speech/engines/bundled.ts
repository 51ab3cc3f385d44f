/**
 * What every bundled voice does alike: its worker makes the sound, piece by piece, an audio element plays one piece while
 * the next is made, and the sentence after this one is made ahead.
 */
import type { Engine, Told, Utterance, Word } from '../engine.ts';
import { Maker } from './maker.ts';
import { Loaded, Playback } from './playback.ts';
import { lengthOf, type Sound } from './sound.ts';

/** A part of an utterance that is made in one go; `start` is its offset in the utterance's text. */
export interface Piece {
  readonly text: string;
  readonly start: number;
  /** Whether it is the last. */
  readonly ends: boolean;
}

/** What one bundled voice differs in from another. */
export interface Kind {
  readonly name: Engine['name'];
  /** The worker's path inside the extension. */
  readonly file: string;
  /** Whether it can be made higher and lower. */
  readonly pitches: boolean;
  speaks(lang: string, voice?: string): boolean;
  /** Cuts an utterance from an offset on into what is made in one go, short enough that a skip is not held up. */
  pieces(text: string, from: number, lang: string, voice?: string): Piece[];
  /** @returns the speed the sound is made at for a rate that is asked for; the audio element does the rest */
  speed(rate: number): number;
}

const named = (voice: string | undefined) => (voice ? { voice } : {});
/**
 * A voice that is loaded begins within half a second; one that is not has megabytes to read and to set up, from a slow disk
 * and on one slow core as well (ms).
 */
const PATIENCE = 20_000;

interface Made {
  readonly sound: Promise<Sound>;
  /** Nobody wants it any more. */
  readonly forget: AbortController;
}

export class BundledEngine implements Engine {
  readonly name: Engine['name'];
  readonly patience = PATIENCE;
  readonly pitches: boolean;
  readonly #maker: Maker;
  readonly #playback = new Playback();
  readonly #made = new Map<string, Made>();
  /** The keys of what is being said. With what was prepared last, these are the sounds that are kept. */
  #said: readonly string[] = [];
  /** The speed the sound in hand was made at. */
  #speed = 1;

  constructor(private readonly kind: Kind) {
    this.name = kind.name;
    this.pitches = kind.pitches;
    this.#maker = new Maker(kind.file);
  }

  async speaks(lang: string, voice?: string): Promise<boolean> {
    return this.kind.speaks(lang, voice);
  }

  warmUp(lang: string, voice?: string): void {
    this.#maker.make({ text: '', lang, ...named(voice), speed: 1, pitch: 1, ends: true }).catch(() => undefined); // told when it is spoken
  }

  prepare(utterance: Utterance): void {
    const pieces = this.#pieces(utterance);
    this.#keep([...this.#said, ...pieces.map((piece) => this.#key(piece, utterance))]);
    for (const piece of pieces) this.#sound(piece, utterance).catch(() => undefined); // told when it is spoken
  }

  speak(utterance: Utterance, told: Told, signal: AbortSignal): void {
    const pieces = this.#pieces(utterance);
    this.#said = pieces.map((piece) => this.#key(piece, utterance));
    this.#keep(this.#said);
    this.#speed = this.kind.speed(utterance.rate);
    this.#playback.rate = utterance.rate / this.#speed;
    this.#playback.volume = utterance.volume;
    const sounds = pieces.map((piece) => this.#sound(piece, utterance));
    for (const sound of sounds) sound.catch(() => undefined); // told by the one that is waited for
    this.#say(pieces, sounds, told, signal).then(
      () => signal.aborted || told.ended(),
      (error: unknown) => signal.aborted || told.failed(String(error)),
    );
  }

  changeRate(rate: number): number | null {
    if (!this.#playback.busy) return null;
    this.#playback.rate = rate / this.#speed;
    return this.#playback.rate;
  }

  changeVolume(volume: number): boolean {
    this.#playback.volume = volume;
    return true;
  }

  hold(): boolean {
    this.#playback.hold();
    return this.#playback.busy;
  }

  goOn(ms: number): void {
    this.#playback.goOn(ms);
  }

  async #say(pieces: readonly Piece[], sounds: readonly Promise<Sound>[], told: Told, signal: AbortSignal) {
    const load = async (at: number) => {
      const sound = await sounds[at];
      return sound && !signal.aborted ? new Loaded(sound) : null;
    };
    let words: Word[] = [];
    let next = load(0);
    signal.addEventListener('abort', () => void next.then((loaded) => loaded?.throwAway()).catch(() => undefined));
    for (const [at, { start }] of pieces.entries()) {
      const loaded = await next;
      if (!loaded || signal.aborted) return;
      next = load(at + 1);
      next.catch(() => undefined); // told in the next round
      words = [...words, ...loaded.sound.words.map((word) => ({ ...word, start: word.start + start }))];
      await this.#playback.play(loaded, () => told.started(words, this.#playback.rate), signal);
      // The words so far are those of the next piece too, from before it began: there is always one to go back to.
      words = words.map((word) => ({ ...word, ms: word.ms - lengthOf(loaded.sound) }));
    }
  }

  #pieces({ text, from, lang, voice }: Utterance): Piece[] {
    return this.kind.pieces(text, from, lang, voice);
  }

  #key({ text, ends }: Piece, { lang, rate, pitch, voice = '' }: Utterance): string {
    return JSON.stringify([lang, voice, this.kind.speed(rate), this.pitches && pitch, ends, text]);
  }

  #keep(keys: readonly string[]): void {
    for (const [key, { forget }] of this.#made) {
      if (keys.includes(key)) continue;
      this.#made.delete(key);
      forget.abort();
    }
  }

  #sound(piece: Piece, utterance: Utterance): Promise<Sound> {
    const key = this.#key(piece, utterance);
    const known = this.#made.get(key);
    if (known) return known.sound;
    const forget = new AbortController();
    const { text, ends } = piece;
    const { lang, voice, rate, pitch } = utterance;
    const request = { text, ends, lang, ...named(voice), pitch, speed: this.kind.speed(rate) };
    const made = { sound: this.#maker.make(request, forget.signal), forget };
    this.#made.set(key, made);
    made.sound.catch(() => this.#made.get(key) === made && this.#made.delete(key)); // asked for anew the next time
    return made.sound;
  }
}
