/** The reader's end of the line to the voice. The voice's page is opened by the first word asked for, not before. */
import { connect, type Port } from '../platform/port.ts';
import { openVoice, voiceIsOpen } from '../platform/voice-page.ts';
import { type Command, isProgress, type Progress, SILENT, VOICE_PORT } from '../speech/call.ts';
import type { Choices } from '../speech/choices.ts';

/**
 * How often it is looked whether the voice's page is still there, while it has something to say (ms). Its port does not
 * tell: the background worker hears every port that is opened, and one stays open until its last hearer is gone.
 */
const PULSE = 1000;

export class Voice {
  #port: Port<Command, Progress> | null = null;
  #pulse: ReturnType<typeof setInterval> | undefined;
  #progress: Progress = SILENT;

  /**
   * @param heard told of every change
   * @param choices what the reader has chosen, told to the voice before anything else; null where nothing is known of it
   * @param failed told when the voice's page could not be opened, or was lost
   */
  constructor(
    private readonly heard: (progress: Progress) => void,
    private readonly choices: () => Choices | null,
    private readonly failed: () => void,
  ) {}

  get progress(): Progress {
    return this.#progress;
  }

  /** Whether the voice's page has been called, and hears what it is told. */
  get open(): boolean {
    return this.#port !== null;
  }

  /** Asks the voice to do something, and opens its page when it is not there. */
  async ask(command: Command): Promise<void> {
    try {
      (await this.attach()).send(command);
    } catch {
      this.failed();
    }
  }

  /** Opens the line. The voice answers with where it is. */
  async attach(): Promise<Port<Command, Progress>> {
    if (this.#port) return this.#port;
    await openVoice();
    const port = connect<Command, Progress>(VOICE_PORT, isProgress);
    port.onMessage((progress) => this.#tell(progress));
    port.onClose(() => {
      if (this.#port === port) this.#lose();
    });
    this.#port = port;
    const choices = this.choices();
    if (choices) port.send({ do: 'voices', choices });
    return port;
  }

  /** Listens no more. */
  leave(): void {
    clearInterval(this.#pulse);
    const port = this.#port;
    this.#port = null;
    this.#progress = SILENT;
    port?.close();
  }

  #lose(): void {
    const lost = this.#progress.state !== 'idle';
    this.#port = null;
    this.#tell(SILENT);
    if (lost) this.failed();
  }

  #tell(progress: Progress): void {
    this.#progress = progress;
    clearInterval(this.#pulse);
    if (progress.state !== 'idle')
      this.#pulse = setInterval(() => void voiceIsOpen().then((open) => open || this.#lose()), PULSE);
    this.heard(progress);
  }
}
