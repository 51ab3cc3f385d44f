import { beforeEach, expect, test, vi } from 'vitest';
import { type Notice, notice } from '../../src/reader/notice.ts';

let line: Notice;
const shown = () => line.element.querySelector<HTMLElement>('.notice');

beforeEach(() => {
  line = notice();
  document.body.replaceChildren(line.element);
});

test('a sentence is shown, and told politely', () => {
  line.say('All is well.');
  expect(shown()?.hidden).toBe(false);
  expect(shown()?.querySelector('[role=status]')?.textContent).toBe('All is well.');
});

test('its button does what it says, once, and the line goes away', () => {
  const act = vi.fn();
  line.say('Done.', { label: 'Undo', act });
  shown()?.querySelector('button')?.click();
  expect(act).toHaveBeenCalledOnce();
  expect(shown()?.hidden).toBe(true);
});

test('the next sentence takes the place of the last, and its button', () => {
  line.say('First.', { label: 'Undo', act: () => undefined });
  line.say('Second.');
  expect(shown()?.textContent).toBe('Second.');
});

test('a sentence said again leaves its button where it is, with the focus, and does what was said last', () => {
  const [first, last] = [vi.fn(), vi.fn()];
  line.say('Another page is being read.', { label: 'Stop', act: first });
  const button = shown()?.querySelector('button');
  line.say('Another page is being read.', { label: 'Stop', act: last });
  expect(shown()?.querySelector('button')).toBe(button);
  button?.click();
  expect([first, last].map((act) => act.mock.calls.length)).toEqual([0, 1]);
});

test('what must be read stays when the line is cleared, until something else is said or it has had its time', () => {
  const at = vi.spyOn(performance, 'now').mockReturnValue(1000);
  line.tell('The voice is gone.');
  line.clear();
  expect(shown()?.textContent).toBe('The voice is gone.');
  line.say('Saved.');
  line.clear();
  expect(shown()?.hidden).toBe(true);
  line.tell('The voice is gone.');
  at.mockReturnValue(60_000);
  line.clear();
  expect(shown()?.hidden).toBe(true);
  at.mockRestore();
});

test('a whisper is for screen readers alone', () => {
  line.whisper('A sentence.');
  expect(shown()?.hidden).toBe(true);
  expect(line.element.querySelector('.unseen')?.textContent).toBe('A sentence.');
});
