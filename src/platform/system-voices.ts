/** The system's voices, whichever way the browser offers them. */

export interface SystemVoice {
  readonly name: string;
  readonly lang: string;
  /** True when the text would leave the device. */
  readonly remote: boolean;
  /** True when the voice says it tells each word. */
  readonly tellsWords: boolean;
}

export interface SystemUtterance {
  readonly text: string;
  readonly voice: string;
  readonly lang: string;
  /** 1 is the voice's own speed; chrome.tts and speechSynthesis take 0.1 to 10. */
  readonly rate: number;
  /** 1 is the voice's own; both take 0 to 2. */
  readonly pitch: number;
  /** From 0 to 1. */
  readonly volume: number;
}

export type SystemEvent =
  | { readonly type: 'start' | 'end' | 'stopped' }
  | { readonly type: 'word'; readonly at: number; readonly length: number }
  | { readonly type: 'error'; readonly message: string };
