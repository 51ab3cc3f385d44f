/** Voices for tests: one that is told what to say and when, and one that reads by itself, word by word. */
import type { Manner, Script } from '../../src/speech/call.ts';
import type { Engine, Told, Utterance } from '../../src/speech/engine.ts';

export const MANNER: Manner = { rate: 1, pitch: 1, volume: 1, pauses: 0, wait: 'off' };

/** A voice that says nothing until the test tells it to, so that every order of events can be tried. */
export class Puppet implements Engine {
  said: { utterance: Utterance; told: Told; signal: AbortSignal }[] = [];
  prepared: Utterance[] = [];
  wentOn: number[] = [];
  volumes: number[] = [];
  readonly patience = 3000;
  constructor(
    readonly name: Engine['name'],
    private readonly languages: readonly string[],
    private readonly holds: boolean,
    readonly pitches = true,
  ) {}
  speaks = async (lang: string) => this.languages.includes(lang);
  speak(utterance: Utterance, told: Told, signal: AbortSignal) {
    this.said.push({ utterance, told, signal });
  }
  warmUp() {}
  prepare(utterance: Utterance) {
    this.prepared.push(utterance);
  }
  changeRate = (rate: number) => (this.holds ? rate : null);
  changeVolume = (volume: number) => {
    this.volumes.push(volume);
    return this.holds;
  };
  hold = () => this.holds;
  goOn(ms: number) {
    this.wentOn.push(ms);
  }
  get last() {
    const last = this.said.at(-1);
    if (!last) throw new Error('nothing was said');
    return last;
  }
}

/** What a word takes in the voice that reads by itself, at speed 1 (ms). */
export const WORD = 300;

/** A voice with a timeline of its own: it begins after 50 ms, says each word in `WORD` and can stand still. */
export class Clockwork implements Engine {
  readonly name = 'natural';
  readonly patience = 3000;
  readonly pitches = false;
  said = 0;
  /** Utterances that were neither ended nor stopped. */
  alive = 0;
  speaks = async () => true;
  warmUp() {}
  prepare() {}
  changeRate = () => null;
  changeVolume = () => true;
  hold = () => false;
  goOn() {}
  speak({ text, from, rate }: Utterance, told: Told, signal: AbortSignal) {
    this.said++;
    this.alive++;
    const words = [...text.slice(from).matchAll(/\S+/g)].map((word, i) => ({
      start: from + word.index,
      length: word[0].length,
      ms: i * WORD,
    }));
    const begin = setTimeout(() => told.started(words, rate), 50);
    const end = setTimeout(
      () => {
        signal.removeEventListener('abort', stop);
        this.alive--;
        told.ended();
      },
      50 + (words.length * WORD) / rate,
    );
    const stop = () => {
      this.alive--;
      clearTimeout(begin);
      clearTimeout(end);
    };
    signal.addEventListener('abort', stop, { once: true });
  }
}

/** @returns a script of so many paragraphs of three sentences, every tenth a heading */
export function longScript(paragraphs: number): Script {
  const lines = Array.from({ length: paragraphs }, (_, paragraph) =>
    paragraph % 10 === 0
      ? [{ text: `Part ${paragraph} of it`, lang: 'en', paragraph, end: 'heading' as const }]
      : [0, 1, 2].map((sentence) => ({
          text: `Sentence ${sentence} of paragraph ${paragraph} has a dozen words in it, about.`,
          lang: 'en',
          paragraph,
          end: sentence === 2 ? ('paragraph' as const) : ('sentence' as const),
        })),
  ).flat();
  return { id: 'long', title: 'Long', lines };
}
