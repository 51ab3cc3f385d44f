/**
 * Our end of the line to the worker that makes an MP3 file: the format that every player takes, old ones and those for
 * talking books too. 48 kbit/s is a ninth of the samples' own size, and above what speech of one voice needs.
 */
import { startWorker } from '../../platform/worker.ts';

export const MP3 = { type: 'audio/mpeg', ending: 'mp3', kilobits: 48 } as const;

/** `start` comes first, with the file's own rate; then samples of any rate; `end` gives what is left. */
export type Mp3Request =
  | { readonly do: 'start'; readonly sampleRate: number }
  | { readonly do: 'add'; readonly samples: Int16Array<ArrayBuffer>; readonly sampleRate: number }
  | { readonly do: 'end' };

/** Bytes of the file, in order: one answer a request. */
export type Mp3Reply = { readonly bytes: Uint8Array<ArrayBuffer> } | { readonly error: string };

interface Waiting {
  resolve(bytes: Uint8Array<ArrayBuffer>): void;
  reject(error: Error): void;
}

export class Mp3 {
  readonly #worker = startWorker('voice/mp3.worker.js');
  #waiting: Waiting[] = [];
  #ended: Error | null = null;

  constructor() {
    this.#worker.onmessage = ({ data }: MessageEvent<Mp3Reply>) => {
      const first = this.#waiting.shift();
      if ('error' in data) first?.reject(new Error(data.error));
      else first?.resolve(data.bytes);
    };
    this.#worker.onerror = ({ message }) => this.#fail(new Error(message));
  }

  /** @returns the next bytes of the file; none yet, often. @throws Error with the worker's reason */
  ask(request: Mp3Request): Promise<Uint8Array<ArrayBuffer>> {
    return new Promise((resolve, reject) => {
      if (this.#ended) return reject(this.#ended);
      this.#waiting.push({ resolve, reject });
      this.#worker.postMessage(request, { transfer: request.do === 'add' ? [request.samples.buffer] : [] });
    });
  }

  /** Ends the worker. What was asked for fails. */
  close(): void {
    this.#worker.terminate();
    this.#fail(new Error('The file was given up.'));
  }

  #fail(error: Error): void {
    this.#ended = error;
    for (const { reject } of this.#waiting.splice(0)) reject(error);
  }
}
