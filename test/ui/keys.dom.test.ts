import { expect, test } from 'vitest';
import { ariaKey, type Command, commandOf, KEYS, keyName } from '../../src/ui/keys.ts';
import { t } from '../../src/ui/words.ts';

const commands = Object.keys(KEYS) as Command[];

/** A press as the page hears it, on an element made by `tag`. */
function press(init: KeyboardEventInit, tag = 'div', type = ''): KeyboardEvent {
  const element = document.createElement(tag);
  if (type) element.setAttribute('type', type);
  document.body.append(element);
  const event = new KeyboardEvent('keydown', { bubbles: true, ...init });
  element.dispatchEvent(event);
  element.remove();
  return event;
}

test.each(commands)('%s: its key is understood, and is nobody else’s', (command) => {
  const { key, shift } = KEYS[command];
  const typed = shift ? key.toUpperCase() : key;
  expect(commandOf(press({ key: typed, shiftKey: shift ?? false }), true)).toBe(command);
});

test('presses with Ctrl, Alt or Meta are left to the browser', () => {
  for (const modifier of ['ctrlKey', 'altKey', 'metaKey'])
    expect(commandOf(press({ key: 'l', [modifier]: true }), true)).toBeNull();
});

test('a letter typed into a field is a letter; on a slider it is a command', () => {
  expect(commandOf(press({ key: 't' }, 'input', 'text'), true)).toBeNull();
  expect(commandOf(press({ key: 't' }, 'select'), true)).toBeNull();
  expect(commandOf(press({ key: 't' }, 'input', 'range'), true)).toBe('text');
});

test('one-letter keys can be switched off, Escape stays', () => {
  expect(commandOf(press({ key: 'k' }), false)).toBeNull();
  expect(commandOf(press({ key: 'Escape' }), false)).toBe('close');
});

test('no key is one that a browser or a screen reader needs', () => {
  const taken = [
    'Tab',
    'Enter',
    ' ',
    'ArrowUp',
    'ArrowDown',
    'PageUp',
    'PageDown',
    'Home',
    'End',
    'F5',
    'F6',
    '/',
    "'",
  ];
  for (const { key } of Object.values(KEYS)) expect(taken).not.toContain(key);
});

test('keys are told to screen readers in their syntax, and to the eye in words', () => {
  expect([ariaKey('play'), ariaKey('nextParagraph'), ariaKey('close')]).toEqual(['K', 'Shift+L', 'Escape']);
  expect([keyName('nextParagraph', t), keyName('close', t)]).toEqual(['Shift+L', 'Esc']);
});
