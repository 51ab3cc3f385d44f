import { beforeEach, expect, test, vi } from 'vitest';
import { type Command, type Progress, SILENT } from '../../src/speech/call.ts';
import { MediaKeys } from '../../src/speech/media-keys.ts';

let asked: Command[];
let keys: MediaKeys;
let handlers: Map<string, MediaSessionActionHandler | null>;
let playing: HTMLMediaElement[];

const progress = (part: Partial<Progress>): Progress => ({ ...SILENT, id: 'a', title: 'The harbour plan', ...part });
const press = (key: MediaSessionAction) => handlers.get(key)?.({ action: key });

beforeEach(() => {
  handlers = new Map();
  asked = [];
  playing = [];
  vi.spyOn(navigator.mediaSession, 'setActionHandler').mockImplementation((key, handler) => {
    handlers.set(key, handler);
  });
  const play = HTMLMediaElement.prototype.play;
  vi.spyOn(HTMLMediaElement.prototype, 'play').mockImplementation(function (this: HTMLMediaElement) {
    playing.push(this);
    return play.call(this);
  });
  keys = new MediaKeys((command) => asked.push(command));
  return () => {
    keys.hear(SILENT);
    vi.restoreAllMocks();
  };
});

test('the keys play, pause, stop and skip', () => {
  for (const key of ['play', 'pause', 'nexttrack', 'previoustrack', 'stop'] as const) press(key);
  expect(asked).toEqual([
    { do: 'resume' },
    { do: 'pause' },
    { do: 'step', unit: 'paragraph', by: 1 },
    { do: 'step', unit: 'paragraph', by: -1 },
    { do: 'stop' },
  ]);
});

test('the system is told the title, and whether it plays', () => {
  keys.hear(progress({ state: 'loading' }));
  expect(navigator.mediaSession.metadata?.title).toBe('The harbour plan');
  expect(navigator.mediaSession.playbackState).toBe('playing');
  keys.hear(progress({ state: 'paused' }));
  expect(navigator.mediaSession.playbackState).toBe('paused');
  keys.hear(SILENT);
  expect(navigator.mediaSession.metadata).toBeNull();
  expect(navigator.mediaSession.playbackState).toBe('none');
});

test('beside the voice a silence of more than five seconds goes round, or the keys would not come here', async () => {
  keys.hear(progress({ state: 'speaking' }));
  const [silence] = playing;
  await vi.waitFor(() => expect(silence?.duration).toBeGreaterThan(5));
  expect([silence?.loop, silence?.muted, silence?.volume]).toEqual([true, false, 1]);
  keys.hear(progress({ state: 'speaking', line: 1 }));
  expect(playing).toHaveLength(1);
  keys.hear(progress({ state: 'paused' }));
  expect(silence?.paused).toBe(true);
});
