import Color from 'colorjs.io'; // another library than the one that made the colours
import { describe, expect, test } from 'vitest';
import { type Chosen, ownTheme, proofs } from '../../src/settings/own-theme.ts';
import { PAIRS } from '../../src/settings/pairs.ts';
import { THEMES } from '../../src/settings/themes.ts';

const ratio = (a: string, b: string) => new Color(a).contrast(new Color(b), 'WCAG21');

/** Numbers that are always the same (mulberry32), so that a failure can be looked at again. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let x = Math.imul(state ^ (state >>> 15), 1 | state);
    x = (x + Math.imul(x ^ (x >>> 7), 61 | x)) ^ x;
    return ((x ^ (x >>> 14)) >>> 0) / 2 ** 32;
  };
}

function chosenBy(next: () => number): Chosen {
  const hex = () =>
    `#${Math.floor(next() * 0x1000000)
      .toString(16)
      .padStart(6, '0')}`;
  return { text: hex(), paper: hex(), link: hex(), visited: hex(), word: hex() };
}

const failing = (chosen: Chosen) => {
  const theme = ownTheme(chosen);
  return PAIRS.filter(([what, on, least]) => ratio(theme[what], theme[on]) < least).map(
    ([what, on]) => `${what} ${theme[what]} on ${on} ${theme[on]} of ${JSON.stringify(chosen)}`,
  );
};

test('whatever is chosen, every pair can be read', () => {
  const next = numbers(1);
  const wrong = Array.from({ length: 600 }, () => chosenBy(next)).flatMap(failing);
  expect(wrong).toEqual([]);
});

test('nor do the ends of what can be chosen break it: all alike, greys, full colours', () => {
  const greys = Array.from({ length: 52 }, (_, step) => `#${(step * 5).toString(16).padStart(2, '0').repeat(3)}`);
  const full = ['#ff0000', '#00ff00', '#0000ff', '#ffff00', '#00ffff', '#ff00ff'];
  const alike = [...greys, ...full].map((one) => ({ text: one, paper: one, link: one, visited: one, word: one }));
  const under = full.flatMap((paper) =>
    full.map((text) => ({ text, paper, link: paper, visited: text, word: paper }) satisfies Chosen),
  );
  expect([...alike, ...under].flatMap(failing)).toEqual([]);
});

describe('what can be read stays as it was chosen', () => {
  test.each(Object.entries(THEMES))('the five colours of %s', (_, { text, paper, link, visited, word }) => {
    expect(ownTheme({ text, paper, link, visited, word })).toMatchObject({ text, paper, link, visited, word });
  });
});

test('what cannot is changed in lightness alone, and no more than it takes', () => {
  const chosen = { ...THEMES.light, link: '#e06c00' };
  const { link } = ownTheme(chosen);
  expect(ratio(link, chosen.paper)).toBeLessThan(7.3);
  const [, , was = 0] = new Color(chosen.link).to('oklch').coords;
  const [, , is = 0] = new Color(link).to('oklch').coords;
  expect(Math.abs((was ?? 0) - (is ?? 0))).toBeLessThan(5);
});

test('a paper of middling brightness goes the way its text asks for', () => {
  const paper = '#808080';
  const under = (text: string) => ownTheme({ ...THEMES.light, paper, text });
  expect(under('#ffffff').scheme).toBe('dark');
  expect(under('#000000').scheme).toBe('light');
});

test('the proof of each colour tells what it reaches, and what is shown instead', () => {
  const good = proofs(THEMES.light);
  for (const { ratio, least, shown } of Object.values(good)) expect(ratio, shown).toBeGreaterThanOrEqual(least);
  const { text, link, word } = proofs({ ...THEMES.light, text: '#777777', word: '#ffff00' });
  expect(text).toMatchObject({ least: 7, inside: false });
  expect(text.ratio).toBeCloseTo(ratio('#777777', '#ffffff'), 1);
  expect(ratio(text.shown, '#ffffff')).toBeGreaterThanOrEqual(7);
  expect(link.shown).toBe(THEMES.light.link);
  expect(word.ratio).toBeLessThan(3);
});

test('a mark that stands out, but bears no text, is told so', () => {
  const { word } = proofs({ ...THEMES.light, word: '#767676' });
  expect(word).toMatchObject({ inside: true, least: 7 });
  expect(word.ratio).toBeLessThan(7);
});
