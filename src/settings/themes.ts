/**
 * The colours, one table. Every pair is held by test/settings/themes.dom.test.ts: text and links on paper and bar at
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
  blackOnWhite: {
    scheme: 'light',
    paper: '#ffffff',
    bar: '#ffffff',
    text: '#000000',
    muted: '#000000',
    link: '#0000c8',
    visited: '#6a0080',
    line: '#000000',
    focus: '#0000c8',
    sentence: '#ffffff',
    sentenceLine: '#000000',
    word: '#000000',
    wordText: '#ffffff',
  },
  whiteOnBlack: {
    scheme: 'dark',
    paper: '#000000',
    bar: '#000000',
    text: '#ffffff',
    muted: '#ffffff',
    link: '#8fd0ff',
    visited: '#e3b8ff',
    line: '#ffffff',
    focus: '#ffff00',
    sentence: '#000000',
    sentenceLine: '#ffffff',
    word: '#ffffff',
    wordText: '#000000',
  },
  yellowOnBlack: {
    scheme: 'dark',
    paper: '#000000',
    bar: '#000000',
    text: '#ffff00',
    muted: '#ffff00',
    link: '#8ff0ff',
    visited: '#ffc4f2',
    line: '#ffff00',
    focus: '#ffffff',
    sentence: '#000000',
    sentenceLine: '#ffff00',
    word: '#ffff00',
    wordText: '#000000',
  },
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
