import { expect, test } from 'vitest';
import { DEFAULTS, type SettingName, type Settings } from '../../src/settings/schema.ts';
import {
  admitRow,
  admitTimes,
  changedAt,
  differing,
  type Row,
  SYNCED,
  settle,
  type Times,
} from '../../src/settings/settle.ts';

interface Device {
  readonly settings: Settings;
  readonly times: Times;
}

const NOW = 1_000_000;
const rows = (given: Partial<Record<SettingName, Row>>) =>
  new Map(SYNCED.flatMap((name) => (given[name] ? [[name, given[name]] as const] : [])));

test('of each setting the newest change holds, whichever device made it', () => {
  const settings = { ...DEFAULTS, fontSize: 30, width: 80 };
  const settled = settle(
    settings,
    { fontSize: 10, width: 30 },
    rows({ fontSize: { at: 20, value: 40 }, width: { at: 20, value: 50 } }),
    NOW,
  );
  expect(settled.take).toEqual({ fontSize: 40 });
  expect([...settled.give]).toEqual([['width', { at: 30, value: 80 }]]);
  expect(settled.times).toEqual({ fontSize: 20, width: 30 });
});

test('at first the account comes before this device, and takes what it does not have', () => {
  const settings = { ...DEFAULTS, fontSize: 30, width: 80 };
  const { take, give } = settle(settings, {}, rows({ fontSize: { at: 5 } }), NOW);
  expect(take).toEqual({ fontSize: DEFAULTS.fontSize });
  expect([...give]).toEqual([['width', { at: NOW, value: 80 }]]);
});

test('what was set back to how it came is told without a value; what is alike is not told at all', () => {
  const first = settle(DEFAULTS, { fontSize: 30 }, rows({ fontSize: { at: 20, value: 40 } }), NOW);
  expect([...first.give]).toEqual([['fontSize', { at: 30 }]]);
  const again = settle(DEFAULTS, first.times, first.give, NOW);
  expect([again.take, again.give.size]).toEqual([{}, 0]);
});

test('two devices come to the same, whatever they begin with and whichever tells first', () => {
  let account: ReadonlyMap<SettingName, Row> = rows({ theme: { at: 3, value: 'dark' } });
  let one: Device = { settings: { ...DEFAULTS, fontSize: 30 }, times: { fontSize: 7 } };
  let two: Device = { settings: { ...DEFAULTS, fontSize: 40, width: 90 }, times: { fontSize: 9, theme: 1 } };
  const turn = (device: Device): Device => {
    const { take, give, times } = settle(device.settings, device.times, account, NOW);
    account = new Map([...account, ...give]);
    return { settings: { ...device.settings, ...take }, times };
  };
  one = turn(one);
  two = turn(two);
  one = turn(one);
  for (const { settings } of [one, two]) expect(settings).toMatchObject({ fontSize: 40, theme: 'dark', width: 90 });
});

test('a clock that is slow can still change what a fast one has set', () => {
  const { times } = settle(DEFAULTS, {}, rows({ fontSize: { at: NOW * 9, value: 40 } }), NOW);
  expect(changedAt(times, ['fontSize'], NOW).fontSize).toBe(NOW * 9 + 1);
  expect(changedAt(times, ['width'], NOW)).toEqual({ ...times, width: NOW });
});

test('what stands in the account is not believed blindly, and voices stay where they are', () => {
  for (const wild of [null, 3, 'x', {}, { at: '3' }, { at: -1 }, { at: Infinity }, { at: 1.5 }, { at: 9e15 }])
    expect(admitRow(wild)).toBeNull();
  expect(admitTimes({ fontSize: 3, nothing: 4, theme: 'x', voices: 5 })).toEqual({ fontSize: 3 });
  expect(SYNCED).not.toContain('voices');
  const { take } = settle(DEFAULTS, {}, rows({ fontSize: { at: 3, value: 9999 }, theme: { at: 3, value: 'no' } }), NOW);
  expect(take).toEqual({ fontSize: 128 });
});

test('an echo is no change', () => {
  const settings = { ...DEFAULTS, fontSize: 40 };
  expect(differing(settings, rows({ fontSize: { at: 3, value: 40 } }))).toEqual([]);
  expect(differing(settings, rows({}))).toEqual(['fontSize']);
});
