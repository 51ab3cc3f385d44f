/**
 * Our end of the line to a worker that makes sounds. One request is with the worker at a time, the others wait here: so
 * a press on "Next" is never behind what nobody wants to hear any more.
 */
import { startWorker } from '../../platform/worker.ts';
import type { Sound, SoundReply, SoundRequest } from './sound.ts';

interface Order {
  readonly request: SoundRequest;
  resolve(sound: Sound): void;
  reject(error: Error): void;
}

export class Maker {
  #worker: Worker | null = null;
  #lastId = 0;
  #inHand: Order | null = null;
  #waiting: Order[] = [];

  /** @param file the worker's path inside the extension; always a constant of ours */
  constructor(private readonly file: string) {}

  /**
   * @param signal forgets the request, unless the worker has it in hand already
   * @throws Error with the worker's reason, or the signal's
   */
  make(request: Omit<SoundRequest, 'id'>, signal?: AbortSignal): Promise<Sound> {
    return new Promise((resolve, reject) => {
      const order: Order = { request: { ...request, id: ++this.#lastId }, resolve, reject };
      signal?.addEventListener('abort', () => {
        if (!this.#waiting.includes(order)) return;
        this.#waiting = this.#waiting.filter((other) => other !== order);
        reject(signal.reason);
      });
      this.#waiting.push(order);
      this.#next();
    });
  }

  /** Ends the worker and gives its memory back. What was asked for fails. */
  close(): void {
    this.#worker?.terminate();
    this.#worker = null;
    const orders = [...(this.#inHand ? [this.#inHand] : []), ...this.#waiting];
    this.#inHand = null;
    this.#waiting = [];
    for (const { reject } of orders) reject(new Error('The voice was closed.'));
  }

  #next(): void {
    if (this.#inHand) return;
    this.#inHand = this.#waiting.shift() ?? null;
    if (!this.#inHand) return;
    this.#worker ??= this.#start();
    this.#worker.postMessage(this.#inHand.request);
  }

  #done(tell: (order: Order) => void): void {
    const order = this.#inHand;
    this.#inHand = null;
    if (order) tell(order);
    this.#next();
  }

  #start(): Worker {
    const worker = startWorker(this.file);
    worker.onmessage = ({ data }: MessageEvent<SoundReply>) =>
      this.#done(({ resolve, reject }) => ('error' in data ? reject(new Error(data.error)) : resolve(data)));
    worker.onerror = (event) => {
      worker.terminate();
      this.#worker = null;
      this.#done(({ reject }) => reject(new Error(event.message)));
    };
    return worker;
  }
}
