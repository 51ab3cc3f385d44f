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
 * Every utterance has a signal of its own: an event of one that was stopped never arrives (told.ts). A voice that does not
 * begin or end in time (patience.ts) has failed: the line is said again from its last word, the second time by the next engine
 * (choice.ts). Places in a line are places in what is written, but for the engines: they are given what is said.
 */
import { Alarm } from './alarm.ts';
import { type Command, type Manner, now, type Progress, SILENT, type VoiceState, wordAt } from './call.ts';
import { Choice } from './choice.ts';
import type { Engine, Told } from './engine.ts';
import { asWritten, Recital } from './recital.ts';
import { retune, SETTLED, sameSound } from './retune.ts';
import type { Line } from './script.ts';
import { inOrderTold } from './told.ts';

export class Player {
  #progress: Progress = SILENT;
  #recital: Recital | null = null;
  /** The line to say when this silence is over; null while a line is being said. */
  #between: number | null = null;
  /** Where in the line to begin, or begin again, in UTF-16 units. */
  #from = 0;
  #engine: Engine | null = null;
  /** The engine stands still in the middle of a sound, and can go on from there. */
  #held = false;
  #clean = true; // nothing has gone wrong in this line
  #utterance = new AbortController();
  readonly #choice: Choice;
  readonly #alarms = { dead: new Alarm(), settled: new Alarm(), silent: new Alarm() };

  /** @param engines the best first; `changed` hears of every change */
  constructor(
    engines: readonly Engine[],
    private readonly changed: (progress: Progress) => void,
  ) {
    this.#choice = new Choice(engines);
  }

  get progress(): Progress {
    return this.#progress;
  }

  /** Does what a reader page asks. */
  command(command: Command): void {
    switch (command.do) {
      case 'manner':
        return this.#change(command.manner);
      case 'repeat':
        return this.#publish({ repeat: command.repeat });
      case 'sleep':
        return this.#publish({ sleepAt: command.minutes === null ? null : now() + command.minutes * 60_000 });
    }
    // The reader is here: what there was to tell has been told, and a timer that ran out has nobody to put to sleep.
    const { state, line, sleepAt } = this.#progress;
    this.#progress = { ...this.#progress, problem: null, sleepAt: sleepAt && sleepAt > now() ? sleepAt : null };
    switch (command.do) {
      case 'read':
        this.#recital = new Recital(command.script, command.manner);
        return this.#go(command.from, true, command.offset);
      case 'pause':
        return this.#pause();
      case 'resume':
        return this.#resume();
      case 'stop':
        return this.#finish({});
      case 'go':
        return this.#go(command.to, true);
      case 'step':
        return this.#go(this.#recital?.step(line, command.unit, command.by) ?? 0, state !== 'paused');
    }
  }

  /** The voices are others now, or somebody else needs them: what is said, or held, is said again from its word. */
  changeVoices(): void {
    const { state } = this.#progress;
    this.#choice.forgive();
    if (state !== 'idle' && !this.#between) this.#again(state === 'paused' ? 'paused' : 'loading');
  }

  #publish(change: Partial<Progress>): void {
    this.#progress = { ...this.#progress, ...change };
    this.changed(this.#progress);
  }

  #silence(): void {
    this.#utterance.abort();
    this.#utterance = new AbortController();
    this.#held = false;
    this.#between = null;
    for (const alarm of Object.values(this.#alarms)) alarm.clear();
  }

  #finish(why: Pick<Partial<Progress>, 'problem' | 'done'>): void {
    this.#silence();
    this.#recital = null;
    this.#publish({ ...SILENT, ...why, clock: now() });
  }

  #go(line: number, speak: boolean, from = 0): void {
    if (!this.#recital) return;
    if (line >= this.#recital.length) return this.#finish({ done: true });
    this.#silence();
    this.#from = from;
    this.#clean = true;
    const { problem, repeat, sleepAt } = this.#progress;
    const { id, title } = this.#recital.script;
    const state: VoiceState = speak ? 'loading' : 'paused';
    const place = { id, title, state, line: Math.max(0, line), lines: this.#recital.length, clock: now() };
    this.#publish({ ...SILENT, ...place, problem, repeat, sleepAt });
    if (speak) void this.#say();
  }

  /** Says the line from `#from` on. */
  async #say(): Promise<void> {
    const { signal } = this.#utterance;
    const recital = this.#recital;
    const line = recital?.line(this.#progress.line);
    if (!recital || !line) return this.#finish({});
    const { lang } = line;
    const { engine, problem } = await this.#choice.for(lang);
    if (signal.aborted) return;
    if (!engine) return this.#finish({ problem });
    this.#engine = engine;
    if (problem) this.#publish({ problem });
    this.#alarms.dead.set(engine.patience, () => this.#stalled());
    engine.speak(recital.utterance(line, this.#from), inOrderTold(this.#hears(recital, engine, line), signal), signal);
  }

  #hears(recital: Recital, engine: Engine, line: Line): Told {
    return {
      started: (words, speed) => {
        const marks = words?.map((word) => asWritten(line, word)) ?? null;
        this.#publish({ state: 'speaking', words: marks, soundMs: 0, speed, clock: now() });
        this.#expectEnd();
        const next = recital.line(recital.after(this.#progress.line, this.#progress.repeat));
        if (next) engine.prepare(recital.utterance(next, 0));
      },
      word: (start, length) => {
        const words = [asWritten(line, { start, length, ms: 0 })];
        this.#publish({ state: 'speaking', words, soundMs: 0, speed: 0, clock: now() });
        this.#expectEnd();
      },
      ended: () => {
        if (this.#clean) this.#choice.worked(engine, line.lang);
        this.#rest(recital);
      },
      lost: () => this.#failed('lose'),
      failed: () => this.#failed('strike'),
    };
  }

  /** The rest of the line must be over in time, from where the sound is now. */
  #expectEnd(): void {
    const line = this.#recital?.line(this.#progress.line);
    const ms = line && this.#recital?.longest(line, this.#here().offset);
    if (ms) this.#alarms.dead.set(ms + (this.#engine?.patience ?? 0), () => this.#stalled());
  }

  #stalled(): void {
    // The clock has run on without the sound: nobody knows at which word it stopped, only where it began.
    if (this.#progress.speed > 0) this.#publish({ words: null, soundMs: 0, speed: 0, clock: now() });
    this.#failed('strike');
  }

  /** Says the rest again: by the same engine, or when that one is given up by the next. */
  #failed(how: 'strike' | 'lose'): void {
    const lang = this.#recital?.line(this.#progress.line)?.lang ?? '';
    this.#clean = false;
    if (this.#engine && this.#choice[how](this.#engine, lang))
      this.#publish({ problem: { kind: 'voice-changed', lang } });
    this.#again('loading');
  }

  /** Is silent for as long as the line's end asks, then goes on, unless the reader wants to be waited for. */
  #rest(recital: Recital): void {
    for (const alarm of Object.values(this.#alarms)) alarm.clear();
    const { line, repeat, sleepAt } = this.#progress;
    const next = recital.after(line, repeat);
    const last = next >= recital.length;
    const asleep = sleepAt !== null && sleepAt <= now();
    if (!last && (asleep || recital.waits(line))) {
      if (asleep) this.#progress = { ...this.#progress, sleepAt: null, problem: { kind: 'asleep', lang: '' } };
      return this.#go(next, false);
    }
    const ms = last ? 0 : recital.pause(line);
    if (ms <= 0) return this.#go(next, true);
    this.#between = next;
    this.#alarms.silent.set(ms, () => this.#go(next, true));
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
    this.#publish({ state, words: word && [{ ...word, ms: 0 }], soundMs: 0, speed: 0, clock: now() });
    if (state === 'loading') void this.#say();
  }

  #pause(): void {
    const { state } = this.#progress;
    if (state === 'loading') return this.#again('paused');
    if (state !== 'speaking') return;
    if (this.#between !== null) return this.#go(this.#between, false);
    if (this.#alarms.settled.isSet || !this.#engine?.hold()) return this.#again('paused');
    const { offset, ms } = this.#here();
    [this.#from, this.#held] = [offset, true];
    this.#alarms.dead.clear();
    this.#publish({ state: 'paused', soundMs: ms, speed: 0, clock: now() });
  }

  #resume(): void {
    if (this.#progress.state !== 'paused') return;
    if (!this.#held || !this.#engine) return this.#again('loading');
    this.#held = false;
    const speed = this.#engine.changeRate(this.#recital?.manner.rate ?? 1) ?? 1;
    this.#engine.goOn(this.#progress.soundMs);
    this.#publish({ state: 'speaking', speed, clock: now() });
    this.#expectEnd();
  }

  /** Reads in another manner: from the very word where the engine can, else the line is said again from it. */
  #change(manner: Manner): void {
    const was = this.#recital?.manner;
    if (!this.#recital || !was) return;
    this.#recital.manner = manner;
    const { state, soundMs, clock, speed } = this.#progress;
    if (sameSound(was, manner) || this.#between !== null || !this.#engine || (state === 'paused' && !this.#held))
      return;
    const changed = state === 'loading' ? null : retune(this.#engine, was, manner, speed);
    if (state === 'paused') return changed === null ? this.#again('paused') : undefined;
    if (changed === null) return this.#alarms.settled.set(SETTLED, () => this.#again('loading'));
    this.#publish({ soundMs: soundMs + (now() - clock) * speed, speed: changed, clock: now() });
    this.#expectEnd();
  }
}
