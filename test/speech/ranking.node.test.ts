import { describe, expect, test } from 'vitest';
import type { EngineName } from '../../src/speech/engine.ts';
import { naturalVoice } from '../../src/speech/engines/natural/voices.ts';
import { inOrder, rank, rankOwn } from '../../src/speech/ranking.ts';
import { allVoices } from '../../src/speech/voices.ts';
import { ANDROID, debian, MAC, ON, WINDOWS } from './voice-lists.ts';

const mac = allVoices(MAC);
const names = (voices: readonly { name: string }[]) => voices.map(({ name }) => name);

describe('macOS', () => {
  test('the best recordings of the region first, then others, robots behind them', () => {
    const own = names(rankOwn(mac, 'en-US', ON.mac).filter(({ engine }) => engine === 'system'));
    expect(own).toEqual([
      'Ava (Premium)',
      'Evan (Enhanced)',
      'Samantha',
      'Serena (Premium)',
      'Daniel',
      'Eddy (English (United States))',
      'Fred',
      'Kathy',
    ]);
  });

  test('plain English is American, British English British', () => {
    expect(rankOwn(mac, 'en', ON.mac)[0]?.name).toBe('Ava (Premium)');
    expect(rankOwn(mac, 'en-GB', ON.mac)[0]?.name).toBe('Serena (Premium)');
    expect(rankOwn(mac, 'nl-BE', ON.mac)[0]?.name).toBe('Ellen');
  });

  test('voices that sing or ring can be chosen, last of all that stay on the device, and never speak by themselves', () => {
    const all = names(rank(mac, 'en-US', ON.mac));
    for (const name of ['Bells', 'Zarvox', 'Bad News']) {
      expect(all.indexOf(name)).toBeGreaterThan(all.indexOf('Kathy'));
      expect(all.indexOf(name)).toBeGreaterThan(all.indexOf('English (Lancaster)'));
      expect(names(rankOwn(mac, 'en-US', ON.mac))).not.toContain(name);
    }
  });
});

test('an online voice is the last in the list, and never speaks by itself', () => {
  for (const [list, on] of [
    [MAC, ON.mac],
    [WINDOWS, ON.windows],
    [ANDROID, ON.android],
  ] as const) {
    for (const lang of ['en-US', 'nl']) {
      const online = rank(allVoices(list), lang, on).map((voice) => voice.online);
      expect(online).toEqual([...online].sort());
      expect(rankOwn(allVoices(list), lang, on).some((voice) => voice.online)).toBe(false);
    }
  }
});

test('Windows: natural, then plain, then the old engine’s, then eSpeak by the system’s door', () => {
  const own = rankOwn(allVoices(WINDOWS), 'en-US', ON.windows).filter(({ engine }) => engine === 'system');
  expect(names(own)).toEqual([
    'Microsoft Jenny(Natural) - English (United States)',
    'Microsoft David - English (United States)',
    'Microsoft Zira Desktop - English (United States)',
    'Microsoft Hazel - English (United Kingdom)',
    'eSpeak-NG English (America)',
  ]);
});

test('Android: the local voice of the region', () => {
  expect(names(rankOwn(allVoices(ANDROID), 'en-US', ON.android)).slice(0, 2)).toEqual([
    'en-us-x-iol-local',
    'en-gb-x-rjs-local',
  ]);
});

describe('Debian, 13,362 voices', () => {
  const list = debian();
  const all = allVoices(list);

  test('the natural voice goes before the system’s eSpeak, and no variant speaks by itself', () => {
    expect(list).toHaveLength(13_362);
    const own = rankOwn(all, 'en-US', ON.debian);
    expect(own[0]?.engine).toBe('natural');
    expect(own[1]?.name).toBe('English (America) espeak-ng');
    expect(own.some(({ name }) => name.includes('+'))).toBe(false);
    expect(names(rank(all, 'en-US', ON.debian))).toContain('English (America)+variant7 espeak-ng');
  });

  test('a language without a natural voice is read by the system’s plain voice of it', () => {
    expect(rankOwn(all, 'nl', ON.debian)[0]).toMatchObject({ name: 'Dutch espeak-ng', engine: 'system' });
  });

  test('they are ranked for a language in less than 60 ms', () => {
    const began = performance.now();
    rank(all, 'en-US', ON.debian);
    expect(performance.now() - began).toBeLessThan(60);
  });
});

test('a natural voice of another region is listed, and does not speak by itself', () => {
  const natural = (voices: readonly { id: string }[]) => voices.some(({ id }) => id === 'natural:portuguese-tiny');
  expect(natural(rank(mac, 'pt-PT', ON.mac))).toBe(true);
  expect(natural(rankOwn(mac, 'pt-PT', ON.mac))).toBe(false);
  expect(natural(rankOwn(mac, 'pt-BR', ON.mac))).toBe(true);
});

const engines = [{ name: 'espeak' }, { name: 'natural' }, { name: 'system' }] as const;

test.each([
  ['Windows NT 10.0; Win64; x64', 'system'],
  ['Macintosh; Intel Mac OS X 10_15_7', 'system'],
  ['Linux; Android 10; K', 'system'],
  ['X11; CrOS x86_64 14541.0.0', 'system'],
  ['X11; Linux x86_64', 'natural'],
  ['X11; Ubuntu; Linux x86_64; rv:140.0', 'natural'],
  ['X11; FreeBSD amd64', 'natural'],
])('%s: the engine that is asked first is %s, eSpeak last', (system, first) => {
  const order = inOrder(engines, `Mozilla/5.0 (${system}) AppleWebKit/537.36`).map(({ name }) => name);
  expect([order[0], order[2]]).toEqual([first, 'espeak']);
});

test('the engine that is asked first is the one of the best voice, in every language and on every system', () => {
  for (const [list, on] of [
    [MAC, ON.mac],
    [WINDOWS, ON.windows],
    [ANDROID, ON.android],
    [debian(), ON.debian],
    [[], ON.windows],
  ] as const) {
    const voices = allVoices(list);
    for (const lang of ['en', 'en-GB', 'nl', 'de', 'pt-PT', 'pt-BR', 'zh-HK', 'xx']) {
      const own = rankOwn(voices, lang, on);
      const speaks: Record<EngineName, boolean> = {
        system: own.some(({ engine }) => engine === 'system'),
        natural: naturalVoice(lang) !== null,
        espeak: true,
      };
      const first = inOrder(engines, on).find(({ name }) => speaks[name])?.name;
      expect([lang, own[0]?.engine]).toEqual([lang, first]);
    }
  }
});
