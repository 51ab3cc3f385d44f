/** No rule of ours says left or right where it means the beginning or the end of a line. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../run/setup.mjs';
import { sources } from '../run/sources.ts';

/** Physical on purpose, with the reason. */
const EXCUSED: Readonly<Record<string, string>> = {
  'reader/boxes.css inset: var(--y, 0) auto auto var(--x, 0)': 'a place on the screen, as the browser measured it',
  'reader/word-aids.css inset: 0 auto auto 0': 'the corner that places are measured from',
  'reader/word-aids.css left: var(--x)': 'a place on the screen, as the browser measured it',
  'reader/progress.css transform-origin: 0 0': 'turned round in the rule below it, since there is no logical one',
  'reader/progress.css transform-origin: 100% 0': 'the other way round of the rule above it',
};

const SIDES = /(?:^|-)(?:left|right)(?:-|$)/;
const NAMED = /^(?:text-align|float|clear|caption-side|resize)$/;
const FOUR = /^(?:inset|margin|padding|border-(?:width|style|color|radius)|scroll-(?:margin|padding))$/;

/** The values of a list, brackets kept together. */
const values = (text: string) => text.match(/(?:[^\s(]+\([^()]*(?:\([^()]*\)[^()]*)*\)|[^\s(]+)/g) ?? [];

function isPhysical(name: string, value: string): boolean {
  if (SIDES.test(name) || name === 'transform-origin') return true;
  if (NAMED.test(name)) return /\b(?:left|right)\b/.test(value);
  const [, end, , start] = values(value);
  return FOUR.test(name) && start !== undefined && start !== end;
}

const styles = sources().filter(({ name }) => name.endsWith('.css'));
const declared = styles.flatMap(({ name }) =>
  [
    ...readFileSync(join(root, 'src', name), 'utf8')
      .replace(/\/\*.*?\*\//gs, '')
      .matchAll(/([\w-]+)\s*:\s*([^;{}]+);/g),
  ]
    .map(([, property = '', value = '']) => ({ name, property, value: value.trim().replace(/\s+/g, ' ') }))
    .filter(({ property, value }) => isPhysical(property, value))
    .map(({ name, property, value }) => `${name} ${property}: ${value}`),
);

test('every rule means the line and not the screen, but for those that have to', () => {
  expect(styles.length).toBeGreaterThan(10);
  expect(declared.filter((one) => !(one in EXCUSED))).toEqual([]);
});

test('no excuse has outlived its rule', () => {
  expect(Object.keys(EXCUSED).filter((one) => !declared.includes(one))).toEqual([]);
});

test('physical rules are told from logical ones', () => {
  for (const [name, value] of [
    ['margin-left', '4px'],
    ['right', '0'],
    ['border-top-right-radius', '4px'],
    ['text-align', 'left'],
    ['padding', '8px 8px 8px 28px'],
    ['inset', '0 var(--a, 1px) 0 0'],
  ] as const)
    expect(isPhysical(name, value), name).toBe(true);
  for (const [name, value] of [
    ['margin-inline-start', '4px'],
    ['text-align', 'start'],
    ['padding', '8px 4px'],
    ['padding', '28px 24px 40vh'],
    ['inset', '0 auto calc(1px + 2px) auto'],
  ] as const)
    expect(isPhysical(name, value), name).toBe(false);
});
