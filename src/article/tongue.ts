/** The language of a text: what the page declares, checked against the script it is written in. */

/** A script that tells the language, or narrows it down to a few of which the first is the most read. */
const SCRIPTS: readonly { readonly script: RegExp; readonly langs: string }[] = [
  { script: /[\u3040-\u30ff]/g, langs: 'ja' },
  { script: /[\uac00-\ud7af]/g, langs: 'ko' },
  { script: /[\u4e00-\u9fff]/g, langs: 'zh ja yue ko' },
  { script: /[\u0600-\u06ff]/g, langs: 'ar fa ur ps ckb ug sd ku az pa ks arz' },
  { script: /[\u0590-\u05ff]/g, langs: 'he yi iw' },
  {
    script: /[\u0400-\u04ff]/g,
    langs: 'ru uk bg sr mk be kk ky mn tg bs sh uz tt az ba cv os ce cu',
  },
  { script: /[\u0370-\u03ff]/g, langs: 'el grc' },
  { script: /[\u0e00-\u0e7f]/g, langs: 'th' },
  { script: /[\u0900-\u097f]/g, langs: 'hi mr ne sa kok mai bho' },
];
/** Letters of another script than the declared language's before the declaration is taken for a template's default. */
const CONTRADICTION = 0.4;
const KANA_SHARE = 0.03;

/** Canonical BCP 47 tag, or empty when `tag` is none. */
export function tidyLanguage(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag.trim().replaceAll('_', '-'))[0] ?? '';
  } catch {
    return '';
  }
}

/**
 * The first declared language that the text's script does not contradict; else the most read language of that script;
 * else empty. `text` is a few thousand characters of the page.
 */
export function languageOf(declared: readonly (string | null | undefined)[], text: string): string {
  const written = scriptOf(text);
  const langs = written?.langs.split(' ') ?? [];
  for (const tag of declared) {
    const tidy = tidyLanguage(tag ?? '');
    const fits = !written || langs.includes(tidy.split('-')[0] ?? '') || /-(?:Cyrl|Arab|Hans|Hant)/.test(tidy);
    if (tidy !== '' && fits) return tidy;
  }
  return langs[0] ?? '';
}

/** The script that a text is written in, where it tells a language. */
function scriptOf(text: string): (typeof SCRIPTS)[number] | undefined {
  // Most pages are in Latin letters, which tell nothing: one look is enough.
  if (!/[\u0370-\u{1ffff}]/u.test(text.replace(/[\u1e00-\u2fff]/g, ''))) return undefined;
  const letters = text.replace(/\P{L}+/gu, '').length;
  if (letters < 80) return undefined;
  const share = (script: RegExp) => (text.length - text.replace(script, '').length) / letters;
  return SCRIPTS.find(({ script, langs }) => share(script) > (langs === 'ja' ? KANA_SHARE : CONTRADICTION));
}

/** True for languages written from right to left. */
export const writtenRightToLeft = (tag: string): boolean =>
  /^(?:ar|fa|he|iw|ur|ps|ckb|ug|sd|yi|dv|arz|ks)(?:-|$)|-Arab|-Hebr/.test(tag);
