/**
 * The colours, one table. Every pair is held by test/settings/themes.node.test.ts: text and links on paper and bar at
 * least 7:1, muted text 7:1, controls, focus ring and highlights at least 3:1 against what they lie on, and the text inside a
 * highlight at least 7:1 (WCAG 2.2: 1.4.3, 1.4.6, 1.4.11).
 */

export interface Theme {
  readonly scheme: 'light' | 'dark';
  /** What the article lies on. */
  readonly paper: string;
  /** What the toolbar and panels lie on. */
  readonly bar: string;
  readonly text: string;
  /** Byline, dates, captions. */
  readonly muted: string;
  readonly link: string;
  readonly visited: string;
  /** Outlines of controls, lines of tables. */
  readonly line: string;
  readonly focus: string;
  /** Behind the sentence being spoken: a tint, and an underline that carries the contrast. */
  readonly sentence: string;
  readonly sentenceLine: string;
  /** The word being spoken. */
  readonly word: string;
  readonly wordText: string;
}

/** A contrast theme: nothing in it is paler than the text, and what is marked is turned round. */
function twoColours(
  scheme: Theme['scheme'],
  paper: string,
  text: string,
  { link, visited, focus }: Pick<Theme, 'link' | 'visited' | 'focus'>,
): Theme {
  const spoken = { sentence: paper, sentenceLine: text, word: text, wordText: paper };
  return { scheme, paper, bar: paper, text, muted: text, link, visited, line: text, focus, ...spoken };
}

export const THEMES = {
  light: {
    scheme: 'light',
    paper: '#ffffff',
    bar: '#f3f4f6',
    text: '#1b1d21',
    muted: '#464b54',
    link: '#0a4a94',
    visited: '#5a2d88',
    line: '#6d737e',
    focus: '#0a4a94',
    sentence: '#fdf0c4',
    sentenceLine: '#9a6200',
    word: '#0a4a94',
    wordText: '#ffffff',
  },
  dark: {
    scheme: 'dark',
    paper: '#16181c',
    bar: '#22252b',
    text: '#eceef2',
    muted: '#bcc2cc',
    link: '#9cc8ff',
    visited: '#d8b8ff',
    line: '#8f97a4',
    focus: '#ffd166',
    sentence: '#2b3040',
    sentenceLine: '#ffd166',
    word: '#ffd166',
    wordText: '#16181c',
  },
  sepia: {
    scheme: 'light',
    paper: '#f8efdc',
    bar: '#efe3c9',
    text: '#33261a',
    muted: '#54422f',
    link: '#0b4377',
    visited: '#5b2a72',
    line: '#7c6a52',
    focus: '#0b4377',
    sentence: '#f0dba4',
    sentenceLine: '#8a4b00',
    word: '#6b2f00',
    wordText: '#ffffff',
  },
  cream: {
    scheme: 'light',
    paper: '#fbf5e3',
    bar: '#f1e8cf',
    text: '#262320',
    muted: '#4d473c',
    link: '#0a4580',
    visited: '#5c2a78',
    line: '#777062',
    focus: '#0a4580',
    sentence: '#d8ecd2',
    sentenceLine: '#2f6b2b',
    word: '#1f5a2a',
    wordText: '#ffffff',
  },
  peach: {
    scheme: 'light',
    paper: '#fde7d6',
    bar: '#f7d8c0',
    text: '#2a1b12',
    muted: '#52392a',
    link: '#083f77',
    visited: '#5a2169',
    line: '#836350',
    focus: '#083f77',
    sentence: '#fff6c9',
    sentenceLine: '#8a4b00',
    word: '#6b2a0e',
    wordText: '#ffffff',
  },
  mint: {
    scheme: 'light',
    paper: '#e2f3e6',
    bar: '#d0e8d6',
    text: '#12231a',
    muted: '#2e4a3a',
    link: '#00406e',
    visited: '#562270',
    line: '#587466',
    focus: '#00406e',
    sentence: '#fbf2c8',
    sentenceLine: '#7d5200',
    word: '#0f4d33',
    wordText: '#ffffff',
  },
  paleBlue: {
    scheme: 'light',
    paper: '#e1eef9',
    bar: '#d0e2f2',
    text: '#14202b',
    muted: '#324656',
    link: '#003f83',
    visited: '#54247a',
    line: '#5b7184',
    focus: '#003f83',
    sentence: '#fbf0c4',
    sentenceLine: '#8a5200',
    word: '#123f6b',
    wordText: '#ffffff',
  },
  grey: {
    scheme: 'light',
    paper: '#dcdee1',
    bar: '#cfd2d6',
    text: '#131518',
    muted: '#32373e',
    link: '#003a7d',
    visited: '#4b1c72',
    line: '#5c626b',
    focus: '#003a7d',
    sentence: '#f2ecd0',
    sentenceLine: '#7a4a00',
    word: '#1b3a5c',
    wordText: '#ffffff',
  },
  navy: {
    scheme: 'dark',
    paper: '#0d1b2f',
    bar: '#182a44',
    text: '#e9f0fb',
    muted: '#b9c8de',
    link: '#9fd0ff',
    visited: '#d9beff',
    line: '#8598b3',
    focus: '#ffd166',
    sentence: '#23395a',
    sentenceLine: '#ffd166',
    word: '#ffd166',
    wordText: '#0d1b2f',
  },
  night: {
    scheme: 'dark',
    paper: '#1b1410',
    bar: '#281e17',
    text: '#f2dfc6',
    muted: '#d0b795',
    link: '#ffc27a',
    visited: '#e8b8a8',
    line: '#a08a70',
    focus: '#ffe08a',
    sentence: '#3a2b1e',
    sentenceLine: '#ffc27a',
    word: '#ffc27a',
    wordText: '#1b1410',
  },
  blackOnWhite: twoColours('light', '#ffffff', '#000000', { link: '#0000c8', visited: '#6a0080', focus: '#0000c8' }),
  whiteOnBlack: twoColours('dark', '#000000', '#ffffff', { link: '#8fd0ff', visited: '#e3b8ff', focus: '#ffff00' }),
  yellowOnBlack: twoColours('dark', '#000000', '#ffff00', { link: '#8ff0ff', visited: '#ffc4f2', focus: '#ffffff' }),
  greenOnBlack: twoColours('dark', '#000000', '#66ff7f', { link: '#8fdcff', visited: '#f0c0ff', focus: '#ffffff' }),
  blackOnYellow: twoColours('light', '#ffee58', '#000000', { link: '#00128a', visited: '#5a0070', focus: '#00128a' }),
} as const satisfies Record<string, Theme>;

export type ThemeName = keyof typeof THEMES;

/**
 * The theme that follows the system: its wish for more contrast first, then dark or light.
 * @param wishes answers a media query, e.g. `(query) => matchMedia(query).matches`
 */
export function systemTheme(wishes: (query: string) => boolean): ThemeName {
  const dark = wishes('(prefers-color-scheme: dark)');
  if (wishes('(prefers-contrast: more)')) return dark ? 'whiteOnBlack' : 'blackOnWhite';
  return dark ? 'dark' : 'light';
}
