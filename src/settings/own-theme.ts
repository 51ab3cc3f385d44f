/**
 * A whole theme from five colours that the reader chose. What can be read stays as it was chosen; what cannot gives way to the
 * nearest colour that can: the same hue, as little lighter or darker as it takes. What was not chosen (bar, muted text, lines,
 * rings, tints) is derived, and held by the same pairs as every other theme. So there are no colours in which the page, or the
 * way to other colours, could not be read.
 */
// colour spaces and contrast (MIT, no dependencies, 18 kB of it here, loaded when colours are chosen)
import {
  clampChroma,
  formatHex,
  interpolate,
  modeLrgb,
  modeOklab,
  modeOklch,
  modeRgb,
  useMode,
  wcagContrast,
} from 'culori/fn';
import { PAIRS, passes, type Token } from './pairs.ts';
import type { Theme } from './system-themes.ts';

for (const mode of [modeRgb, modeLrgb, modeOklab]) useMode(mode);
const toOklch = useMode(modeOklch);

/** The tokens that are chosen. */
export type Chosen = Readonly<Record<'text' | 'paper' | 'link' | 'visited' | 'word', string>>;

const BLACK = '#000000';
const WHITE = '#ffffff';
/** How finely lightness is searched: a step that no eye can tell from the next (OKLCH, 0 to 1). */
const STEPS = 400;

/**
 * WCAG rounds the weights of red, green and blue to four digits, others compute with seven: the ratios differ by up to 0.003. What
 * passes here is to pass there.
 */
const DOUBT = 0.005;

/** @returns the contrast of two colours by WCAG 2, from 1 to 21 */
export const ratio = (a: string, b: string): number => wcagContrast(a, b) - DOUBT;

/** The least that text needs on what it lies on. */
const READABLE = Math.max(...PAIRS.filter(([what]) => what === 'text').map(([, , least]) => least));

/** @returns black or white, whichever stands out more */
const strongest = (on: string): string => (ratio(BLACK, on) >= ratio(WHITE, on) ? BLACK : WHITE);

/** @returns how well the best text there could be stands out on a colour */
export const reach = (on: string): number => ratio(strongest(on), on);

/**
 * @param which way to look: lighter (1), darker (-1), or both
 * @returns the colour itself, or the nearest in lightness of its hue that is right; null when none is
 */
function nearest(colour: string, right: (colour: string) => boolean, ways: readonly (1 | -1)[]): string | null {
  if (right(colour)) return colour;
  const from = toOklch(colour);
  if (!from) return null;
  for (let step = 1; step <= STEPS; step++)
    for (const way of ways) {
      const l = Math.min(1, Math.max(0, from.l + (way * step) / STEPS));
      const hex = formatHex(clampChroma({ ...from, l }, 'oklch'));
      if (right(hex)) return hex;
    }
  return null;
}

/** @returns the first mix of two colours, from most of `b` to none of it, that is right; `a` when none is */
function mixed(a: string, b: string, shares: readonly number[], right: (colour: string) => boolean): string {
  const mix = interpolate([a, b], 'oklab');
  return shares.map((share) => formatHex(mix(share))).find(right) ?? a;
}

/** A paper on which text can be read. One of middling brightness goes the way its text asks for: dark under lighter text. */
function paperFor({ text, paper }: Chosen): string {
  const darker = ratio(text, BLACK) > ratio(paper, BLACK);
  return nearest(paper, (colour) => reach(colour) >= READABLE, [darker ? -1 : 1]) ?? strongest(text);
}

/** @returns the theme in which every pair of settings/pairs.ts has its ratio */
export function ownTheme(chosen: Chosen): Theme {
  const paper = paperFor(chosen);
  const extreme = strongest(paper);
  const theme: Partial<Record<Token, string>> & { paper: string } = { paper };
  const fits = (token: Token) => (colour: string) => passes(token, { ...theme, [token]: colour }, ratio);
  const take = (token: 'text' | 'link' | 'visited') =>
    nearest(chosen[token], fits(token), [extreme === WHITE ? 1 : -1]) ?? extreme;
  const text = take('text');
  Object.assign(theme, { text, link: take('link') });
  Object.assign(theme, { visited: take('visited') });
  const fitsWord = fits('word');
  const word = nearest(chosen.word, (colour) => fitsWord(colour) && reach(colour) >= READABLE, [1, -1]) ?? text;
  Object.assign(theme, { word, wordText: strongest(word) });
  const bar = mixed(paper, text, [0.07, 0.05, 0.03], fits('bar'));
  Object.assign(theme, { bar });
  const muted = mixed(text, paper, [0.3, 0.25, 0.2, 0.15, 0.1, 0.05], fits('muted'));
  const line = mixed(text, paper, [0.55, 0.5, 0.45, 0.4, 0.3, 0.2, 0.1], fits('line'));
  const sentence = mixed(paper, word, [0.22, 0.18, 0.14, 0.1, 0.06], fits('sentence'));
  Object.assign(theme, { sentence });
  const sentenceLine = fits('sentenceLine')(word) ? word : text;
  const scheme = extreme === WHITE ? 'dark' : 'light';
  const { link = text, visited = text } = theme;
  return {
    scheme,
    paper,
    bar,
    text,
    muted,
    link,
    visited,
    line,
    focus: link,
    sentence,
    sentenceLine,
    word,
    wordText: strongest(word),
  };
}

/** How one of the chosen colours does. */
export interface Proof {
  /** Its ratio, or that of the best text on it, where `inside`; and the least it needs. */
  readonly ratio: number;
  readonly least: number;
  readonly inside: boolean;
  /** What is shown: the colour itself, or the nearest one that passes. */
  readonly shown: string;
}

/** @returns for each chosen colour what it reaches, what it needs, and what is shown */
export function proofs(chosen: Chosen): Readonly<Record<keyof Chosen, Proof>> {
  const theme = ownTheme(chosen);
  const on = (token: keyof Chosen): Proof => {
    const least = PAIRS.find(([what, below]) => what === token && below === 'paper')?.[2] ?? READABLE;
    return { ratio: ratio(chosen[token], theme.paper), least, inside: false, shown: theme[token] };
  };
  const inside = (token: keyof Chosen): Proof => ({
    ratio: reach(chosen[token]),
    least: READABLE,
    inside: true,
    shown: theme[token],
  });
  const word = on('word');
  return {
    text: on('text'),
    paper: inside('paper'),
    link: on('link'),
    visited: on('visited'),
    word: word.ratio >= word.least && inside('word').ratio < READABLE ? inside('word') : word,
  };
}
