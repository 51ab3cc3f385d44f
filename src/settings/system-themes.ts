/**
 * The themes that follow the system, apart from the others: first.ts sets them before the first frame. What every pair of
 * their colours must reach stands in settings/pairs.ts.
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
export function twoColours(
  scheme: Theme['scheme'],
  paper: string,
  text: string,
  { link, visited, focus }: Pick<Theme, 'link' | 'visited' | 'focus'>,
): Theme {
  const spoken = { sentence: paper, sentenceLine: text, word: text, wordText: paper };
  return { scheme, paper, bar: paper, text, muted: text, link, visited, line: text, focus, ...spoken };
}

export const SYSTEM_THEMES = {
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
  blackOnWhite: twoColours('light', '#ffffff', '#000000', { link: '#0000c8', visited: '#6a0080', focus: '#0000c8' }),
  whiteOnBlack: twoColours('dark', '#000000', '#ffffff', { link: '#8fd0ff', visited: '#e3b8ff', focus: '#ffff00' }),
} as const satisfies Record<string, Theme>;

export type SystemThemeName = keyof typeof SYSTEM_THEMES;

/**
 * The theme that follows the system: its wish for more contrast first, then dark or light.
 * @param wishes answers a media query, e.g. `(query) => matchMedia(query).matches`
 */
export function systemTheme(wishes: (query: string) => boolean): SystemThemeName {
  const dark = wishes('(prefers-color-scheme: dark)');
  if (wishes('(prefers-contrast: more)')) return dark ? 'whiteOnBlack' : 'blackOnWhite';
  return dark ? 'dark' : 'light';
}
