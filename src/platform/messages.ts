/** The browser's own look-up of words, in its language. */
import { browser } from './browser.ts';

/** What names are short for: a build has made them so (build/messages.mjs). */
let short: ReadonlyMap<string, string> | null = null;

function shortNames(): ReadonlyMap<string, string> {
  const list = browser.i18n.getMessage('names').split(' ');
  return new Map(list.map((name, i) => [name, `_${i.toString(36)}`]));
}

/** @returns the message of this name, with `$1`, `$2` … filled in; '' when there is none */
export function message(name: string, substitutions: readonly string[] = []): string {
  short ??= shortNames();
  return browser.i18n.getMessage(short.get(name) ?? name, [...substitutions]);
}
