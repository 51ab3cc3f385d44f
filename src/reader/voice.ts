/** The reader's end of the line to the voice. The voice's page is opened by the first word asked for, not before. */
import { connect, type Port } from '../platform/port.ts';
import { openVoice, voiceIsOpen } from '../platform/voice-page.ts';
import { type Command, isProgress, now, type Progress, SILENT, VOICE_PORT } from '../speech/call.ts';
import type { Choices } from '../speech/choices.ts';
import type { Stretch } from '../speech/step.ts';

/**
 * How often it is looked whether the voice's page is still there, while it has something to say (ms). Its port does not
 * tell: the background worker hears every port that is opened, and one stays open until its last hearer is gone.
 */
const PULSE = 1000;
/** A voice's page that is lost twice within so long is not opened a third time unasked (ms). */
const TWICE = 30_000;
/**
 * How long the voice's page is waited for, each time it is called (ms). Another page of ours may have it opened: then it is there
 * before it listens, and a call goes unheard without a sign. Each wait is longer, for a machine that is slow is not helped by calls.
 */
const CALLS: readonly number[] = [250, 500, 1000, 2000, 4000, 8000];

/** What the panel "Reading" needs of the voice. */
export interface Player {
  readonly progress: Progress;
  repeat(stretch: Stretch): void;
  /** @param minutes null for no timer */
  sleep(minutes: number | null): void;
  /** @param heard told of every change; it takes the place of the one before */
  watch(heard: (progress: Progress) => void): void;
}

export class Voice implements Player {
  #port: Port<Command, Progress> | null = null;
  #calling: Promise<Port<Command, Progress>> | null = null;
  #left = false;
  #pulse: ReturnType<typeof setInterval> | undefined;
  #progress: Progress = SILENT;
  #lostAt = 0;
  #watched: (progress: Progress) => void = () => undefined;

  /**
   * @param heard told of every change
   * @param choices what the reader has chosen, told to the voice before anything else; null where nothing is known of it
   * @param failed told when the voice's page could not be opened, or was lost again and again
   * @param lost told when it was lost in the middle of reading: with what was heard last, and when it was surely there
   * on the shared clock, for a word that is said twice is better than one that is not said
   */
  constructor(
    private readonly heard: (progress: Progress) => void,
    private readonly choices: () => Choices | null,
    private readonly failed: () => void,
    private readonly lost: (last: Progress, clock: number) => void = failed,
  ) {}

  get progress(): Progress {
    return this.#progress;
  }

  /** Whether the voice's page has been called, and hears what it is told. */
  get open(): boolean {
    return this.#port !== null;
  }

  watch(heard: (progress: Progress) => void): void {
    this.#watched = heard;
  }

  repeat(repeat: Stretch): void {
    void this.ask({ do: 'repeat', repeat });
  }

  sleep(minutes: number | null): void {
    void this.ask({ do: 'sleep', minutes });
  }

  /** Asks the voice to do something, and opens its page when it is not there. */
  async ask(command: Command): Promise<void> {
    try {
      (await this.attach()).send(command);
    } catch {
      if (!this.#left) this.failed();
    }
  }

  /** Opens the line, once for all who ask. @throws when the voice does not answer with where it is */
  async attach(): Promise<Port<Command, Progress>> {
    if (this.#port) return this.#port;
    this.#calling ??= this.#call().finally(() => {
      this.#calling = null;
    });
    return this.#calling;
  }

  async #call(): Promise<Port<Command, Progress>> {
    await openVoice();
    for (const ms of CALLS) {
      if (this.#left) break;
      const port = connect<Command, Progress>(VOICE_PORT, isProgress);
      if (await this.#answers(port, ms)) return port;
      port.close();
    }
    throw new Error('The voice does not answer.');
  }

  /** @returns whether the voice has said at the other end where it is; the line is the voice's from then on */
  #answers(port: Port<Command, Progress>, ms: number): Promise<boolean> {
    return new Promise((resolve) => {
      let waiting = true;
      const stop = (answered: boolean) => {
        waiting = false;
        clearTimeout(timer);
        resolve(answered);
      };
      const timer = setTimeout(stop, ms, false);
      port.onMessage((progress) => {
        if (waiting && !this.#left) {
          this.#port = port;
          const choices = this.choices();
          if (choices) port.send({ do: 'voices', choices });
          stop(true);
        }
        if (this.#port === port) this.#tell(progress);
      });
      port.onClose(() => {
        if (this.#port === port) this.#lose();
      });
    });
  }

  /** Listens no more, for good. */
  leave(): void {
    this.#left = true;
    clearInterval(this.#pulse);
    const port = this.#port;
    this.#port = null;
    this.#progress = SILENT;
    port?.close();
  }

  #lose(): void {
    const last = this.#progress;
    this.#port = null;
    this.#tell(SILENT);
    if (last.state === 'idle') return;
    const again = Date.now() - this.#lostAt < TWICE;
    this.#lostAt = Date.now();
    if (again) this.failed();
    else this.lost(last, now() - PULSE);
  }

  #tell(progress: Progress): void {
    this.#progress = progress;
    clearInterval(this.#pulse);
    if (progress.state !== 'idle')
      this.#pulse = setInterval(() => void voiceIsOpen().then((open) => open || this.#lose()), PULSE);
    this.heard(progress);
    this.#watched(progress);
  }
}
