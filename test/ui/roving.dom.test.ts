import { beforeEach, expect, test } from 'vitest';
import { type Roving, rove } from '../../src/ui/roving.ts';

let row: HTMLElement;
let buttons: HTMLButtonElement[];
let roving: Roving;

beforeEach(() => {
  row = document.createElement('div');
  buttons = ['a', 'b', 'c'].map((name) => {
    const button = document.createElement('button');
    button.id = name;
    return button;
  });
  row.append(...buttons);
  document.body.replaceChildren(row);
  roving = rove(row, buttons);
});

const stops = () => buttons.filter((button) => button.tabIndex === 0).map((button) => button.id);
function press(key: string, more: KeyboardEventInit = {}): boolean {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
  document.activeElement?.dispatchEvent(event);
  return event.defaultPrevented;
}

test('there is one Tab stop: the first, and then what had the focus last', () => {
  expect(stops()).toEqual(['a']);
  buttons[2]?.focus();
  expect(stops()).toEqual(['c']);
  buttons[2]?.blur();
  expect(stops()).toEqual(['c']);
});

test('arrow keys, Home and End go through the row and round; every other key is left alone', () => {
  buttons[0]?.focus();
  const way = ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowLeft', 'Home', 'End'].map((key) => {
    expect(press(key)).toBe(true);
    return document.activeElement?.id;
  });
  expect(way).toEqual(['b', 'c', 'a', 'c', 'a', 'c']);
  expect([press('ArrowDown'), press('Tab'), press('ArrowLeft', { altKey: true })]).toEqual([false, false, false]);
  expect(document.activeElement?.id).toBe('c');
});

test('in a row that runs from right to left the arrow keys go where they point', () => {
  row.dir = 'rtl';
  buttons[0]?.focus();
  press('ArrowLeft');
  expect(document.activeElement?.id).toBe('b');
  press('ArrowRight');
  expect(document.activeElement?.id).toBe('a');
});

test('what is off or not shown is passed, and is no Tab stop', () => {
  const [a, b, c] = buttons;
  if (!a || !b || !c) throw new Error('Three buttons are there.');
  b.hidden = true;
  a.focus();
  press('ArrowRight');
  expect(document.activeElement).toBe(c);
  a.focus();
  a.disabled = true;
  roving.settle();
  expect(stops()).toEqual(['c']);
});
