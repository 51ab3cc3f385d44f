/** The two runtimes of the natural voices: numbers of phonemes in, samples and the time of each phoneme out. */
import initNano from '@igpauli/pi-sano-tts/assets/snt_nano_heartnano.js';
import initLite from '@igpauli/pi-sano-tts/assets/snt_voice.js';
import { findDurations, floats, ints, keep, reserve } from './memory.ts';
import type { NaturalVoice } from './voices.ts';
import { headOf, unpack } from './weights.ts';

export interface Said {
  /** From −1 to 1. */
  readonly samples: Float32Array;
  /** Frames for each phoneme; null when they could not be found. */
  readonly frames: readonly number[] | null;
}

export interface Runtime {
  /** Per second. */
  readonly sampleRate: number;
  /** @throws Error when it fails */
  say(ids: readonly number[]): Said;
}

/** Samples of a frame. */
export const HOP = 256;

/** Fetches a file of ours; never leaves the package. */
export type Fetch = (file: string) => Promise<ArrayBuffer>;

/** More than a piece can last (seconds). */
const LONGEST = 30;
const MOST_IDS = 1024;
/** The working memory of the small English voice: 230 kB were taken for seven seconds. */
const ARENA = 2 ** 22;

const quiet = (locateFile: (file: string) => string) => ({ locateFile, print: () => {}, printErr: () => {} });

/** Loads a voice's runtime and weights. */
export async function loadVoice(voice: NaturalVoice, locate: (file: string) => string, fetch: Fetch): Promise<Runtime> {
  return voice.runtime === 'nano' ? nano(voice, locate, fetch) : lite(voice, locate, fetch);
}

async function nano({ name }: NaturalVoice, locate: (file: string) => string, fetch: Fetch): Promise<Runtime> {
  const [module, front, decoder] = await Promise.all([
    initNano(quiet(locate)),
    fetch(`${name}/front_q8.bin`),
    fetch(`${name}/model_q8.bin`),
  ]);
  const sampleRate = 24_000;
  const most = sampleRate * LONGEST;
  const [frontAt, decoderAt] = [keep(module, new Uint8Array(front)), keep(module, new Uint8Array(decoder))];
  const [ids, arena, to] = [reserve(module, MOST_IDS * 4), reserve(module, ARENA), reserve(module, most * 4)];
  let found = -1;
  const say = (numbers: readonly number[]): Said => {
    const count = numbers.length;
    ints(module, ids, count).set(numbers);
    // The decoder is fed with noise: the same each time, so that a sentence always sounds the same.
    const made = module._snt_nano_wasm_synthesize(frontAt, decoderAt, ids, count, 0, 1, 2, arena, ARENA, to, most);
    if (made <= 0) throw new Error(`The voice failed: ${made}.`);
    found = findDurations(module, count, module._snt_nano_wasm_last_frames(), found);
    const frames = found < 0 ? null : [...ints(module, found, count)];
    return { samples: floats(module, to, made), frames };
  };
  return { sampleRate, say };
}

async function lite({ name }: NaturalVoice, locate: (file: string) => string, fetch: Fetch): Promise<Runtime> {
  const [module, front, decoder] = await Promise.all([
    initLite(quiet(locate)),
    fetch(`${name}/front_q8.bin`),
    fetch(`${name}/dec_q8.bin`),
  ]);
  const sampleRate = 22_050;
  const most = sampleRate * LONGEST;
  const frontAt = keep(module, unpack(front, headOf(front, 72)));
  const decoderAt = keep(module, unpack(decoder, headOf(decoder, 48)));
  const [ids, to] = [reserve(module, MOST_IDS * 4), reserve(module, most * 4)];
  const say = (numbers: readonly number[]): Said => {
    const count = numbers.length;
    ints(module, ids, count).set(numbers);
    const made = module._snt_voice_synthesize(frontAt, decoderAt, ids, count, 1, to, most);
    if (made <= 0) throw new Error(`The voice failed: ${made}.`);
    const found = findDurations(module, count, made / HOP, -1);
    const frames = found < 0 ? null : [...ints(module, found, count)];
    return { samples: floats(module, to, made), frames };
  };
  return { sampleRate, say };
}
