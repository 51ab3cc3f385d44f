/** Every word a person reads comes from _locales, in the language of the browser. */
import type messages from '../_locales/en/messages.json';
import { browser } from '../platform/browser.ts';

export type MessageKey = keyof typeof messages & string;

/** @returns the message in the interface's language, with `$1`, `$2` … filled in */
export function t(key: MessageKey, ...substitutions: readonly (string | number)[]): string {
  return browser.i18n.getMessage(key, substitutions.map(String));
}

/** @returns the message of a key that came from elsewhere; '' when there is none */
export const perhaps = (key: string): string => browser.i18n.getMessage(key);

/**
 * @returns the language the words are in (BCP 47), for dates, numbers and `lang` of the page. Not the browser's own: one
 * in a language without messages of ours shows the English ones.
 */
export const uiLanguage = (): string => t('locale');

/** @returns a language's name in the interface's language, e.g. "French"; its code where it has none */
export function languageName(lang: string): string {
  try {
    return new Intl.DisplayNames(uiLanguage(), { type: 'language' }).of(lang) ?? lang;
  } catch {
    return lang; // a page may call its language anything
  }
}

/** @returns a number written as the interface's language writes it, e.g. 1.5 or 1,5 */
export const number = (value: number): string =>
  new Intl.NumberFormat(uiLanguage(), { maximumFractionDigits: 2 }).format(value);
