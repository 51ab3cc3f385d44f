/** The parts of the package's interface that are used (it brings no types). */
declare module '@echogarden/espeak-ng-emscripten' {
  export interface EspeakEvent {
    readonly type: 'samplerate' | 'sentence' | 'word' | 'phoneme' | 'end' | string;
    /** Code points from the start of the text, counted from 1. */
    readonly text_position: number;
    /** Code points. */
    readonly word_length: number;
    /** Milliseconds from the start of the sound. */
    readonly audio_position: number;
  }
  export interface EspeakVoice {
    /** File of the voice, e.g. "gmw/en-US". */
    readonly identifier: string;
    readonly name: string;
    readonly languages: readonly { readonly priority: number; readonly name: string }[];
  }
  export interface EspeakWorker {
    list_voices(): readonly EspeakVoice[];
    /** @returns 0 when the voice is there */
    set_voice(name: string): number;
    /** From 0 to 99. */
    set_pitch(pitch: number): void;
    set_rate(wordsPerMinute: number): void;
    /** Calls back with chunks of 16-bit mono samples at 22,050 Hz, and their events. Returns when all is made. */
    synthesize(text: string, each: (audio: Int16Array | null, events: readonly EspeakEvent[] | null) => void): void;
  }
  export default function init(options: Record<string, unknown>): Promise<{ eSpeakNGWorker: new () => EspeakWorker }>;
}
