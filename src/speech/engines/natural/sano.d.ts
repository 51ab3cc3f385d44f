/** The parts of sanoTTS's WebAssembly modules that are used (the package brings no types). Numbers are addresses or bytes. */

/** Emscripten writes into what it is given: an object of its own for each module. */
interface SanoOptions {
  locateFile(file: string): string;
  print?(line: string): void;
  printErr?(line: string): void;
}

interface SanoModule {
  /** Another array whenever the memory has grown. */
  readonly HEAPU8: Uint8Array<ArrayBuffer>;
  _malloc(bytes: number): number;
  _free(address: number): void;
}

declare module '@igpauli/pi-sano-tts/assets/snt_g2p.js' {
  export interface Phonemizer extends SanoModule {
    /** @returns 0 when it is ready */
    _snt_g2p_init(): number;
    /** @returns 0 when the voice is there */
    _snt_g2p_set_voice(name: number, slot: number): number;
    /** @returns how many numbers were written, 0 or less when it failed */
    _snt_g2p_text_to_ids(text: number, to: number, most: number): number;
  }
  export default function init(options: SanoOptions): Promise<Phonemizer>;
}

declare module '@igpauli/pi-sano-tts/assets/snt_nano_heartnano.js' {
  export interface Nano extends SanoModule {
    /**
     * @param lengthScale 0 is the voice's own speed
     * @returns how many samples were written, below 0 when it failed
     */
    _snt_nano_wasm_synthesize(
      front: number,
      decoder: number,
      ids: number,
      count: number,
      lengthScale: number,
      seedLow: number,
      seedHigh: number,
      arena: number,
      arenaBytes: number,
      to: number,
      most: number,
    ): number;
    _snt_nano_wasm_last_frames(): number;
  }
  export default function init(options: SanoOptions): Promise<Nano>;
}

declare module '@igpauli/pi-sano-tts/assets/snt_voice.js' {
  export interface Lite extends SanoModule {
    /** @returns how many samples were written, below 0 when it failed */
    _snt_voice_synthesize(
      front: number,
      decoder: number,
      ids: number,
      count: number,
      lengthScale: number,
      to: number,
      most: number,
    ): number;
  }
  export default function init(options: SanoOptions): Promise<Lite>;
}

/** A script that leaves its one object on the global. */
declare module '@igpauli/pi-sano-tts/assets/trellis_frontend.js' {
  export interface Frontend {
    /**
     * @throws Error of `kind` "too_long" above 207 numbers, "empty" when nothing can be said
     * @returns `ids` with begin and end
     */
    textToIds(text: string): { readonly ids: readonly number[]; readonly phonemes: string };
  }
  global {
    var SaanoTrellisFrontend: {
      createFrontend(options: { module: import('@igpauli/pi-sano-tts/assets/snt_g2p.js').Phonemizer }): Frontend;
    };
  }
}
