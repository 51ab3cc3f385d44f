import { beforeEach, expect, test } from 'vitest';
import { keepPace, learnt, paceOf } from '../../src/library/pace.ts';

beforeEach(() => localStorage.clear());

test('nobody’s pace is known at first; what is kept is there again, and can be forgotten', () => {
  expect(paceOf()).toBe(1);
  keepPace(0.62);
  expect(paceOf()).toBe(0.62);
  keepPace(null);
  expect(paceOf()).toBe(1);
});

test('what is no pace is not believed', () => {
  for (const kept of ['NaN', '99', '-1', '{}']) {
    localStorage.setItem('pace', kept);
    expect(paceOf(), kept).toBe(1);
  }
});

test('it comes nearer to how one reads, and what nobody can have read changes nothing', () => {
  let pace = 1;
  for (let i = 0; i < 30; i++) pace = learnt(pace, 0.5);
  expect(pace).toBeCloseTo(0.5, 1);
  expect(learnt(pace, 40)).toBe(pace);
  expect(learnt(pace, 0)).toBe(pace);
});
