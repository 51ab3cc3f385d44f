import { beforeEach, describe, expect, test, vi } from 'vitest';
import { REFUSALS } from '../../src/article/article.ts';
import { UNREADABLE } from '../../src/platform/inject.ts';
import { showFailure, showLoading, showRefusal } from '../../src/reader/states.ts';

const main = document.createElement('main');
const state = () => document.documentElement.dataset.state;

beforeEach(() => document.body.replaceChildren(main));

// A selection is no refusal that anybody sees: then the selection is read.
const REASONS = [...new Set([...REFUSALS.filter((reason) => reason !== 'selected'), ...UNREADABLE])];

describe.each(REASONS)('%s', (reason) => {
  test('is said in words of its own, with the next step', () => {
    showRefusal(main, reason, () => undefined);
    expect(state()).toBe('refused');
    expect(main.querySelectorAll('h1')).toHaveLength(1);
    expect(main.querySelector('h1')?.textContent).not.toBe('');
    expect(main.querySelector('p')?.textContent?.length).toBeGreaterThan(30);
  });
});

test('no two refusals say the same', () => {
  const said = REASONS.map((reason) => {
    showRefusal(main, reason, () => undefined);
    return main.querySelector('h1')?.textContent;
  });
  expect(new Set(said).size).toBe(REASONS.length);
});

test('where trying again may help there is a button that does', () => {
  const retry = vi.fn();
  showFailure(main, 'failed', retry);
  main.querySelector('button')?.click();
  expect(retry).toHaveBeenCalledOnce();
  expect(state()).toBe('failed');
});

test('while the page is being read, that is said, and the busy mark is taken away after', () => {
  showLoading(main);
  expect([state(), main.getAttribute('aria-busy')]).toEqual(['loading', 'true']);
  expect(main.textContent).not.toBe('');
  showRefusal(main, 'pdf', () => undefined);
  expect(main.getAttribute('aria-busy')).toBe('false');
});
