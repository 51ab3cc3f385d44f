/** Which engine reads a language, and which one is not asked any more. */
import type { Problem } from './call.ts';
import type { Engine } from './engine.ts';

/** A voice that fails twice in a row is given up: the first time may have been an accident. */
const STRIKES = 2;
/** A line of communication that breaks so often in one sentence is as good as none. */
const LOSSES = 4;
/** An engine that does not say by then whether it reads a language is passed over this time (ms): a list of voices takes up to 6 s to come. */
const ANSWER = 7000;

export interface Chosen {
  /** Null when nothing reads the language. */
  readonly engine: Engine | null;
  /** What the reader is to be told of it, once. */
  readonly problem: Problem | null;
}

const soon = (answer: Promise<boolean>): Promise<boolean> =>
  new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), ANSWER);
    const say = (yes: boolean) => {
      clearTimeout(timer);
      resolve(yes);
    };
    answer.then(say, () => say(false));
  });

export class Choice {
  /** By `name language`. */
  readonly #strikes = new Map<string, number>();
  #losses = 0;
  /** Languages of which it has been told that the voice of last resort reads them. */
  readonly #resorted = new Set<string>();

  /** @param engines the best first */
  constructor(private readonly engines: readonly Engine[]) {}

  /** @returns the best engine that reads a language and works */
  async for(lang: string): Promise<Chosen> {
    const broken = this.engines.some((engine) => this.#givenUp(engine, lang));
    for (const engine of this.engines) {
      if (this.#givenUp(engine, lang) || !(await soon(engine.speaks(lang)))) continue;
      const lastResort = this.engines.length > 1 && engine === this.engines.at(-1) && !broken;
      if (!lastResort || this.#resorted.has(lang)) return { engine, problem: null };
      this.#resorted.add(lang);
      return { engine, problem: { kind: 'voice-missing', lang } };
    }
    return { engine: null, problem: { kind: broken ? 'engine-failed' : 'no-voice', lang } };
  }

  /** It failed. @returns whether it is given up now */
  strike(engine: Engine, lang: string): boolean {
    const key = `${engine.name} ${lang}`;
    this.#strikes.set(key, (this.#strikes.get(key) ?? 0) + 1);
    return this.#givenUp(engine, lang);
  }

  /** It was lost on the way. @returns whether it is given up now */
  lose(engine: Engine, lang: string): boolean {
    return ++this.#losses >= LOSSES && this.strike(engine, lang);
  }

  /** It has said a whole line without failing: what was before is forgiven. */
  worked(engine: Engine, lang: string): void {
    this.#losses = 0;
    this.#strikes.delete(`${engine.name} ${lang}`);
  }

  /** The voices are others now: every engine is asked again. */
  forgive(): void {
    this.#strikes.clear();
  }

  #givenUp(engine: Engine, lang: string): boolean {
    return (this.#strikes.get(`${engine.name} ${lang}`) ?? 0) >= STRIKES;
  }
}
