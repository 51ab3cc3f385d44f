/**
 * A script becomes a sound file, spoken by the bundled voices in workers of their own: what is being read aloud goes on
 * meanwhile. Only one line's samples are in memory at a time; what is done is handed to the browser as parts of a blob.
 */
import { ESPEAK } from '../engines/espeak.ts';
import { Maker } from '../engines/maker.ts';
import { NATURAL } from '../engines/natural.ts';
import type { Sound } from '../engines/sound.ts';
import { pauseAfter } from '../pauses.ts';
import type { Line } from '../script.ts';
import { MP3, Mp3 } from './mp3.ts';

/** Which voice is asked first: the natural one where it has the language. */
const KINDS = [NATURAL, ESPEAK] as const;
/** Bytes that are kept here before they become a part of the blob, which browsers keep on disk when it grows. */
const PART = 1 << 20;

/** The makers of sound, each begun when it is first needed. */
class Voices {
  readonly #makers = new Map<string, Maker>();

  /** @returns the sounds of one line, one after the other. @throws when no voice can say it */
  async *sounds(text: string, lang: string, signal: AbortSignal): AsyncGenerator<Sound> {
    let from = 0;
    const able = KINDS.filter((kind) => kind.speaks(lang));
    for (const [at, { name, file, pieces }] of able.entries()) {
      const maker = this.#makers.get(name) ?? new Maker(file);
      this.#makers.set(name, maker);
      try {
        for (const piece of pieces(text, from, lang)) {
          if (piece.text.trim() === '') continue;
          yield await maker.make({ text: piece.text, lang, speed: 1, pitch: 1, ends: piece.ends });
          from = piece.start + piece.text.length;
        }
        return;
      } catch (error) {
        // The next voice says the rest of the line.
        if (signal.aborted || at === able.length - 1) throw error;
      }
    }
  }

  close(): void {
    for (const maker of this.#makers.values()) maker.close();
  }
}

/** The file as it grows. */
class Growing {
  readonly #mp3 = new Mp3();
  #blob = new Blob([], { type: MP3.type });
  #waiting: Uint8Array<ArrayBuffer>[] = [];
  #rate = 0;

  async add({ samples, sampleRate }: Pick<Sound, 'samples' | 'sampleRate'>): Promise<void> {
    if (!this.#rate) await this.#mp3.ask({ do: 'start', sampleRate });
    this.#rate ||= sampleRate;
    this.#keep(await this.#mp3.ask({ do: 'add', samples, sampleRate }));
  }

  async silence(ms: number): Promise<void> {
    const sampleRate = this.#rate;
    if (sampleRate) await this.add({ samples: new Int16Array(Math.round((ms / 1000) * sampleRate)), sampleRate });
  }

  async end(): Promise<Blob> {
    if (this.#rate) this.#keep(await this.#mp3.ask({ do: 'end' }));
    return new Blob([this.#blob, ...this.#waiting], { type: MP3.type });
  }

  close(): void {
    this.#mp3.close();
  }

  #keep(bytes: Uint8Array<ArrayBuffer>): void {
    this.#waiting.push(bytes);
    if (this.#waiting.reduce((sum, { length }) => sum + length, 0) < PART) return;
    this.#blob = new Blob([this.#blob, ...this.#waiting], { type: MP3.type });
    this.#waiting = [];
  }
}

/**
 * @param lines the script
 * @param pauses how long the silences between lines are: 1 as they should be
 * @param progress told with the share that is done, from 0 to 1
 * @returns an MP3 file at normal speed: players have speeds of their own
 * @throws the signal's reason, or why no voice or no file could be made
 */
export async function record(
  lines: readonly Line[],
  pauses: number,
  progress: (share: number) => void,
  signal: AbortSignal,
): Promise<Blob> {
  const [voices, file] = [new Voices(), new Growing()];
  const close = () => {
    voices.close();
    file.close();
  };
  signal.addEventListener('abort', close);
  const all = lines.reduce((sum, { text }) => sum + text.length, 0);
  let done = 0;
  try {
    for (const { text, said, lang, end } of lines) {
      for await (const sound of voices.sounds(said ?? text, lang, signal)) {
        signal.throwIfAborted();
        await file.add(sound);
      }
      signal.throwIfAborted();
      await file.silence(pauseAfter(end, pauses, 1));
      done += text.length;
      progress(done / all);
    }
    return await file.end();
  } catch (error) {
    throw signal.aborted ? signal.reason : error;
  } finally {
    signal.removeEventListener('abort', close);
    close();
  }
}
