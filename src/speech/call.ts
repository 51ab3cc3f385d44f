/**
 * The one call contract of the house: between a reader page and the voice, which goes on without it. Commands go one
 * way, progress comes back on the same port: once a sentence, not once a word.
 */
import { has } from '../platform/port.ts';
import type { Choices } from './choices.ts';
import type { Word } from './engine.ts';
import type { Line } from './script.ts';

/** Name of the port. */
export const VOICE_PORT = 'voice';

export interface Script {
  /** What the lines come from, the same whenever the text is the same. */
  readonly id: string;
  readonly title: string;
  readonly lines: readonly Line[];
}

export type Command =
  | {
      readonly do: 'read';
      readonly script: Script;
      readonly from: number;
      readonly rate: number;
      /** How long the silences between lines are: 1 as they should be, 0 for none. */
      readonly pauses: number;
    }
  | { readonly do: 'pause' | 'resume' | 'stop' }
  | { readonly do: 'step'; readonly unit: 'sentence' | 'paragraph'; readonly by: 1 | -1 }
  | { readonly do: 'go'; readonly to: number }
  | { readonly do: 'rate'; readonly rate: number }
  | { readonly do: 'pauses'; readonly pauses: number }
  /** What the reader has chosen: sent ahead of everything else, and whenever it is another. */
  | { readonly do: 'voices'; readonly choices: Choices }
  /** One voice (its id), to be heard before it is chosen; what is being read is paused. */
  | { readonly do: 'try'; readonly voice: string; readonly text: string; readonly lang: string; readonly rate: number }
  /** The first line Play would read: nothing is said, but the voice is loaded and ready. */
  | { readonly do: 'warmUp'; readonly text: string; readonly lang: string; readonly rate: number };

export type VoiceState = 'idle' | 'loading' | 'speaking' | 'paused';

/** Why the voice fell silent without being asked to. */
export type Problem = 'no-voice' | 'engine-failed';

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
  readonly problem: Problem | null;
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
