import { beforeEach, expect, test, vi } from 'vitest';
import { readingPanel } from '../../src/reader/reading-panel.ts';
import type { Player } from '../../src/reader/voice.ts';
import { DEFAULTS } from '../../src/settings/schema.ts';
import { now, type Progress, SILENT } from '../../src/speech/call.ts';

let progress: Progress;
let heard: (progress: Progress) => void;
const repeat = vi.fn();
const sleep = vi.fn();
const press = vi.fn();
const change = vi.fn();

const draw = () => {
  const player: Player = {
    get progress() {
      return progress;
    },
    repeat,
    sleep,
    watch: (listener) => {
      heard = listener;
    },
  };
  document.body.replaceChildren(readingPanel({ player, settings: DEFAULTS, change, press }));
};
const control = (name: string) => {
  const found = document.querySelector<HTMLSelectElement>(`[name="${name}"]`);
  if (!found) throw new Error(`no ${name}`);
  return found;
};
const choose = (name: string, value: string) => {
  control(name).value = value;
  control(name).dispatchEvent(new Event('change'));
};
const tell = (part: Partial<Progress>) => {
  progress = { ...progress, ...part };
  heard(progress);
};

beforeEach(() => {
  vi.clearAllMocks();
  progress = SILENT;
  draw();
});

test('stops and skips by heading, with the keys told', () => {
  const named = (name: string) => [...document.querySelectorAll('button')].find((one) => one.textContent === name);
  for (const name of ['Stop (X)', 'Previous heading (Shift+H)', 'Next heading (H)']) named(name)?.click();
  expect(press.mock.calls.flat()).toEqual(['stop', 'previousHeading', 'nextHeading']);
  expect(named('Next heading (H)')?.getAttribute('aria-keyshortcuts')).toBe('H');
});

test('repeats, and shows what the voice repeats', () => {
  choose('repeat', 'paragraph');
  expect(repeat).toHaveBeenLastCalledWith('paragraph');
  tell({ repeat: 'sentence' });
  expect(control('repeat').value).toBe('sentence');
});

test('the sleep timer offers five to sixty minutes, shows what is left, and can be called off', () => {
  const offered = [...control('sleep').options].map(({ value }) => value);
  expect(offered).toEqual(['', '5', '10', '15', '20', '30', '45', '60']);
  choose('sleep', '20');
  expect(sleep).toHaveBeenLastCalledWith(20);
  tell({ sleepAt: now() + 20 * 60_000 });
  const line = document.querySelector<HTMLElement>('.left-over');
  expect(line?.hidden).toBe(false);
  expect(line?.querySelector('[role=status]')?.textContent).toBe('The voice pauses in about 20 minutes.');
  tell({ sleepAt: now() + 12 * 60_000 }); // it was set earlier, by a reader that is closed now
  draw();
  expect(control('sleep').value).toBe('15');
  document.querySelector<HTMLElement>('.left-over button')?.click();
  expect(sleep).toHaveBeenLastCalledWith(null);
  tell({ sleepAt: null });
  expect([document.querySelector<HTMLElement>('.left-over')?.hidden, control('sleep').value]).toEqual([true, '']);
});

test('holds the settings of the voice, and says what the pitch cannot do', () => {
  choose('mark', 'sentence');
  expect(change).toHaveBeenLastCalledWith('mark', 'sentence');
  choose('wait', 'paragraph');
  expect(change).toHaveBeenLastCalledWith('wait', 'paragraph');
  const hint = document.getElementById(control('pitch').getAttribute('aria-describedby') ?? '');
  expect(hint?.textContent).toContain('natural voices have one pitch');
  expect(document.querySelector('[name=volume]')).not.toBeNull();
  expect(document.querySelector('[name=fontSize]')).toBeNull();
});
