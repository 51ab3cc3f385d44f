import { afterEach, describe, expect, test } from 'vitest';
import { admitKeys, ariaKey, type Command, commandOf, KEYS, keyName, useKeys } from '../../src/ui/keys.ts';
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

test.each<[layout: string, key: string, code: string, shift: boolean, command: Command]>([
  ['Russian', 'л', 'KeyK', false, 'play'],
  ['Ukrainian', 'Д', 'KeyL', true, 'nextParagraph'],
  ['Greek', 'κ', 'KeyK', false, 'play'],
  ['Hebrew', 'ל', 'KeyK', false, 'play'],
  ['Arabic', 'لا', 'KeyB', false, 'back'],
  ['Arabic', '؟', 'Slash', true, 'help'],
  ['Persian', 'ک', 'KeyK', false, 'play'],
  ['Hindi, a sign that stands on another', 'ं', 'KeyX', false, 'stop'],
  ['Thai, a sign that stands on another', '่', 'KeyJ', false, 'previousSentence'],
  ['Korean', 'ㅏ', 'KeyK', false, 'play'],
  ['Chinese, full width', '？', 'Slash', true, 'help'],
])('%s: %s is the Latin letter on its key', (_layout, key, code, shiftKey, command) => {
  expect(commandOf(press({ key, code, shiftKey }), true)).toBe(command);
});

test('Latin letters that stand elsewhere are what is written on them', () => {
  expect(commandOf(press({ key: 'k', code: 'KeyV' }), true)).toBe('play'); // Dvorak
  expect(commandOf(press({ key: ',', code: 'KeyM' }), true)).toBeNull(); // French
  expect(commandOf(press({ key: 'm', code: 'Semicolon' }), true)).toBe('mini');
  expect(commandOf(press({ key: 'ж', code: 'Semicolon' }), true)).toBeNull(); // a Cyrillic letter with no Latin one
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

describe('keys of the reader’s own', () => {
  afterEach(() => useKeys({}));

  test('stand in place of those that came, everywhere', () => {
    useKeys({ play: { key: 'p' }, find: { key: 'f', shift: true } });
    expect(commandOf(press({ key: 'p' }), true)).toBe('play');
    expect(commandOf(press({ key: 'k' }), true)).toBeNull();
    expect(commandOf(press({ key: 'F', shiftKey: true }), true)).toBe('find');
    expect([ariaKey('play'), keyName('find', t)]).toEqual(['P', 'Shift+F']);
  });

  test('one given to another command is taken from the first; one can be taken away', () => {
    useKeys({ help: { key: 'k' }, contents: null });
    expect(commandOf(press({ key: 'k' }), true)).toBe('help');
    expect([ariaKey('play'), keyName('play', t), ariaKey('contents')]).toEqual([null, '', null]);
    expect(commandOf(press({ key: 'c' }), true)).toBeNull();
  });

  test('what is no key, or not free, is not taken; nobody loses Escape', () => {
    const wrong = {
      play: { key: 'Tab' },
      find: { key: '/' },
      text: 'x',
      close: { key: 'q' },
      fly: { key: 'z' },
      help: { key: ' ' },
    };
    expect(admitKeys(wrong)).toEqual({});
    expect(admitKeys(null)).toEqual({});
    expect(admitKeys({ play: { key: 'Q', shift: 1, more: 2 }, find: { key: 'q' }, contents: null })).toEqual({
      play: { key: 'q' },
      contents: null,
    });
  });
});
