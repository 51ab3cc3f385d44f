import { beforeEach, expect, test, vi } from 'vitest';
import { type Choice, type Choices, UNCHOSEN } from '../../src/speech/choices.ts';
import { withChoices } from '../../src/speech/chosen.ts';
import type { Engine, EngineName, Told, Utterance } from '../../src/speech/engine.ts';
import { Player } from '../../src/speech/player.ts';

/** An engine with some voices of its own, which says when it is told to. */
class Puppet implements Engine {
  said: { utterance: Utterance; told: Told; signal: AbortSignal }[] = [];
  prepared: Utterance[] = [];
  rates: number[] = [];
  constructor(
    readonly name: EngineName,
    public voices: string[],
  ) {}
  speaks = async (_: string, voice?: string) => !voice || this.voices.includes(voice);
  speak(utterance: Utterance, told: Told, signal: AbortSignal) {
    this.said.push({ utterance, told, signal });
  }
  warmUp() {}
  prepare(utterance: Utterance) {
    this.prepared.push(utterance);
  }
  changeRate(rate: number) {
    this.rates.push(rate);
    return rate;
  }
  hold = () => true;
  readonly patience = 3000;
  readonly pitches = true;
  changeVolume = () => true;
  goOn() {}
}

const MANNER = { rate: 2, pitch: 1, volume: 1, pauses: 0, wait: 'off' } as const;
const lines = [
  { text: 'Een.', lang: 'nl', paragraph: 0 },
  { text: 'Two.', lang: 'en', paragraph: 0 },
];
const chosen = (part: Partial<Choice>): Choice => ({ ...UNCHOSEN, ...part });

let system: Puppet;
let espeak: Puppet;
let choices: Choices;
let missing: ReturnType<typeof vi.fn<(lang: string, choice: Choice) => void>>;
let player: Player;

const settle = () => vi.advanceTimersByTimeAsync(0);
const read = async (from = 0) => {
  player.command({ do: 'read', script: { id: 'a', title: '', lines }, from, manner: MANNER });
  await settle();
};

beforeEach(() => {
  vi.useFakeTimers();
  system = new Puppet('system', ['nl-nl:Xander']);
  espeak = new Puppet('espeak', ['gmw/nl']);
  choices = {};
  missing = vi.fn();
  player = new Player(
    withChoices([system, espeak], () => choices, missing),
    () => undefined,
  );
  return () => vi.useRealTimers();
});

test('nothing chosen: the best engine speaks, with its best voice', async () => {
  await read();
  expect(system.said[0]?.utterance).toEqual({ text: 'Een.', lang: 'nl', from: 0, rate: 2, pitch: 1, volume: 1 });
  expect(missing).not.toHaveBeenCalled();
});

test('a chosen voice speaks its language, by whichever engine has it, and no other', async () => {
  choices = { nl: chosen({ voice: 'espeak:gmw/nl' }) };
  await read();
  expect(espeak.said[0]?.utterance).toMatchObject({ text: 'Een.', voice: 'gmw/nl' });
  espeak.said[0]?.told.ended();
  await settle();
  expect(system.said[0]?.utterance).toEqual({ text: 'Two.', lang: 'en', from: 0, rate: 2, pitch: 1, volume: 1 });
});

test('a chosen voice that is gone is told of, and the best speaks instead', async () => {
  choices = { nl: chosen({ voice: 'system:nl-nl:Ellen', name: 'Ellen' }) };
  await read();
  expect(missing).toHaveBeenCalledExactlyOnceWith('nl', choices.nl);
  expect(system.said[0]?.utterance.voice).toBeUndefined();
  system.voices.push('nl-nl:Ellen');
  await read();
  expect(system.said[1]?.utterance.voice).toBe('nl-nl:Ellen');
});

test('one that was missed before is not waited for again', async () => {
  choices = { nl: chosen({ voice: 'system:nl-nl:Ellen', missed: true }) };
  system.speaks = (_, voice) => (voice ? new Promise(() => undefined) : Promise.resolve(true));
  await read();
  await vi.advanceTimersByTimeAsync(500);
  expect(system.said[0]?.utterance.text).toBe('Een.');
});

test('a chosen voice that breaks is replaced by the best', async () => {
  choices = { nl: chosen({ voice: 'espeak:gmw/nl' }) };
  await read();
  // Once may be an accident.
  espeak.said[0]?.told.failed('broken');
  await settle();
  espeak.said[1]?.told.failed('broken');
  await settle();
  expect(system.said[0]?.utterance.text).toBe('Een.');
});

test('each language is read at its own speed, times that of the toolbar, changed while it speaks too', async () => {
  choices = { nl: chosen({ speed: 0.5 }) };
  await read();
  expect(system.said[0]?.utterance.rate).toBe(1);
  system.said[0]?.told.started(null, 1);
  expect(system.prepared[0]).toMatchObject({ text: 'Two.', rate: 2 });
  player.command({ do: 'manner', manner: { ...MANNER, rate: 3 } });
  expect(system.rates.at(-1)).toBe(1.5);
});

test('a voice chosen while another speaks goes on from its word', async () => {
  await read();
  system.said[0]?.told.started([{ start: 2, length: 1, ms: 0 }], 1);
  choices = { nl: chosen({ voice: 'espeak:gmw/nl' }) };
  player.changeVoices();
  await settle();
  expect(system.said[0]?.signal.aborted).toBe(true);
  expect(espeak.said[0]?.utterance).toMatchObject({ from: 2, voice: 'gmw/nl' });
});

test('a voice chosen in a pause is silent until it is resumed', async () => {
  await read();
  system.said[0]?.told.started([{ start: 0, length: 3, ms: 0 }], 1);
  player.command({ do: 'pause' });
  choices = { nl: chosen({ voice: 'espeak:gmw/nl' }) };
  player.changeVoices();
  await settle();
  expect([player.progress.state, espeak.said.length]).toEqual(['paused', 0]);
  player.command({ do: 'resume' });
  await settle();
  expect(espeak.said).toHaveLength(1);
});
