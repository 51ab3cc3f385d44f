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

/** @returns the name of a language or a region as the interface's language has it; the code itself where it has none */
function nameOf(type: 'language' | 'region', code: string): string {
  try {
    return new Intl.DisplayNames(uiLanguage(), { type, fallback: 'code' }).of(code) ?? code;
  } catch {
    return code; // no code at all: voices are named by their makers
  }
}

/** @returns the name of a language (BCP 47), e.g. Dutch */
export const languageName = (lang: string): string => nameOf('language', lang);

/** @returns the name of a region (ISO 3166), e.g. Netherlands; '' for none */
export const regionName = (code: string): string => (code ? nameOf('region', code) : '');

/** @returns a number written as the interface's language writes it, e.g. 1.5 or 1,5 */
export const number = (value: number): string =>
  new Intl.NumberFormat(uiLanguage(), { maximumFractionDigits: 2 }).format(value);
