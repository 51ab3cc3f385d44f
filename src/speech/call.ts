/**
 * The one call contract of the house: between a reader page and the voice, which goes on without it. Commands go one
 * way, progress comes back on the same port: once a sentence, not once a word.
 */
import { has } from '../platform/port.ts';
import type { Choices } from './choices.ts';
import type { Word } from './engine.ts';
import type { Line } from './script.ts';
import type { Stretch, Unit } from './step.ts';

/** Name of the port. */
export const VOICE_PORT = 'voice';

export interface Script {
  /** What the lines come from, the same whenever the text is the same. */
  readonly id: string;
  readonly title: string;
  readonly lines: readonly Line[];
}

/** How it is read. All of it can change while the voice speaks. */
export interface Manner {
  /** 1 is the voice's own speed. */
  readonly rate: number;
  /** 1 is the voice's own pitch, 2 high, 0.5 low. A voice that has but one (`Engine.pitches`) keeps it. */
  readonly pitch: number;
  /** From 0 to 1. */
  readonly volume: number;
  /** How long the silences between lines are: 1 as they should be, 0 for none. */
  readonly pauses: number;
  /** Behind what the voice pauses by itself, until it is asked to go on. */
  readonly wait: Stretch;
}

export type Command =
  | {
      readonly do: 'read';
      readonly script: Script;
      readonly from: number;
      /** Where in that line, in UTF-16 units of what is written; its beginning when left out. */
      readonly offset?: number;
      readonly manner: Manner;
    }
  | { readonly do: 'pause' | 'resume' | 'stop' }
  | { readonly do: 'step'; readonly unit: Unit; readonly by: 1 | -1 }
  | { readonly do: 'go'; readonly to: number }
  | { readonly do: 'manner'; readonly manner: Manner }
  /** Says the sentence or paragraph again and again. */
  | { readonly do: 'repeat'; readonly repeat: Stretch }
  /** Pauses behind the sentence that is said after so many minutes; null for not at all. */
  | { readonly do: 'sleep'; readonly minutes: number | null }
  /** What the reader has chosen: sent ahead of everything else, and whenever it is another. */
  | { readonly do: 'voices'; readonly choices: Choices }
  /** One voice (its id), to be heard before it is chosen; what is being read is paused. */
  | {
      readonly do: 'try';
      readonly voice: string;
      readonly text: string;
      readonly lang: string;
      readonly manner: Manner;
    }
  /** The first line Play would read: nothing is said, but the voice is loaded and ready. */
  | { readonly do: 'warmUp'; readonly text: string; readonly lang: string; readonly manner: Manner };

export type VoiceState = 'idle' | 'loading' | 'speaking' | 'paused';

/**
 * What goes otherwise than it was asked for, and for which language (BCP 47; '' where it does not matter):
 * - `no-voice`: nothing can read the language, and the voice fell silent.
 * - `engine-failed`: every voice of the language broke, and the voice fell silent.
 * - `voice-changed`: a voice broke; another one goes on.
 * - `voice-missing`: only the bundled voice of last resort reads the language; it does.
 * - `asleep`: the sleep timer has paused the voice.
 */
export interface Problem {
  readonly kind: 'no-voice' | 'engine-failed' | 'voice-changed' | 'voice-missing' | 'asleep';
  readonly lang: string;
}

/**
 * Where the voice is. The word is computed from the clock: sound position = `soundMs` + (now − `clock`) × `speed`,
 * with `now` as performance.timeOrigin + performance.now(), which all pages of a browser share.
 */
export interface Progress {
  /** What happened to a voice, told once: a chosen one is not there, or one that was tried does not speak. */
  readonly news?: { readonly what: 'missing' | 'mute'; readonly lang: string };
  readonly state: VoiceState;
  /** The script's id and title; '' when idle. */
  readonly id: string;
  readonly title: string;
  readonly line: number;
  readonly lines: number;
  /** Words of the line as it is written, with their times, or null when only the sentence is known. */
  readonly words: readonly Word[] | null;
  readonly soundMs: number;
  readonly clock: number;
  /** Milliseconds of sound per millisecond; 0 while it stands still. */
  readonly speed: number;
  /** Stays until the reader does something, so that who looks later learns of it too. */
  readonly problem: Problem | null;
  readonly repeat: Stretch;
  /** When the sleep timer runs out, on the shared clock; null without one. */
  readonly sleepAt: number | null;
  /** Idle since the last line has been said to its end. */
  readonly done: boolean;
}

export const SILENT: Progress = {
  state: 'idle',
  id: '',
  title: '',
  line: 0,
  lines: 0,
  words: null,
  soundMs: 0,
  clock: 0,
  speed: 0,
  problem: null,
  repeat: 'off',
  sleepAt: null,
  done: false,
};

/** Guards for what arrives on the port: our own pages alone can open one, so the kind of message is what is checked. */
export const isCommand = (message: unknown): message is Command => has(message, 'do', 'string');
export const isProgress = (message: unknown): message is Progress =>
  has(message, 'state', 'string') && has(message, 'line', 'number');

/** @returns milliseconds on the clock that pages share */
export const now = (): number => performance.timeOrigin + performance.now();

/** @returns the word being said at a moment of the shared clock, or null */
export function wordAt(progress: Progress, clock: number): Word | null {
  const at = progress.soundMs + (clock - progress.clock) * progress.speed;
  let low = 0;
  let high = (progress.words?.length ?? 0) - 1;
  let found: Word | null = null;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const word = progress.words?.[middle];
    if (!word || word.ms > at) high = middle - 1;
    else {
      found = word;
      low = middle + 1;
    }
  }
  return found;
}
