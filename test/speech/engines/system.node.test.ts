import { beforeEach, expect, test, vi } from 'vitest';
import type { SystemVoice } from '../../../src/platform/system-voices.ts';
import { SystemEngine } from '../../../src/speech/engines/system.ts';
import type { TtsReply, TtsRequest } from '../../../src/speech/engines/system-relay.ts';

/** The background worker's end of the line, in the test's hand. */
const line = vi.hoisted(() => ({
  sent: [] as TtsRequest[],
  answer: (_: TtsReply): void => undefined,
  close: (): void => undefined,
}));
vi.mock('../../../src/platform/port.ts', () => ({
  has: () => true,
  connect: () => ({
    send: (request: TtsRequest) => line.sent.push(request),
    onMessage: (listener: (reply: TtsReply) => void) => {
      line.answer = listener;
    },
    onClose: (listener: () => void) => {
      line.close = listener;
    },
  }),
}));

const voice = (name: string, lang: string, remote = false): SystemVoice => ({ name, lang, remote, tellsWords: true });
const said = () => line.sent.flatMap((request) => (request.do === 'say' ? [request.utterance] : []));
const told = { started: vi.fn(), word: vi.fn(), ended: vi.fn(), lost: vi.fn(), failed: vi.fn() };
const settle = () => vi.advanceTimersByTimeAsync(0);

let engine: SystemEngine;

beforeEach(() => {
  vi.useFakeTimers();
  line.sent.length = 0;
  vi.clearAllMocks();
  engine = new SystemEngine();
  return () => vi.useRealTimers();
});

test('the best voice of the language speaks, one that is online only when it is named', async () => {
  const speaks = engine.speaks('nl');
  line.answer({ voices: [voice('Cloud', 'nl-NL', true), voice('Xander', 'nl-NL')] });
  expect(await speaks).toBe(true);
  const utterance = { text: 'Een zin.', lang: 'nl', from: 0, rate: 1, pitch: 1, volume: 1 };
  engine.speak(utterance, told, new AbortController().signal);
  await settle();
  engine.speak({ ...utterance, voice: 'nl-nl:Cloud' }, told, new AbortController().signal);
  await settle();
  expect(said().map(({ voice }) => voice)).toEqual(['Xander', 'Cloud']);
});

test('a language with none but an online voice is not spoken by itself', async () => {
  const speaks = engine.speaks('nl');
  line.answer({ voices: [voice('Cloud', 'nl-NL', true)] });
  expect(await speaks).toBe(false);
});

test('a chosen voice that arrives late, as a Debian list does, is waited for', async () => {
  const heard = vi.fn();
  void engine.speaks('nl', 'nl-nl:Xander').then(heard);
  line.answer({ voices: [] });
  await vi.advanceTimersByTimeAsync(4_000);
  expect(heard).not.toHaveBeenCalled();
  line.answer({ voices: [voice('Xander', 'nl-NL')] });
  await vi.advanceTimersByTimeAsync(500);
  expect(heard).toHaveBeenCalledExactlyOnceWith(true);
});

test('one that never comes is not waited for for ever, and not twice', async () => {
  const heard = vi.fn();
  void engine.speaks('nl', 'nl-nl:Xander').then(heard);
  line.answer({ voices: [] });
  await vi.advanceTimersByTimeAsync(7_000);
  expect(heard).toHaveBeenCalledExactlyOnceWith(false);
  void engine.speaks('nl', 'nl-nl:Xander').then(heard);
  await settle();
  expect(heard).toHaveBeenCalledTimes(2);
});

test('voices that come and go are known at once', async () => {
  const first = engine.speaks('nl');
  line.answer({ voices: [] });
  expect(await first).toBe(false);
  line.answer({ voices: [voice('Xander', 'nl-NL')] });
  expect(await engine.speaks('nl')).toBe(true);
  line.answer({ voices: [] });
  expect(await engine.speaks('nl')).toBe(false);
});

test('when the background worker ends the list is asked for anew', async () => {
  const first = engine.speaks('nl');
  line.answer({ voices: [voice('Xander', 'nl-NL')] });
  await first;
  line.close();
  const again = engine.speaks('nl');
  expect(line.sent.filter((request) => request.do === 'voices')).toHaveLength(2);
  line.answer({ voices: [] });
  expect(await again).toBe(false);
});
