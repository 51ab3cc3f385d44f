/**
 * The reader's own colours on their way to the page. The theme that is made of them takes a colour library, which no click waits
 * for: once made it is kept in localStorage, beside the colours it was made of.
 */
import type { Chosen } from './own-theme.ts';
import type { SettingName, Settings } from './schema.ts';
import type { Theme } from './system-themes.ts';

const KEY = 'own';
/** To be raised when own-theme.ts makes another theme of the same colours: what was made before is then made anew. */
const MAKING = 1;

/** The settings that are own colours, each with its place in a theme. */
export const OWN = {
  ownText: 'text',
  ownPaper: 'paper',
  ownLink: 'link',
  ownVisited: 'visited',
  ownMark: 'word',
} as const satisfies Partial<Record<SettingName, keyof Chosen>>;

export type OwnName = keyof typeof OWN;
export const OWN_NAMES = Object.keys(OWN).filter((name): name is OwnName => name in OWN);

export const chosenOf = (settings: Settings): Chosen => ({
  text: settings.ownText,
  paper: settings.ownPaper,
  link: settings.ownLink,
  visited: settings.ownVisited,
  word: settings.ownMark,
});

const TOKENS: Readonly<Record<keyof Theme, true>> = {
  scheme: true,
  paper: true,
  bar: true,
  text: true,
  muted: true,
  link: true,
  visited: true,
  line: true,
  focus: true,
  sentence: true,
  sentenceLine: true,
  word: true,
  wordText: true,
};

const isTheme = (value: unknown): value is Theme => {
  if (typeof value !== 'object' || value === null) return false;
  const given = new Map<string, unknown>(Object.entries(value));
  return Object.keys(TOKENS).every((token) => typeof given.get(token) === 'string');
};

function kept(from: string): Theme | null {
  try {
    const own: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    if (typeof own !== 'object' || own === null || !('from' in own) || !('theme' in own)) return null;
    return own.from === from && isTheme(own.theme) ? own.theme : null;
  } catch {
    return null;
  }
}

/** Makes a theme, once the library is there. */
let make: ((chosen: Chosen) => Theme) | null = null;

/** @returns the theme of the reader's own colours; null when it was never made and cannot be made yet */
export function madeTheme(settings: Settings): Theme | null {
  const chosen = chosenOf(settings);
  const from = JSON.stringify([MAKING, chosen]);
  const old = kept(from);
  if (old || !make) return old;
  const theme = make(chosen);
  try {
    localStorage.setItem(KEY, JSON.stringify({ from, theme }));
  } catch {
    // Storage is full or refused: it is made again the next time.
  }
  return theme;
}

/** Has what makes themes loaded. @throws when the extension's own file cannot be read */
export async function loadMaker(): Promise<void> {
  ({ ownTheme: make } = await import('./own-theme.ts'));
}
