import { beforeEach, expect, test, vi } from 'vitest';
import { UNSURE } from '../../src/article/article.ts';
import { type Notice, notice } from '../../src/reader/notice.ts';
import { sayUnsure } from '../../src/reader/unsure.ts';
import { t } from '../../src/ui/words.ts';

let line: Notice;
const shown = () => line.element.querySelector<HTMLElement>('.notice');

beforeEach(() => {
  line = notice();
  document.body.replaceChildren(line.element);
});

test('doubt is said in words, politely, with the way to all there is', () => {
  const open = vi.fn();
  sayUnsure(line, UNSURE - 0.01, open);
  expect(shown()?.querySelector('[role=status]')?.textContent).toBe(t('unsure'));
  expect(t('unsure')).toMatch(/\w+ \w+/);
  const button = shown()?.querySelector('button');
  expect(button?.textContent).toBe(t('whatLeftOut'));
  button?.click();
  expect(open).toHaveBeenCalledOnce();
});

test.each([UNSURE, 1])('of an answer as sure as %d nothing is said', (confidence) => {
  sayUnsure(line, confidence, () => expect.unreachable());
  expect(shown()?.hidden).toBe(true);
});
