/** The engines as the reader wants them: with the voice chosen for a language, and each language at its own speed. */
import { type Choice, type Choices, choiceFor } from './choices.ts';
import type { Engine, Told, Utterance } from './engine.ts';
import { partsOf } from './voices.ts';

/** A voice that was missed before is not waited for: the list may be slow, but it is not likely to be back (ms). */
const SOON = 300;

type Wish = (lang: string) => Choice;

/** An engine that speaks each language at the reader's speed for it. */
class Paced implements Engine {
  readonly name: Engine['name'];
  /** Of what is being said. */
  #speed = 1;

  readonly patience: number;
  readonly pitches: boolean;

  constructor(
    private readonly inner: Engine,
    private readonly wish: Wish,
  ) {
    this.name = inner.name;
    this.patience = inner.patience;
    this.pitches = inner.pitches;
  }

  speaks(lang: string, voice?: string): Promise<boolean> {
    return this.inner.speaks(lang, voice);
  }

  warmUp(lang: string, voice?: string): void {
    this.inner.warmUp(lang, voice);
  }

  prepare(utterance: Utterance): void {
    this.inner.prepare(this.#paced(utterance));
  }

  speak(utterance: Utterance, told: Told, signal: AbortSignal): void {
    this.#speed = this.wish(utterance.lang).speed;
    this.inner.speak(this.#paced(utterance), told, signal);
  }

  changeRate(rate: number): number | null {
    return this.inner.changeRate(rate * this.#speed);
  }

  changeVolume(volume: number): boolean {
    return this.inner.changeVolume(volume);
  }

  hold(): boolean {
    return this.inner.hold();
  }

  goOn(ms: number): void {
    this.inner.goOn(ms);
  }

  #paced(utterance: Utterance): Utterance {
    return { ...utterance, rate: utterance.rate * this.wish(utterance.lang).speed };
  }
}

const after = (ms: number) => new Promise<false>((resolve) => setTimeout(() => resolve(false), ms));

/** Speaks the languages a voice is chosen for with that voice, whichever engine has it, and no others. */
class Chosen implements Engine {
  readonly name = 'chosen';
  #inner: Engine | undefined;

  constructor(
    private readonly engines: readonly Engine[],
    private readonly wish: Wish,
    private readonly missing: (lang: string, choice: Choice) => void,
  ) {}

  /** Of the engine that speaks now. */
  get patience(): number {
    return this.#inner?.patience ?? Math.max(...this.engines.map(({ patience }) => patience));
  }

  get pitches(): boolean {
    return this.#inner?.pitches ?? true;
  }

  async speaks(lang: string): Promise<boolean> {
    const choice = this.wish(lang);
    if (!choice.voice) return false;
    const found = this.#find(lang);
    const asked = found ? found.engine.speaks(lang, found.own).catch(() => false) : false;
    const there = await (choice.missed ? Promise.race([asked, after(SOON)]) : asked);
    if (there) this.#inner = found?.engine;
    else if (this.wish(lang) === choice) this.missing(lang, choice);
    return there;
  }

  warmUp(lang: string): void {
    const found = this.#find(lang);
    found?.engine.warmUp(lang, found.own);
  }

  prepare(utterance: Utterance): void {
    const found = this.#find(utterance.lang);
    found?.engine.prepare({ ...utterance, voice: found.own });
  }

  speak(utterance: Utterance, told: Told, signal: AbortSignal): void {
    const found = this.#find(utterance.lang);
    // The choice may have been taken back a moment ago.
    if (!found) return void queueMicrotask(() => signal.aborted || told.failed('no voice is chosen'));
    this.#inner = found.engine;
    found.engine.speak({ ...utterance, voice: found.own }, told, signal);
  }

  changeRate(rate: number): number | null {
    return this.#inner?.changeRate(rate) ?? null;
  }

  changeVolume(volume: number): boolean {
    return this.#inner?.changeVolume(volume) ?? false;
  }

  hold(): boolean {
    return this.#inner?.hold() ?? false;
  }

  goOn(ms: number): void {
    this.#inner?.goOn(ms);
  }

  #find(lang: string): { engine: Engine; own: string } | null {
    const parts = partsOf(this.wish(lang).voice);
    const engine = this.engines.find(({ name }) => name === parts?.engine);
    return parts && engine ? { engine, own: parts.own } : null;
  }
}

/**
 * @param engines the best first
 * @param choices what the reader has chosen, as it is at the moment
 * @param missing told whenever a chosen voice is not there; the best of the language speaks then
 * @returns engines to be asked in this order: what is chosen, then the best
 */
export function withChoices(
  engines: readonly Engine[],
  choices: () => Choices,
  missing: (lang: string, choice: Choice) => void,
): Engine[] {
  const wish: Wish = (lang) => choiceFor(choices(), lang);
  const paced = engines.map((engine) => new Paced(engine, wish));
  return [new Chosen(paced, wish, missing), ...paced];
}
