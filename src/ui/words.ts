/** Every word a person reads comes from _locales, in the language of the browser. */
import type messages from '../_locales/en/messages.json';
import { writtenRightToLeft } from '../article/tongue.ts';
import { message } from '../platform/messages.ts';

export type MessageKey = keyof typeof messages & string;

/** @returns the message in the interface's language, with `$1`, `$2` … filled in */
export function t(key: MessageKey, ...substitutions: readonly (string | number)[]): string {
  return message(key, substitutions.map(String));
}

/** What is said in another way of one than of many: `voices_one`, `voices_other`, and what else a language has. */
export type CountedKey = MessageKey extends infer Key ? (Key extends `${infer Start}_other` ? Start : never) : never;

/**
 * @returns the message for so many of something, in the plural that the interface's language has for it (CLDR, by
 * `Intl.PluralRules`), with the number for `$1`. Not on the way to the text: the first number a page writes so takes 10 ms
 */
export function counted(key: CountedKey, count: number): string {
  const plural = new Intl.PluralRules(uiLanguage()).select(count);
  return message(`${key}_${plural}`, [number(count)]) || t(`${key}_other`, number(count));
}

/** @returns the message of a key that came from elsewhere; '' when there is none */
export const perhaps = (key: string): string => message(key);

/**
 * @returns the language the words are in (BCP 47), for dates, numbers and `lang` of the page. Not the browser's own: one
 * in a language without messages of ours shows the English ones.
 */
export const uiLanguage = (): string => t('locale');

/** @returns which way the words run. Of our own language again: the browser's `@@bidi_dir` is that of its own */
export const uiDirection = (): 'ltr' | 'rtl' => (writtenRightToLeft(uiLanguage()) ? 'rtl' : 'ltr');

/** @returns the attributes of words of ours that stand in a text which may be in any language */
export const ours = () => ({ lang: uiLanguage(), dir: uiDirection() });

/** Tells a page in which language its words are, and which way they run. */
export function nameLanguage(root: HTMLElement): void {
  root.lang = uiLanguage();
  root.dir = uiDirection();
}

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
