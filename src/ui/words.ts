/** Every word a person reads comes from _locales, in the language of the browser. */
import type messages from '../_locales/en/messages.json';
import { browser } from '../platform/browser.ts';

export type MessageKey = keyof typeof messages & string;

/** @returns the message in the interface's language, with `$1`, `$2` … filled in */
export function t(key: MessageKey, ...substitutions: readonly (string | number)[]): string {
  return browser.i18n.getMessage(key, substitutions.map(String));
}

/** @returns the language of the interface (BCP 47), for dates and numbers and `lang` of the page */
export const uiLanguage = (): string => browser.i18n.getUILanguage();

/** @returns a number written as the interface's language writes it, e.g. 1.5 or 1,5 */
export const number = (value: number): string =>
  new Intl.NumberFormat(uiLanguage(), { maximumFractionDigits: 2 }).format(value);
