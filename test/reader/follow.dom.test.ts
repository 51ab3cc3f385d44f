import { afterEach, beforeEach, expect, test } from 'vitest';
import { Follower } from '../../src/reader/follow.ts';
import { type Sentence, scriptOf } from '../../src/speech/script.ts';

let main: HTMLElement;
let script: readonly Sentence[];
let follower: Follower;
let told: string[];

beforeEach(() => {
  main = document.createElement('main');
  main.tabIndex = 0;
  main.style.cssText = 'height: 400px; overflow-y: scroll; border-right: 12px solid;';
  const article = document.createElement('article');
  for (let i = 0; i < 90; i++) {
    const p = document.createElement('p');
    p.textContent = `Sentence number ${i}.`;
    article.append(p);
  }
  main.append(article);
  document.body.replaceChildren(main);
  script = scriptOf(article, 'en');
  told = [];
  follower = new Follower(main, (text) => told.push(text));
});
afterEach(() => follower.leave());

const range = (line: number) => script[line]?.range() ?? null;
const speak = (line: number) => follower.show(() => range(line));
const top = (line: number) => (range(line)?.getBoundingClientRect().top ?? 0) - main.getBoundingClientRect().top;
const isComfortable = (line: number) => top(line) > 40 && top(line) < 320;

/** Waits until the page has stood still for some frames. */
async function still(): Promise<void> {
  let last = -1;
  for (let same = 0; same < 8; same = main.scrollTop === last ? same + 1 : 0) {
    last = main.scrollTop;
    await new Promise(requestAnimationFrame);
  }
}

/** Scrolls as the reader does, with nothing of ours to announce it. */
async function scrollTo(line: number): Promise<void> {
  main.scrollTo({ top: main.scrollTop + top(line) - 100, behavior: 'instant' });
  await still();
}

test('a sentence in view does not move the page, one below is brought into the upper half at once', async () => {
  speak(2);
  await still();
  expect(main.scrollTop).toBe(0);
  follower.leave();
  follower = new Follower(main, () => undefined);
  speak(40);
  expect(top(40)).toBeGreaterThan(40);
  expect(top(40)).toBeLessThan(200);
});

test('it follows from sentence to sentence, its own scrolling is not taken for the reader’s', async () => {
  for (const line of [0, 12, 30, 31, 60, 20]) {
    speak(line);
    await still();
    expect(isComfortable(line) || line === 0, `sentence ${line}`).toBe(true);
  }
  expect(follower.button.hidden).toBe(true);
  expect(told).toEqual([]);
});

test('one skip after the other, before the page has arrived: it goes to the last', async () => {
  speak(0);
  for (const line of [20, 40, 60, 80]) {
    speak(line);
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
  await still();
  expect(isComfortable(80)).toBe(true);
  expect(follower.button.hidden).toBe(true);
});

const GESTURES: Readonly<Record<string, () => void>> = {
  wheel: () => main.dispatchEvent(new WheelEvent('wheel', { deltaY: 10 })),
  touch: () => main.dispatchEvent(new Event('touchmove')),
  'a scrolling key': () => main.dispatchEvent(new KeyboardEvent('keydown', { key: 'PageDown' })),
  'the scrollbar': () => {
    // Scrollbars are hidden here: what stands beside the content is a border.
    const { left, width, top } = main.getBoundingClientRect();
    main.dispatchEvent(new PointerEvent('pointerdown', { clientX: left + width - 1, clientY: top + 5 }));
  },
  'selected text': () => {
    const chosen = range(3);
    if (chosen) getSelection()?.addRange(chosen);
    document.dispatchEvent(new Event('selectionchange'));
  },
};

test.each(Object.entries(GESTURES))('it lets go at %s, and says so once', async (_, gesture) => {
  getSelection()?.removeAllRanges();
  speak(20);
  await still();
  const at = main.scrollTop;
  gesture();
  for (const line of [21, 80]) speak(line);
  await still();
  expect(main.scrollTop).toBe(at);
  expect(follower.button.hidden).toBe(false);
  expect(told).toHaveLength(1);
});

test('text that is selected while the page moves stays under the pointer', async () => {
  getSelection()?.removeAllRanges();
  speak(0);
  speak(70);
  await new Promise((resolve) => setTimeout(resolve, 80));
  const before = main.scrollTop;
  GESTURES['selected text']?.();
  await still();
  // Some frames are on their way to the screen already; the way to the sentence is twenty times as long.
  expect(main.scrollTop - before).toBeLessThan(120);
  expect(top(70)).toBeGreaterThan(500);
});

test('keys that do not scroll, and presses on the text, do not stop it', async () => {
  speak(0);
  main.dispatchEvent(new KeyboardEvent('keydown', { key: 'l' }));
  main.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', altKey: true }));
  main.querySelector('p')?.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, clientX: 20, clientY: 20 }));
  speak(50);
  await still();
  expect(isComfortable(50)).toBe(true);
});

test('scrolled away by what no gesture tells of, it lets go; come back to by hand, it follows again', async () => {
  speak(10);
  await still();
  await scrollTo(70);
  expect(follower.button.hidden).toBe(false);
  speak(11);
  await still();
  expect(isComfortable(11)).toBe(false);
  await scrollTo(11);
  expect(follower.button.hidden).toBe(true);
  speak(50);
  await still();
  expect(isComfortable(50)).toBe(true);
});

test('a small scroll that leaves the sentence in view is no way back', async () => {
  speak(5);
  GESTURES.wheel?.();
  await scrollTo(4);
  expect(follower.button.hidden).toBe(false);
});

test('the button goes back and follows again; the focus, which it had, is on the text', async () => {
  speak(10);
  await still();
  await scrollTo(70);
  follower.button.focus();
  follower.button.click();
  await still();
  expect(isComfortable(10)).toBe(true);
  expect(follower.button.hidden).toBe(true);
  expect(document.activeElement).toBe(main);
  speak(40);
  await still();
  expect(isComfortable(40)).toBe(true);
});

test('a real button behind the text, with its key', () => {
  expect(main.nextElementSibling).toBe(follower.button);
  expect([follower.button.type, follower.button.tabIndex]).toEqual(['button', 0]);
  expect(follower.button.textContent).toBe('Back to the spoken sentence');
  expect(follower.button.getAttribute('aria-keyshortcuts')).toBe('B');
});

test('when nothing is spoken any more there is nothing to go back to', async () => {
  speak(10);
  await still();
  await scrollTo(70);
  follower.show(null);
  expect(follower.button.hidden).toBe(true);
  await scrollTo(10);
  expect(told).toHaveLength(1);
});
