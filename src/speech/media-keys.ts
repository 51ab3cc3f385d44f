/**
 * The keyboard's and the headset's own keys, and the system's display of what is playing. Browsers give them to a page that
 * plays a sound of more than five seconds (Chromium: kMinimumContentDurationSecs in
 * media/base/media_content_type.cc): the sentences are too short, a system's voice plays nothing
 * here at all. So a longer silence goes round and round beside the voice.
 */
import type { Command, Progress } from './call.ts';
import { wav } from './engines/wav.ts';

const SILENCE = { seconds: 10, rate: 8000 };

const KEYS: Readonly<Partial<Record<MediaSessionAction, Command>>> = {
  play: { do: 'resume' },
  pause: { do: 'pause' },
  stop: { do: 'stop' },
  nexttrack: { do: 'step', unit: 'paragraph', by: 1 },
  previoustrack: { do: 'step', unit: 'paragraph', by: -1 },
  seekforward: { do: 'step', unit: 'sentence', by: 1 },
  seekbackward: { do: 'step', unit: 'sentence', by: -1 },
};

export class MediaKeys {
  #silence: HTMLAudioElement | null = null;
  #title = '';

  /** @param press told what a key asks for */
  constructor(press: (command: Command) => void) {
    for (const [key, command] of Object.entries(KEYS) as [MediaSessionAction, Command][])
      navigator.mediaSession.setActionHandler(key, () => press(command));
  }

  /** Hears what the voice is doing. */
  hear({ state, title }: Progress): void {
    const { mediaSession } = navigator;
    if (title !== this.#title) mediaSession.metadata = state === 'idle' ? null : new MediaMetadata({ title });
    this.#title = title;
    const wanted = state === 'idle' ? 'none' : state === 'paused' ? 'paused' : 'playing';
    if (mediaSession.playbackState === wanted) return;
    mediaSession.playbackState = wanted;
    if (wanted === 'playing') {
      this.#silence ??= this.#makeSilence();
      this.#silence.play().catch(() => undefined); // without it the voice is heard all the same, only the keys are not
    } else this.#silence?.pause();
  }

  #makeSilence(): HTMLAudioElement {
    const samples = new Int16Array(SILENCE.seconds * SILENCE.rate);
    const audio = new Audio(URL.createObjectURL(wav(samples, SILENCE.rate)));
    audio.loop = true;
    return audio;
  }
}
