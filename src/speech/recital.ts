/** What is read and in which manner: a script's lines as what an engine is given, and what follows which. */
import type { Manner, Script } from './call.ts';
import type { Utterance, Word } from './engine.ts';
import { toSaid, toWritten } from './offsets.ts';
import { longest } from './patience.ts';
import { pauseAfter } from './pauses.ts';
import type { Line } from './script.ts';
import { endsWith, lineAfter, type Stretch, stepLine, type Unit } from './step.ts';

/** A word as it was said becomes the same word as it is written. */
export const asWritten = ({ map }: Line, word: Word): Word =>
  map ? { ...word, ...toWritten(map, word.start, word.length) } : word;

export class Recital {
  constructor(
    readonly script: Script,
    public manner: Manner,
  ) {}

  get length(): number {
    return this.script.lines.length;
  }

  line(number: number): Line | undefined {
    return this.script.lines[number];
  }

  /** @param from where in the line to begin, as it is written */
  utterance({ text, said = text, map = [], lang }: Line, from: number): Utterance {
    const { rate, pitch, volume } = this.manner;
    return { text: said, lang, from: toSaid(map, from), rate, pitch, volume };
  }

  /** @returns the milliseconds of speaking by which the line must have been said from there on */
  longest(line: Line, from: number): number {
    const utterance = this.utterance(line, from);
    return longest(utterance.text.slice(utterance.from), utterance.rate);
  }

  /** @returns the line to say behind this one; `length` behind the last */
  after(number: number, repeat: Stretch): number {
    return lineAfter(this.script.lines, number, repeat);
  }

  step(number: number, unit: Unit, by: 1 | -1): number {
    return stepLine(this.script.lines, number, unit, by);
  }

  /** @returns whether the reader wants to be waited for behind this line */
  waits(number: number): boolean {
    return endsWith(this.script.lines, number, this.manner.wait);
  }

  /** @returns the milliseconds of silence behind this line */
  pause(number: number): number {
    return pauseAfter(this.line(number)?.end, this.manner.pauses, this.manner.rate);
  }
}
