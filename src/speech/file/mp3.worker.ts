/** Makes an MP3 file in a worker of its own, by LAME in WebAssembly (wasm-media-encoders: LAME 3.100 and nothing else). */
import { createEncoder, type WasmMediaEncoder } from 'wasm-media-encoders';
import { MP3, type Mp3Reply, type Mp3Request } from './mp3.ts';
import { resampled } from './resample.ts';

type Encoder = WasmMediaEncoder<typeof MP3.type>;

/** Samples that are encoded in one go: the encoder's memory grows with them and is not given back. */
const STEP = 1 << 15;

let encoder: Encoder | null = null;
let rate = 0;

async function start(sampleRate: number): Promise<void> {
  const response = await fetch(new URL('mp3.wasm', self.location.href));
  encoder = await createEncoder(MP3.type, await response.arrayBuffer());
  encoder.configure({ channels: 1, sampleRate, outputSampleRate: 24_000, bitrate: MP3.kilobits });
  rate = sampleRate;
}

const joined = (parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> => {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};

/** What the encoder gives is its own memory, which the next call writes over: hence the copies. */
async function answer(request: Mp3Request): Promise<Uint8Array<ArrayBuffer>> {
  if (request.do === 'start') await start(request.sampleRate);
  if (!encoder) throw new Error('The file has not been begun.');
  if (request.do === 'start') return new Uint8Array(0);
  if (request.do === 'end') return encoder.finalize().slice();
  const samples = resampled(request.samples, request.sampleRate, rate);
  const parts: Uint8Array[] = [];
  for (let at = 0; at < samples.length; at += STEP)
    parts.push(encoder.encode([samples.subarray(at, at + STEP)]).slice());
  return joined(parts);
}

let last: Promise<unknown> = Promise.resolve();
self.onmessage = ({ data }: MessageEvent<Mp3Request>) => {
  last = last.then(() =>
    answer(data).then(
      (bytes) => self.postMessage({ bytes } satisfies Mp3Reply, { transfer: [bytes.buffer] }),
      (error: unknown) => self.postMessage({ error: String(error) } satisfies Mp3Reply),
    ),
  );
};
