/**
 * eSpeak NG in WebAssembly, in a worker of its own so that a long sentence never holds up a press on Pause. Answers a
 * `SoundRequest` with a `Sound`: 16-bit mono samples and the exact time of each word.
 */
import init, { type EspeakWorker } from '@echogarden/espeak-ng-emscripten';
import type { Word } from '../engine.ts';
import { espeakPitch, wordsPerMinute } from './espeak-speed.ts';
import { bestVoice } from './espeak-voices.ts';
import { type Sound, type SoundRequest, serveSounds } from './sound.ts';

const SAMPLE_RATE = 22050;

/** The module gets an options object of its own: Emscripten writes into what it is given. */
const ready: Promise<EspeakWorker> = init({}).then((module) => new module.eSpeakNGWorker());

/** eSpeak counts code points; a script counts UTF-16 units. @returns unit offsets by code point */
function unitOffsets(text: string): (point: number) => number {
  if (!/[\ud800-\udbff]/.test(text)) return (point) => Math.min(point, text.length);
  const offsets: number[] = [];
  let unit = 0;
  for (const character of text) {
    offsets.push(unit);
    unit += character.length;
  }
  return (point) => offsets[point] ?? text.length;
}

function join(chunks: readonly Int16Array[]): Int16Array<ArrayBuffer> {
  const whole = new Int16Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

async function speak({ id, text, lang, voice, speed, pitch }: SoundRequest): Promise<Sound> {
  const espeak = await ready;
  espeak.set_voice(voice ?? bestVoice(espeak.list_voices(), lang));
  if (!text) return { id, samples: new Int16Array(0), sampleRate: SAMPLE_RATE, words: [] };
  espeak.set_rate(wordsPerMinute(speed));
  espeak.set_pitch(espeakPitch(pitch));
  const chunks: Int16Array[] = [];
  const words: Word[] = [];
  const unit = unitOffsets(text);
  espeak.synthesize(text, (audio, events) => {
    if (audio) chunks.push(audio.slice());
    for (const event of events ?? []) {
      if (event.type !== 'word') continue;
      const start = unit(event.text_position - 1); // counts from 1
      words.push({
        start,
        length: unit(event.text_position - 1 + event.word_length) - start,
        ms: event.audio_position,
      });
    }
  });
  return { id, samples: join(chunks), sampleRate: SAMPLE_RATE, words };
}

serveSounds(speak);
