import { beforeEach, expect, test, vi } from 'vitest';
import type { Told, Utterance } from '../../../src/speech/engine.ts';
import { BundledEngine } from '../../../src/speech/engines/bundled.ts';
import type { SoundReply, SoundRequest } from '../../../src/speech/engines/sound.ts';

/** A worker that answers when the test says so; its sounds are 200 ms of a tone, with a word at 50 ms. */
class Puppet {
  static last: Puppet;
  readonly asked: SoundRequest[] = [];
  onmessage: (event: { data: SoundReply }) => void = () => undefined;
  onerror: (event: { message: string }) => void = () => undefined;
  constructor() {
    Puppet.last = this;
  }
  postMessage(request: SoundRequest) {
    this.asked.push(request);
  }
  terminate() {}
  answer() {
    const { id, text } = this.asked.at(-1) ?? { id: 0, text: '' };
    const samples = Int16Array.from({ length: 1600 }, (_, i) => Math.round(9000 * Math.sin(i / 4)));
    this.onmessage({ data: { id, samples, sampleRate: 8000, words: [{ start: 0, length: text.length, ms: 50 }] } });
  }
  refuse() {
    this.onmessage({ data: { id: this.asked.at(-1)?.id ?? 0, error: 'broken' } });
  }
  get texts() {
    return this.asked.map(({ text }) => text);
  }
}

let engine: BundledEngine;
let stop: AbortController;
const log: string[] = [];

const utterance = (text: string, rate = 1): Utterance => ({ text, lang: 'en', from: 0, rate, pitch: 1, volume: 1 });
const told: Told = {
  started: (words, rate) => log.push(`started ${words?.map(({ start, ms }) => `${start}@${ms}`)} ×${rate}`),
  word: () => undefined,
  ended: () => log.push('ended'),
  lost: () => log.push('lost'),
  failed: (reason) => log.push(`failed ${reason}`),
};
const speak = (text: string, rate = 1) => {
  stop = new AbortController();
  engine.speak(utterance(text, rate), told, stop.signal);
};
const heard = (what: string) => vi.waitFor(() => expect(log.join('; ')).toContain(what), { timeout: 5000 });

beforeEach(() => {
  vi.stubGlobal('Worker', Puppet);
  log.length = 0;
  engine = new BundledEngine({
    name: 'natural',
    file: 'none.js',
    pitches: false,
    speaks: (lang) => lang === 'en',
    pieces: (text) =>
      text.split(' ').map((part, i, all) => ({ text: part, start: text.indexOf(part), ends: i === all.length - 1 })),
    speed: () => 1,
  });
  return () => {
    stop?.abort();
    vi.unstubAllGlobals();
  };
});

test('piece after piece is made and played, as one utterance whose words go on', async () => {
  speak('one two');
  Puppet.last.answer();
  await heard('started 0@50 ×1');
  expect(Puppet.last.texts).toEqual(['one', 'two']);
  Puppet.last.answer();
  await heard('started 0@-150,4@50 ×1; ended');
  expect(Puppet.last.asked.map(({ ends }) => ends)).toEqual([false, true]);
});

test('what comes next is made while this one plays, once', async () => {
  speak('one');
  Puppet.last.answer();
  await heard('started');
  engine.prepare(utterance('next'));
  engine.prepare(utterance('next'));
  Puppet.last.answer();
  await heard('ended');
  speak('next');
  await heard('ended; started');
  expect(Puppet.last.texts).toEqual(['one', 'next']);
});

test('a skip waits for nothing but the piece in hand', async () => {
  speak('one two three four');
  stop.abort();
  speak('far');
  expect(Puppet.last.texts).toEqual(['one']);
  Puppet.last.answer();
  await vi.waitFor(() => expect(Puppet.last.texts).toEqual(['one', 'far']));
  Puppet.last.answer();
  await heard('ended');
  expect(log.filter((line) => line.startsWith('started'))).toHaveLength(1);
});

test('nothing is told after the signal', async () => {
  speak('one two');
  Puppet.last.answer();
  await heard('started');
  stop.abort();
  Puppet.last.answer();
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(log).toHaveLength(1);
});

test('held it is silent, and goes on from where it is told', async () => {
  speak('one');
  Puppet.last.answer();
  await heard('started');
  expect(engine.hold()).toBe(true);
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(log).toHaveLength(1);
  engine.goOn(100);
  await heard('ended');
});

test('the speed changes in the middle, and holds for the pieces to come', async () => {
  speak('one two');
  Puppet.last.answer();
  await heard('started 0@50 ×1');
  expect(engine.changeRate(2)).toBe(2);
  Puppet.last.answer();
  await heard('×2; ended');
});

test('with no sound in hand nothing can be held or changed', () => {
  expect(engine.hold()).toBe(false);
  expect(engine.changeRate(2)).toBeNull();
});

test('a worker that fails is told, and asked anew the next time', async () => {
  speak('one');
  Puppet.last.refuse();
  await heard('failed Error: broken');
  speak('one');
  expect(Puppet.last.texts).toEqual(['one', 'one']);
  Puppet.last.answer();
  await heard('ended');
});

test('a worker that dies is told, and another one started', async () => {
  speak('one');
  const dead = Puppet.last;
  dead.onerror({ message: 'gone' });
  await heard('failed Error: gone');
  speak('one');
  expect(Puppet.last).not.toBe(dead);
  Puppet.last.answer();
  await heard('ended');
});

test('warming up asks for nothing to be said', async () => {
  engine.warmUp('en');
  expect(Puppet.last.asked).toMatchObject([{ text: '', lang: 'en' }]);
  expect(await engine.speaks('en')).toBe(true);
  expect(await engine.speaks('fr')).toBe(false);
});

test('the volume changes in the middle, and holds for the pieces to come', async () => {
  const volumes: number[] = [];
  const play = HTMLMediaElement.prototype.play;
  const spy = vi.spyOn(HTMLMediaElement.prototype, 'play').mockImplementation(function (this: HTMLMediaElement) {
    volumes.push(this.volume);
    return play.call(this);
  });
  speak('one two');
  Puppet.last.answer();
  await heard('started 0@50');
  expect(engine.changeVolume(0.25)).toBe(true);
  Puppet.last.answer();
  await heard('ended');
  expect(volumes).toEqual([1, 0.25]);
  spy.mockRestore();
});

test('a voice with one pitch makes no second sound for another', async () => {
  engine.prepare({ ...utterance('one'), pitch: 1 });
  engine.prepare({ ...utterance('one'), pitch: 2 });
  expect(Puppet.last.texts).toEqual(['one']);
});
