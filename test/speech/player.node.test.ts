import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Progress } from '../../src/speech/call.ts';
import { pauseAfter } from '../../src/speech/pauses.ts';
import { Player } from '../../src/speech/player.ts';
import { SETTLED } from '../../src/speech/retune.ts';
import { MANNER, Puppet } from './puppet.ts';

const WORDS = [
  { start: 0, length: 3, ms: 0 },
  { start: 4, length: 4, ms: 300 },
];
const lines = [
  { text: 'One here.', lang: 'en', paragraph: 0 },
  { text: 'Two here.', lang: 'en', paragraph: 0 },
  { text: 'Drei hier.', lang: 'de', paragraph: 1 },
];
const script = { id: 'a', title: 'Title', lines };

let system: Puppet;
let bundled: Puppet;
let heard: Progress[];
let player: Player;

const settle = () => vi.advanceTimersByTimeAsync(0);
const read = async (from = 0) => {
  player.command({ do: 'read', script, from, manner: MANNER });
  await settle();
};

beforeEach(() => {
  vi.useFakeTimers();
  system = new Puppet('system', ['en'], false);
  bundled = new Puppet('espeak', ['en', 'de'], true);
  heard = [];
  player = new Player([system, bundled], (progress) => heard.push(progress));
  return () => vi.useRealTimers();
});

describe('reading', () => {
  test('goes from line to line, by the best voice for each language, to the end', async () => {
    await read();
    expect(player.progress).toMatchObject({ state: 'loading', id: 'a', title: 'Title', line: 0, lines: 3 });
    system.last.told.started(null, 0);
    expect(player.progress.state).toBe('speaking');
    system.last.told.ended();
    await settle();
    expect(system.last.utterance.text).toBe('Two here.');
    system.last.told.ended();
    await settle();
    expect(bundled.last.utterance).toMatchObject({ text: 'Drei hier.', lang: 'de' });
    bundled.last.told.ended();
    expect(player.progress).toMatchObject({ state: 'idle', id: '', problem: null });
  });

  test('makes the next line ready as soon as this one sounds', async () => {
    await read();
    system.last.told.started(null, 0);
    expect(system.prepared).toEqual([{ text: 'Two here.', lang: 'en', from: 0, rate: 1, pitch: 1, volume: 1 }]);
  });

  test('another script takes the place of the one being read', async () => {
    await read();
    const first = system.last;
    player.command({ do: 'read', script: { ...script, id: 'b' }, from: 1, manner: MANNER });
    await settle();
    expect(first.signal.aborted).toBe(true);
    expect(player.progress).toMatchObject({ id: 'b', line: 1 });
  });

  test('stop is silence at once', async () => {
    await read();
    player.command({ do: 'stop' });
    expect(system.last.signal.aborted).toBe(true);
    expect(player.progress.state).toBe('idle');
  });
});

describe('pause', () => {
  test('where the sound can be held, it goes on from the word', async () => {
    await read(2);
    bundled.last.told.started(WORDS, 1);
    await vi.advanceTimersByTimeAsync(400);
    player.command({ do: 'pause' });
    expect(player.progress).toMatchObject({ state: 'paused', soundMs: 300, speed: 0 });
    await vi.advanceTimersByTimeAsync(60_000);
    player.command({ do: 'resume' });
    expect(bundled.wentOn).toEqual([300]);
    expect(player.progress).toMatchObject({ state: 'speaking', soundMs: 300, speed: 1 });
  });

  test('where it cannot, the rest of the line is said again from the word', async () => {
    await read();
    system.last.told.started(null, 0);
    system.last.told.word(4, 4);
    player.command({ do: 'pause' });
    expect(system.last.signal.aborted).toBe(true);
    player.command({ do: 'resume' });
    await settle();
    expect(system.last.utterance).toMatchObject({ text: 'One here.', from: 4 });
  });

  test('before the first sound it stays silent until resumed', async () => {
    player.command({ do: 'read', script, from: 0, manner: MANNER });
    player.command({ do: 'pause' });
    await settle();
    expect(system.said).toEqual([]);
    expect(player.progress.state).toBe('paused');
    player.command({ do: 'resume' });
    await settle();
    expect(system.last.utterance.text).toBe('One here.');
  });

  test('skipping while paused moves the place and stays silent', async () => {
    await read();
    player.command({ do: 'pause' });
    player.command({ do: 'step', unit: 'paragraph', by: 1 });
    await settle();
    expect(player.progress).toMatchObject({ state: 'paused', line: 2 });
    expect(bundled.said).toEqual([]);
    player.command({ do: 'resume' });
    await settle();
    expect(bundled.last.utterance.text).toBe('Drei hier.');
  });
});

describe('speed', () => {
  test('changes in the middle of the sound where the voice can, with the clock in step', async () => {
    await read(2);
    bundled.last.told.started(WORDS, 1);
    await vi.advanceTimersByTimeAsync(100);
    player.command({ do: 'manner', manner: { ...MANNER, rate: 2 } });
    expect(player.progress.speed).toBe(2);
    expect(player.progress.soundMs).toBeCloseTo(100, 0);
    expect(bundled.said).toHaveLength(1);
  });

  test('else the line is said again from its word', async () => {
    await read();
    system.last.told.started(null, 0);
    system.last.told.word(4, 4);
    player.command({ do: 'manner', manner: { ...MANNER, rate: 2 } });
    await vi.advanceTimersByTimeAsync(SETTLED);
    expect(system.last.utterance).toMatchObject({ from: 4, rate: 2 });
  });
});

describe('what is said and what is written', () => {
  const said = {
    id: 's',
    title: '',
    lines: [
      // "€5m" is said as "5 million euros".
      {
        text: 'It cost €5m then.',
        said: 'It cost 5 million euros then.',
        map: [8, 11, 8, 23],
        lang: 'de',
        paragraph: 0,
      },
    ],
  };
  const readSaid = async () => {
    player.command({ do: 'read', script: said, from: 0, manner: MANNER });
    await settle();
  };

  test('the voice is given what is said, and its words are found in what is written', async () => {
    await readSaid();
    expect(bundled.last.utterance.text).toBe('It cost 5 million euros then.');
    bundled.last.told.started(
      [
        { start: 8, length: 1, ms: 0 },
        { start: 24, length: 4, ms: 500 },
      ],
      1,
    );
    expect(player.progress.words).toEqual([
      { start: 8, length: 3, ms: 0 },
      { start: 12, length: 4, ms: 500 },
    ]);
    bundled.last.told.word(10, 7);
    expect(player.progress.words).toEqual([{ start: 8, length: 3, ms: 0 }]);
  });

  test('after a break it begins at the same word of what is said', async () => {
    const puppet = new Puppet('espeak', ['de'], false);
    player = new Player([puppet], () => undefined);
    await readSaid();
    puppet.last.told.started(null, 0);
    puppet.last.told.word(24, 4);
    player.command({ do: 'pause' });
    player.command({ do: 'resume' });
    await settle();
    expect(puppet.last.utterance).toMatchObject({ text: 'It cost 5 million euros then.', from: 24 });
  });
});

describe('between two lines', () => {
  const heading = { ...script, lines: lines.map((line) => ({ ...line, end: 'heading' as const })) };
  const rest = async (pauses: number, rate = 1) => {
    player.command({ do: 'read', script: heading, from: 0, manner: { ...MANNER, rate, pauses } });
    await settle();
    system.last.told.started(null, 0);
    system.last.told.ended();
    await settle();
  };

  test('the voice is silent for as long as the end of the line asks', async () => {
    await rest(1);
    expect(system.said).toHaveLength(1);
    expect(player.progress).toMatchObject({ state: 'speaking', line: 0 });
    await vi.advanceTimersByTimeAsync(pauseAfter('heading', 1, 1) - 1);
    expect(system.said).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(system.last.utterance.text).toBe('Two here.');
  });

  test('for none when the reader wants none, and for less when the voice is fast', async () => {
    await rest(0);
    expect(system.said).toHaveLength(2);
    await rest(1, 2);
    await vi.advanceTimersByTimeAsync(pauseAfter('heading', 1, 2));
    expect(system.last.utterance.text).toBe('Two here.');
  });

  test('pause holds before the next line, and says nothing twice', async () => {
    await rest(1);
    player.command({ do: 'pause' });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(player.progress).toMatchObject({ state: 'paused', line: 1 });
    expect(system.said).toHaveLength(1);
    player.command({ do: 'resume' });
    await settle();
    expect(system.last.utterance).toMatchObject({ text: 'Two here.', from: 0 });
  });

  test('a change of speed says nothing again; the next line has it', async () => {
    await rest(1);
    player.command({ do: 'manner', manner: { ...MANNER, rate: 2 } });
    await vi.advanceTimersByTimeAsync(1000);
    expect(system.said.map(({ utterance }) => [utterance.text, utterance.rate])).toEqual([
      ['One here.', 1],
      ['Two here.', 2],
    ]);
  });

  test('stop and skip end the silence', async () => {
    await rest(1);
    player.command({ do: 'step', unit: 'sentence', by: 1 });
    await settle();
    expect(system.last.utterance.text).toBe('Two here.');
    await vi.advanceTimersByTimeAsync(2000);
    expect(system.said).toHaveLength(2);
    await rest(1);
    player.command({ do: 'stop' });
    await vi.advanceTimersByTimeAsync(5000);
    expect(player.progress.state).toBe('idle');
  });

  test('behind the last line there is none', async () => {
    player.command({ do: 'read', script: heading, from: 2, manner: { ...MANNER, pauses: 3 } });
    await settle();
    bundled.last.told.ended();
    expect(player.progress.state).toBe('idle');
  });
});
