import { beforeEach, describe, expect, test, vi } from 'vitest';
import { LINE_RULES } from '../../src/article/after.ts';
import { BEFORE } from '../../src/article/before.ts';
import { ARTICLE } from '../../src/article/want.ts';
import { type LeftPanel, leftPanel } from '../../src/reader/left-panel.ts';
import { perhaps } from '../../src/ui/words.ts';

const TRACE = [
  { step: 'hidden', sign: 'div.menu<body.', text: 'A menu' },
  { step: 'side matter', sign: 'aside.box<main.', text: 'In short' },
  { step: 'side matter', sign: 'aside.box<main.', text: 'In short' },
  { step: 'share', sign: 'div.share<main.', text: '' },
];

let change: ReturnType<typeof vi.fn<LeftPanel['change']>>;
const panel = (more: Partial<LeftPanel> = {}): HTMLElement =>
  leftPanel({
    want: ARTICLE,
    trace: TRACE,
    parts: async () => [{ sign: 'p.<main.', text: 'The first paragraph' }],
    boxes: async () => [{ sign: 'ul.list<main.', text: 'A list', size: 600 }],
    changed: false,
    change,
    point: () => undefined,
    ...more,
  });
const press = (room: HTMLElement, name: string) =>
  [...room.querySelectorAll('button')]
    .find((one) => (one.getAttribute('aria-label') ?? one.textContent) === name)
    ?.click();

beforeEach(() => {
  change = vi.fn();
});

describe('why a part was left out', () => {
  test.each([...BEFORE, ...LINE_RULES].map(({ name }) => name).concat('link lists', 'captions', 'not the text'))(
    '%s is said in plain words',
    (step) => {
      expect(perhaps(`left_${step.replace(/\W/g, '_')}`)).not.toBe('');
    },
  );
});

test('each part that has words is listed once, what was taken last first, and comes back by one press', () => {
  const room = panel();
  const lines = [...room.querySelectorAll('section:first-of-type .part bdi')].map((one) => one.textContent);
  expect(lines).toEqual(['In short', 'A menu']);
  press(room, 'Bring back: In short');
  expect(change).toHaveBeenCalledWith({ ...ARTICLE, keep: ['side matter aside.box<main.'] }, 'broughtBack');
});

test('a part of the article is taken out, another box is read', async () => {
  const room = panel();
  await vi.waitFor(() => expect(room.querySelectorAll('.part')).toHaveLength(4));
  press(room, 'Take out: The first paragraph');
  expect(change).toHaveBeenLastCalledWith(
    { ...ARTICLE, drop: [{ sign: 'p.<main.', text: 'The first paragraph' }] },
    'takenOut',
  );
  expect(room.textContent).toContain('About 100 words');
  press(room, 'Read this: A list');
  expect(change).toHaveBeenLastCalledWith({ ...ARTICLE, part: 'box', box: 'ul.list<main.' }, 'boxShown');
});

test('a long list is shown in full when that is asked for, and the focus goes on', async () => {
  const room = panel({
    trace: Array.from({ length: 40 }, (_, i) => ({ step: 'share', sign: `p.${i}<main.`, text: `Part ${i}` })),
  });
  document.body.replaceChildren(room);
  const section = room.querySelector('section');
  expect(section?.querySelectorAll('.part')).toHaveLength(30);
  press(room, 'Show all 40');
  expect(section?.querySelectorAll('.part')).toHaveLength(40);
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Bring back: Part 9');
});

test('a page that does not answer is told of', async () => {
  const room = panel({ boxes: () => Promise.reject(new Error('gone')) });
  await vi.waitFor(() => expect(room.textContent).toContain('The page does not answer'));
});
