/**
 * Which way of setting a text its language asks for: scripts.css has the rules for each. A table, and not the browser's knowledge
 * of languages (Intl.Locale), which takes 5 ms the first time, before any text is shown.
 */

/** By BCP 47, the first that fits; what fits none is set as Latin, Greek and Cyrillic letters are. */
const SCRIPTS = {
  hant: /^(?:zh-(?:Hant|TW|HK|MO)|yue|lzh)\b/,
  hans: /^(?:zh|wuu|cmn)\b/,
  jpan: /^ja\b/,
  kore: /^ko\b/,
  nastaliq: /^(?:ur|pnb|ks|skr|pa-(?:PK|Arab))\b/,
  arab: /^(?:ar|arz|fa|prs|ps|ckb|sd|ug|syr|dv|nqo)\b|-Arab\b/,
  hebr: /^(?:he|iw|yi)\b|-Hebr\b/,
  indic: /^(?:hi|mr|ne|sa|kok|mai|bho|bn|as|pa|gu|or|ta|te|kn|ml|si)\b/,
  stacked: /^(?:th|lo|km|my|bo|dz)\b/,
} as const satisfies Readonly<Record<string, RegExp>>;

export type Script = keyof typeof SCRIPTS | 'plain';

/** Letters that are joined, or hang together: space between them would take words apart. */
const JOINED: readonly Script[] = ['nastaliq', 'arab', 'indic', 'stacked'];

/** @param lang a language (BCP 47) */
export function scriptOf(lang: string): Script {
  for (const [script, languages] of Object.entries(SCRIPTS)) if (languages.test(lang)) return script as Script; // its own keys
  return 'plain';
}

/** Whether the letters of a language can have no space between them. */
export const isJoined = (lang: string): boolean => JOINED.includes(scriptOf(lang));

/** Has an element, and whatever in it is in another language, set as its language asks for. */
export function setScripts(part: HTMLElement): void {
  if (part.lang) part.dataset.script = scriptOf(part.lang);
  for (const element of part.querySelectorAll<HTMLElement>('[lang]')) element.dataset.script = scriptOf(element.lang);
}
