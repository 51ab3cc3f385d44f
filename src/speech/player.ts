/**
 * Play, pause, skip, seek, speed: one explicit state machine.
 *
 *   idle ──read──▶ loading ──started──▶ speaking ──ended──▶ loading (next line) … ──last──▶ idle
 *                     │  ▲                 │
 *                   pause └────resume────┐ pause
 *                     ▼                  │ ▼
 *                     └──────────────▶ paused
 *
 * Between two lines the voice is silent for a while and the state stays `speaking`: the reader is still at the line before.
 * Every utterance has a signal of its own: an event of one that was stopped never arrives, and its silence ends.
 *
 * Places in a line are places in what is written, everywhere but at the engines: they are given what is said.
 */
import { type Command, now, type Problem, type Progress, type Script, SILENT, wordAt } from './call.ts';
import type { Engine, Utterance, Word } from './engine.ts';
import { toSaid, toWritten } from './offsets.ts';
import { pauseAfter } from './pauses.ts';
import type { Line } from './script.ts';
import { stepLine } from './step.ts';

/** A word as it was said becomes the same word as it is written. */
const asWritten = ({ map }: Line, word: Word): Word =>
  map ? { ...word, ...toWritten(map, word.start, word.length) } : word;

export class Player {
  #progress: Progress = SILENT;
  #script: Script | null = null;
  #rate = 1;
  #pauses = 1;
  /** The line is said and the next not begun. */
  #between = false;
  /** Where in the line to begin, or begin again, in UTF-16 units. */
  #from = 0;
  #engine: Engine | null = null;
  /** The engine stands still in the middle of a sound, and can go on from there. */
  #held = false;
  #utterance = new AbortController();
  /** Engines that broke for a language are not asked again: `name language`. */
  readonly #broken = new Set<string>();

  /**
   * @param engines the best first
   * @param changed hears of every change
   */
  constructor(
    private readonly engines: readonly Engine[],
    private readonly changed: (progress: Progress) => void,
  ) {}

  get progress(): Progress {
    return this.#progress;
  }

  /** Does what a reader page asks. */
  command(command: Command): void {
    switch (command.do) {
      case 'read':
        this.#script = command.script;
        this.#rate = command.rate;
        this.#pauses = command.pauses;
        return this.#go(command.from, true);
      case 'pause':
        return this.#pause();
      case 'resume':
        return this.#resume();
      case 'stop':
        return this.#finish(null);
      case 'go':
        return this.#go(command.to, true);
      case 'step':
        if (!this.#script) return;
        return this.#go(
          stepLine(this.#script.lines, this.#progress.line, command.unit, command.by),
          this.#progress.state !== 'paused',
        );
      case 'rate':
        return this.#changeRate(command.rate);
      case 'pauses':
        this.#pauses = command.pauses;
        return;
    }
  }

  /** The voices are others now, or somebody else needs them: what is said, or held, is said again from its word. */
  changeVoices(): void {
    const { state } = this.#progress;
    this.#broken.clear();
    if (state !== 'idle' && !this.#between) this.#again(state === 'paused' ? 'paused' : 'loading');
  }

  #publish(change: Partial<Progress>): void {
    this.#progress = { ...this.#progress, ...change, clock: now() };
    this.changed(this.#progress);
  }

  #silence(): void {
    this.#utterance.abort();
    this.#utterance = new AbortController();
    this.#held = false;
    this.#between = false;
  }

  #finish(problem: Problem | null): void {
    this.#silence();
    this.#script = null;
    this.#publish({ ...SILENT, problem });
  }

  #go(line: number, speak: boolean): void {
    const script = this.#script;
    if (!script) return;
    if (line >= script.lines.length) return this.#finish(null);
    this.#silence();
    this.#from = 0;
    const { id, title, lines } = script;
    this.#publish({
      ...SILENT,
      id,
      title,
      lines: lines.length,
      line: Math.max(0, line),
      state: speak ? 'loading' : 'paused',
    });
    if (speak) void this.#say();
  }

  #utteranceOf(line: number, from: number): Utterance | null {
    const found = this.#script?.lines[line];
    if (!found) return null;
    const { text, said = text, map = [], lang } = found;
    return { text: said, lang, from: toSaid(map, from), rate: this.#rate };
  }

  async #engineFor(lang: string): Promise<Engine | null> {
    for (const engine of this.engines)
      if (!this.#broken.has(`${engine.name} ${lang}`) && (await engine.speaks(lang).catch(() => false))) return engine;
    return null;
  }

  /** Says the line from `#from` on. */
  async #say(): Promise<void> {
    const { signal } = this.#utterance;
    const { line } = this.#progress;
    const utterance = this.#utteranceOf(line, this.#from);
    const written = this.#script?.lines[line];
    if (!utterance || !written) return this.#finish(null);
    const engine = await this.#engineFor(utterance.lang);
    if (signal.aborted) return;
    if (!engine) return this.#finish(this.#broken.size ? 'engine-failed' : 'no-voice');
    this.#engine = engine;
    engine.speak(
      utterance,
      {
        started: (words, speed) => {
          const marks = words?.map((word) => asWritten(written, word)) ?? null;
          this.#publish({ state: 'speaking', words: marks, soundMs: 0, speed });
          const next = this.#utteranceOf(line + 1, 0);
          if (next) engine.prepare(next);
        },
        word: (start, length) =>
          this.#publish({ words: [asWritten(written, { start, length, ms: 0 })], soundMs: 0, speed: 0 }),
        ended: () => this.#rest(written, line + 1, signal),
        failed: () => {
          this.#broken.add(`${engine.name} ${utterance.lang}`);
          this.#again('loading');
        },
      },
      signal,
    );
  }

  /** Is silent for as long as the line's end asks, then goes on. */
  #rest({ end }: Line, next: number, signal: AbortSignal): void {
    const last = next >= (this.#script?.lines.length ?? 0);
    const ms = last ? 0 : pauseAfter(end, this.#pauses, this.#rate);
    if (ms <= 0) return this.#go(next, true);
    this.#between = true;
    const timer = setTimeout(() => this.#go(next, true), ms);
    signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  }

  /** Where the sound is now: the word's offset in the line, and its time. */
  #here(): { offset: number; ms: number } {
    const word = wordAt(this.#progress, now());
    return word ? { offset: word.start, ms: word.ms } : { offset: this.#from, ms: 0 };
  }

  /** Stops, and is ready to say the rest of the line from its word; says it at once when `loading`. */
  #again(state: 'loading' | 'paused'): void {
    this.#from = this.#here().offset;
    this.#silence();
    const word = wordAt(this.#progress, now());
    this.#publish({ state, words: word && [{ ...word, ms: 0 }], soundMs: 0, speed: 0 });
    if (state === 'loading') void this.#say();
  }

  #pause(): void {
    const { state } = this.#progress;
    if (state === 'loading') return this.#again('paused');
    if (state !== 'speaking') return;
    if (this.#between) return this.#go(this.#progress.line + 1, false);
    if (!this.#engine?.hold()) return this.#again('paused');
    const { offset, ms } = this.#here();
    this.#from = offset;
    this.#held = true;
    this.#publish({ state: 'paused', soundMs: ms, speed: 0 });
  }

  #resume(): void {
    if (this.#progress.state !== 'paused') return;
    if (!this.#held || !this.#engine) return this.#again('loading');
    this.#held = false;
    const speed = this.#engine.changeRate(this.#rate) ?? 1;
    this.#engine.goOn(this.#progress.soundMs);
    this.#publish({ state: 'speaking', speed });
  }

  #changeRate(rate: number): void {
    if (rate === this.#rate) return;
    this.#rate = rate;
    if (this.#progress.state !== 'speaking' || this.#between) return;
    const { soundMs, clock, speed } = this.#progress;
    const changed = this.#engine?.changeRate(rate) ?? null;
    if (changed === null) this.#again('loading');
    else this.#publish({ soundMs: soundMs + (now() - clock) * speed, speed: changed });
  }
}
