import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Progress } from '../../src/speech/call.ts';
import { longest } from '../../src/speech/patience.ts';
import { Player } from '../../src/speech/player.ts';
import { MANNER, Puppet } from './puppet.ts';

const lines = [
  { text: 'One here.', lang: 'en', paragraph: 0 },
  { text: 'Two here.', lang: 'en', paragraph: 0 },
  { text: 'Drei hier.', lang: 'de', paragraph: 1 },
];
const script = { id: 'a', title: 'Title', lines };

/** What a puppet may take to begin (ms). */
const PATIENCE = 3000;

let system: Puppet;
let bundled: Puppet;
let heard: Progress[];
let player: Player;

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const read = async (from = 0) => {
  player.command({ do: 'read', script, from, manner: MANNER });
  await pass(0);
};

beforeEach(() => {
  vi.useFakeTimers();
  system = new Puppet('system', ['en'], false);
  bundled = new Puppet('espeak', ['en', 'de'], true);
  heard = [];
  player = new Player([system, bundled], (progress) => heard.push(progress));
  return () => vi.useRealTimers();
});

describe('a voice that fails', () => {
  test('is given one more chance, from the word it had come to; then the next one reads on, and it is said', async () => {
    await read();
    system.last.told.started(null, 0);
    system.last.told.word(4, 4);
    system.last.told.failed('broken');
    await pass(0);
    expect(system.said).toHaveLength(2);
    expect(system.last.utterance).toMatchObject({ text: 'One here.', from: 4 });
    expect(player.progress.problem).toBeNull();
    system.last.told.failed('broken');
    await pass(0);
    expect(bundled.last.utterance).toMatchObject({ text: 'One here.', from: 4 });
    expect(player.progress.problem).toEqual({ kind: 'voice-changed', lang: 'en' });
    bundled.last.told.started(null, 0);
    bundled.last.told.ended();
    await pass(0);
    expect(bundled.last.utterance.text).toBe('Two here.');
    expect(system.said).toHaveLength(2); // not asked again
    expect(player.progress.problem?.kind).toBe('voice-changed'); // for who looks later
    player.command({ do: 'pause' });
    expect(player.progress.problem).toBeNull();
  });

  test('now and then, with whole lines between, is kept', async () => {
    for (let time = 0; time < 3; time++) {
      await read();
      system.last.told.failed('once');
      await pass(0);
      system.last.told.ended();
      await pass(0);
      expect(system.last.utterance.text).toBe('Two here.');
      system.last.told.ended(); // a whole line, and nothing went wrong in it
      await pass(0);
    }
    expect(bundled.said.filter(({ utterance }) => utterance.lang === 'en')).toEqual([]);
  });

  test('with no voice left it falls silent and says why', async () => {
    await read(2);
    for (let time = 0; time < 2; time++) {
      bundled.last.told.failed('broken');
      await pass(0);
    }
    expect(player.progress).toMatchObject({ state: 'idle', problem: { kind: 'engine-failed', lang: 'de' } });
  });

  test('what is lost on the way is said again without blame, unless it is lost every time', async () => {
    await read();
    for (let time = 0; time < 3; time++) {
      system.last.told.lost();
      await pass(0);
    }
    expect(system.said).toHaveLength(4);
    expect(bundled.said).toHaveLength(0);
    for (let time = 0; time < 3; time++) {
      system.last.told.lost();
      await pass(0);
    }
    expect(bundled.said).toHaveLength(1);
  });
});

describe('a voice that stalls', () => {
  test('without a beginning in three seconds it is asked again, then replaced', async () => {
    await read();
    await pass(2999);
    expect(system.said).toHaveLength(1);
    await pass(1);
    expect(system.said).toHaveLength(2);
    expect(system.said[0]?.signal.aborted).toBe(true);
    await pass(3000);
    expect(bundled.said).toHaveLength(1);
    expect(player.progress.problem?.kind).toBe('voice-changed');
  });

  test('without an end in the time the rest of the line can take, it is asked for the rest from the last word', async () => {
    await read();
    system.last.told.started(null, 0);
    await pass(2000);
    system.last.told.word(4, 4);
    await pass(PATIENCE + longest('here.', 1) - 1);
    expect(system.said).toHaveLength(1);
    await pass(1);
    expect(system.last.utterance.from).toBe(4);
  });

  test('one that tells its words ahead is asked from where it began: nobody knows where the sound stopped', async () => {
    await read(2);
    bundled.last.told.started(
      [
        { start: 0, length: 4, ms: 0 },
        { start: 5, length: 5, ms: 300 },
      ],
      1,
    );
    await pass(PATIENCE + longest('Drei hier.', 1));
    expect(bundled.said).toHaveLength(2);
    expect(bundled.last.utterance.from).toBe(0);
  });

  test('held by the reader for an hour it has not stalled', async () => {
    await read(2);
    bundled.last.told.started([{ start: 0, length: 4, ms: 0 }], 1);
    player.command({ do: 'pause' });
    await pass(3_600_000);
    expect(bundled.said).toHaveLength(1);
    player.command({ do: 'resume' });
    await pass(PATIENCE + longest('Drei hier.', 1));
    expect(bundled.said).toHaveLength(2);
  });

  test('a slow voice has the time that its speed takes', () => {
    const text = 'Nobody is to be interrupted who only speaks slowly. '.repeat(4);
    const slowest = (text.split(' ').length / 80) * 60_000; // 80 words a minute: eSpeak NG's slowest
    expect(longest(text, 0.5)).toBeGreaterThan(slowest);
    expect(longest('2015, 1,000,000', 1)).toBeGreaterThan(longest('some more letter', 1));
    expect(longest('港の計画が決まった。', 1)).toBeGreaterThan(longest('ten letters', 1));
  });

  test('an engine that never says whether it reads a language is passed over', async () => {
    system.speaks = () => new Promise(() => undefined);
    await read();
    await pass(7000);
    expect(bundled.last.utterance.text).toBe('One here.');
  });
});

describe('what a voice tells too late or twice', () => {
  const events = ['started', 'word', 'ended', 'lost', 'failed'] as const;
  const tell = (said: Puppet['last'], event: (typeof events)[number]) => {
    if (event === 'started') said.told.started([{ start: 0, length: 3, ms: 0 }], 1);
    else if (event === 'word') said.told.word(4, 4);
    else if (event === 'failed') said.told.failed('late');
    else said.told[event]();
  };

  test.each(events)('"%s" of an utterance that was stopped changes nothing', async (event) => {
    await read();
    const old = system.last;
    player.command({ do: 'go', to: 1 });
    await pass(0);
    const before = player.progress;
    tell(old, event);
    await pass(0);
    expect(player.progress).toBe(before);
    expect(system.said).toHaveLength(2);
  });

  test.each(events)('"%s" behind the end of a line changes nothing', async (event) => {
    player.command({ do: 'read', script, from: 0, manner: { ...MANNER, pauses: 1 } });
    await pass(0);
    system.last.told.started(null, 0);
    const old = system.last;
    old.told.ended();
    const before = player.progress;
    tell(old, event);
    expect(player.progress).toBe(before);
    await pass(1000);
    expect(system.said.map(({ utterance }) => utterance.text)).toEqual(['One here.', 'Two here.']);
  });

  test('every order of two events in one line leads on to the next, or says this one again, and never to both', async () => {
    for (const first of events)
      for (const second of events) {
        await read();
        const count = system.said.length;
        const said = system.last;
        tell(said, first);
        tell(said, second);
        await pass(0);
        expect(system.said.length - count, `${first}, ${second}`).toBeLessThanOrEqual(1);
        player.command({ do: 'stop' });
        expect(player.progress.state).toBe('idle');
        player = new Player([system, bundled], () => undefined);
      }
  });
});

describe('no voice for a language', () => {
  test('where nothing reads it, it says which', async () => {
    player = new Player([system], (progress) => heard.push(progress));
    await read(2);
    expect(player.progress).toMatchObject({ state: 'idle', problem: { kind: 'no-voice', lang: 'de' } });
  });

  test('where the voice of last resort reads it, that is said once, and it reads', async () => {
    await read(2);
    expect(bundled.last.utterance.text).toBe('Drei hier.');
    expect(player.progress.problem).toEqual({ kind: 'voice-missing', lang: 'de' });
    await read(2);
    expect(player.progress.problem).toBeNull();
  });

  test('a voice that is there is worth no word', async () => {
    await read(0);
    expect(player.progress.problem).toBeNull();
  });
});
