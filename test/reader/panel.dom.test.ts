import { beforeEach, expect, test } from 'vitest';
import { type Panels, panels } from '../../src/reader/panel.ts';

let text: HTMLButtonElement;
let contents: HTMLButtonElement;
let room: Panels;

const drawn = (word: string) => async () => {
  const box = document.createElement('div');
  const button = document.createElement('button');
  button.textContent = word;
  box.append(button);
  return box;
};

beforeEach(() => {
  text = document.createElement('button');
  contents = document.createElement('button');
  room = panels({
    text: { title: 'textAndColours', button: text, draw: drawn('a control') },
    contents: { title: 'contents', button: contents, draw: drawn('a heading') },
    aloud: { title: 'readingAloud', button: document.createElement('button'), draw: drawn('a word') },
    voices: { title: 'voices', button: document.createElement('button'), draw: drawn('a voice') },
    help: { title: 'keys', button: null, draw: drawn('a key') },
    left: { title: 'whatLeftOut', button: document.createElement('button'), draw: drawn('a part') },
  });
  document.body.replaceChildren(text, contents, room.element);
});

test('a panel opens with its title, tells so, and takes the focus', async () => {
  await room.toggle('text');
  expect(room.element.hidden).toBe(false);
  expect(room.element.querySelector('h2')?.textContent).toBe('Text and colours');
  expect(text.getAttribute('aria-expanded')).toBe('true');
  expect(document.activeElement?.textContent).toBe('a control');
});

test('closed again, the focus is back on the button that opened it', async () => {
  await room.toggle('text');
  expect(room.close()).toBe(true);
  expect([room.element.hidden, text.getAttribute('aria-expanded')]).toEqual([true, 'false']);
  expect(document.activeElement).toBe(text);
  expect(room.close()).toBe(false);
});

test('one panel at a time: the second takes the place of the first', async () => {
  await room.toggle('text');
  await room.toggle('contents');
  expect(text.getAttribute('aria-expanded')).toBe('false');
  expect(room.element.textContent).toContain('a heading');
  expect(room.element.textContent).not.toContain('a control');
});

test('closed while it was still being drawn, it stays closed', async () => {
  const opening = room.toggle('text');
  room.close();
  await opening;
  expect(room.element.hidden).toBe(true);
});

test('shown, a panel opens; shown again, it is drawn anew and stays open', async () => {
  await room.show('aloud');
  const first = room.element.querySelector('button');
  await room.show('aloud');
  expect(room.element.hidden).toBe(false);
  expect(room.element.querySelector('button')).not.toBe(first);
  expect(room.element.textContent).toContain('a word');
});
