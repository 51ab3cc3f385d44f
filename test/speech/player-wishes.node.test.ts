import { beforeEach, describe, expect, test, vi } from 'vitest';
import { now, type Progress, wordAt } from '../../src/speech/call.ts';
import { Player } from '../../src/speech/player.ts';
import { SETTLED } from '../../src/speech/retune.ts';
import { Clockwork, longScript, MANNER, Puppet, WORD } from './puppet.ts';

const script = {
  id: 'a',
  title: 'Title',
  lines: [
    { text: 'He said', lang: 'en', paragraph: 0, end: 'clause' as const },
    { text: 'bonjour.', lang: 'fr', paragraph: 0, end: 'sentence' as const },
    { text: 'Two here.', lang: 'en', paragraph: 0, end: 'paragraph' as const },
    { text: 'Three here.', lang: 'en', paragraph: 1, end: 'paragraph' as const },
  ],
};

let voice: Puppet;
let player: Player;
let changes: Progress[];

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const read = async (from = 0, manner = MANNER) => {
  player.command({ do: 'read', script, from, manner });
  await pass(0);
};
/** The voice says its line to the end. */
const say = async () => {
  voice.last.told.started(null, 0);
  voice.last.told.ended();
  await pass(0);
};
const texts = () => voice.said.map(({ utterance }) => utterance.text);

beforeEach(() => {
  vi.useFakeTimers();
  voice = new Puppet('espeak', ['en', 'fr'], true);
  changes = [];
  player = new Player([voice], (progress) => changes.push(progress));
  return () => vi.useRealTimers();
});

describe('repeat', () => {
  test('the sentence, with all the lines that quotations cut it into, until it is switched off', async () => {
    await read();
    player.command({ do: 'repeat', repeat: 'sentence' });
    for (let line = 0; line < 4; line++) await say();
    expect(texts()).toEqual(['He said', 'bonjour.', 'He said', 'bonjour.', 'He said']);
    player.command({ do: 'repeat', repeat: 'off' });
    await say();
    await say();
    expect(texts().slice(-2)).toEqual(['bonjour.', 'Two here.']);
  });

  test('the paragraph, and the last one too', async () => {
    await read(2);
    player.command({ do: 'repeat', repeat: 'paragraph' });
    await say();
    expect(texts()).toEqual(['Two here.', 'He said']);
    player.command({ do: 'go', to: 3 });
    await pass(0);
    await say();
    await say();
    expect(texts().slice(-3)).toEqual(['Three here.', 'Three here.', 'Three here.']);
    expect(player.progress.repeat).toBe('paragraph');
    player.command({ do: 'stop' });
    expect(player.progress.repeat).toBe('off');
  });

  test('what is made ready is what will be said', async () => {
    await read(2);
    player.command({ do: 'repeat', repeat: 'sentence' });
    voice.last.told.started(null, 0);
    expect(voice.prepared.at(-1)?.text).toBe('Two here.');
  });
});

describe('waiting for the reader', () => {
  test('after each sentence: paused at the next one, not inside a sentence', async () => {
    await read(0, { ...MANNER, wait: 'sentence' });
    await say();
    expect(player.progress).toMatchObject({ state: 'loading', line: 1 });
    await say();
    expect(player.progress).toMatchObject({ state: 'paused', line: 2 });
    player.command({ do: 'resume' });
    await pass(0);
    expect(voice.last.utterance.text).toBe('Two here.');
  });

  test('after each paragraph; behind the last one it ends', async () => {
    await read(1, { ...MANNER, wait: 'paragraph' });
    await say();
    expect(player.progress.state).toBe('loading');
    await say();
    expect(player.progress).toMatchObject({ state: 'paused', line: 3 });
    player.command({ do: 'resume' });
    await pass(0);
    await say();
    expect(player.progress).toMatchObject({ state: 'idle', done: true });
  });
});

describe('the sleep timer', () => {
  test('pauses behind the sentence in which it runs out, says so, and Play goes on', async () => {
    await read(0);
    player.command({ do: 'sleep', minutes: 5 });
    expect(player.progress.sleepAt).toBeCloseTo(now() + 300_000, -2);
    await say();
    expect(player.progress.state).toBe('loading');
    for (let time = 0; time < 300_000; time += 4000) {
      voice.last.told.word(0, 7); // a very slow word, so that the line is still being said
      await pass(4000);
    }
    expect(player.progress).toMatchObject({ state: 'speaking', line: 1 });
    voice.last.told.ended();
    expect(player.progress).toMatchObject({ state: 'paused', line: 2, sleepAt: null, problem: { kind: 'asleep' } });
    player.command({ do: 'resume' });
    await pass(0);
    expect(player.progress.problem).toBeNull();
    await say();
    expect(player.progress).toMatchObject({ state: 'loading', line: 3 });
  });

  test('called off, or run out while the voice was paused, it puts nobody to sleep', async () => {
    await read(0);
    player.command({ do: 'sleep', minutes: 5 });
    player.command({ do: 'sleep', minutes: null });
    await say();
    expect(player.progress.state).toBe('loading');
    player.command({ do: 'sleep', minutes: 5 });
    player.command({ do: 'pause' });
    await pass(600_000);
    player.command({ do: 'resume' });
    expect(player.progress.sleepAt).toBeNull();
    await pass(0);
    await say();
    expect(player.progress.state).toBe('loading');
  });
});

describe('pitch and volume while it speaks', () => {
  const WORDS = [
    { start: 0, length: 3, ms: 0 },
    { start: 4, length: 5, ms: 300 },
  ];

  test('volume changes in the sound, where the voice can', async () => {
    await read(2);
    voice.last.told.started(WORDS, 1);
    player.command({ do: 'manner', manner: { ...MANNER, volume: 0.5 } });
    await pass(SETTLED);
    expect(voice.volumes).toEqual([0.5]);
    expect(voice.said).toHaveLength(1);
  });

  test('pitch from the very word, once for a slider that moves', async () => {
    await read(2);
    voice.last.told.started(WORDS, 1);
    await pass(350);
    for (const pitch of [1.1, 1.2, 1.3]) player.command({ do: 'manner', manner: { ...MANNER, pitch } });
    await pass(SETTLED);
    expect(voice.said).toHaveLength(2);
    expect(voice.last.utterance).toMatchObject({ from: 4, pitch: 1.3 });
  });

  test('a voice with one pitch is not interrupted for another', async () => {
    voice = new Puppet('natural', ['en'], true, false);
    player = new Player([voice], () => undefined);
    await read(2);
    voice.last.told.started(WORDS, 1);
    player.command({ do: 'manner', manner: { ...MANNER, pitch: 2 } });
    await pass(SETTLED);
    expect(voice.said).toHaveLength(1);
  });

  test('changed while paused in a sound, it goes on from the word in the new pitch', async () => {
    await read(2);
    voice.last.told.started(WORDS, 1);
    await pass(350);
    player.command({ do: 'pause' });
    player.command({ do: 'manner', manner: { ...MANNER, pitch: 2 } });
    await pass(1000);
    expect(player.progress.state).toBe('paused');
    player.command({ do: 'resume' });
    await pass(0);
    expect(voice.wentOn).toEqual([]);
    expect(voice.last.utterance).toMatchObject({ from: 4, pitch: 2 });
  });

  test('pausing ahead of a restart that is due keeps silent', async () => {
    await read(2);
    voice.last.told.started(WORDS, 1);
    player.command({ do: 'manner', manner: { ...MANNER, pitch: 2 } });
    player.command({ do: 'pause' });
    await pass(5000);
    expect(player.progress.state).toBe('paused');
    expect(voice.said).toHaveLength(1);
  });
});

test('reading begins at a word in the line, where it was broken off', async () => {
  player.command({ do: 'read', script, from: 2, offset: 4, manner: MANNER });
  await pass(0);
  expect(voice.last.utterance).toMatchObject({ text: 'Two here.', from: 4 });
});

test('skips by heading', async () => {
  player = new Player([new Clockwork()], () => undefined);
  const long = longScript(30);
  player.command({ do: 'read', script: long, from: 4, manner: MANNER });
  player.command({ do: 'step', unit: 'heading', by: 1 });
  expect(long.lines[player.progress.line]?.text).toBe('Part 10 of it');
});

test('two hours of reading: no drift of the word against the clock, nothing left behind', async () => {
  const clockwork = new Clockwork();
  let last: Progress | null = null;
  let drift = 0;
  let lines = 0;
  player = new Player([clockwork], (progress) => {
    if (progress.state === 'loading' && last?.line !== progress.line) lines++;
    last = progress;
  });
  const long = longScript(1200);
  player.command({ do: 'read', script: long, from: 0, manner: { ...MANNER, pauses: 1 } });
  const start = now();
  let started = 0;
  while (now() - start < 2 * 3_600_000) {
    await pass(1000);
    const { progress } = player;
    if (progress.state !== 'speaking' || progress.clock === started) continue;
    // In the middle of a word the clock says that word, however long it has been reading.
    started = progress.clock;
    const [first, second] = progress.words ?? [];
    if (!first || !second) continue;
    drift = Math.max(drift, Math.abs((wordAt(progress, progress.clock + WORD + 1)?.ms ?? 0) - second.ms));
    expect(clockwork.alive).toBeLessThanOrEqual(1);
    expect(vi.getTimerCount()).toBeLessThanOrEqual(4); // begin, end, watchdog, silence
  }
  expect(drift).toBe(0);
  expect(lines).toBeGreaterThan(1500);
  expect(clockwork.said).toBe(lines); // nothing was said twice, though the watchdog was awake all the time
  player.command({ do: 'stop' });
  expect(vi.getTimerCount()).toBe(0);
  expect(clockwork.alive).toBe(0);
}, 60_000);
