/** The language of a text: what the page declares, checked against the script it is written in. */

/** A script that tells the language, or narrows it down to a few of which the first is the most read. */
const SCRIPTS: readonly { readonly script: RegExp; readonly langs: readonly string[] }[] = [
  { script: /[\u3040-\u30ff]/g, langs: ['ja'] },
  { script: /[\uac00-\ud7af]/g, langs: ['ko'] },
  { script: /[\u4e00-\u9fff]/g, langs: ['zh', 'ja', 'yue', 'ko'] },
  { script: /[\u0600-\u06ff]/g, langs: ['ar', 'fa', 'ur', 'ps', 'ckb', 'ug', 'sd', 'ku', 'az', 'pa', 'ks', 'arz'] },
  { script: /[\u0590-\u05ff]/g, langs: ['he', 'yi', 'iw'] },
  {
    script: /[\u0400-\u04ff]/g,
    langs: [
      'ru',
      'uk',
      'bg',
      'sr',
      'mk',
      'be',
      'kk',
      'ky',
      'mn',
      'tg',
      'bs',
      'sh',
      'uz',
      'tt',
      'az',
      'ba',
      'cv',
      'os',
      'ce',
      'cu',
    ],
  },
  { script: /[\u0370-\u03ff]/g, langs: ['el', 'grc'] },
  { script: /[\u0e00-\u0e7f]/g, langs: ['th'] },
  { script: /[\u0900-\u097f]/g, langs: ['hi', 'mr', 'ne', 'sa', 'kok', 'mai', 'bho'] },
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
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const share = (script: RegExp) => (letters < 80 ? 0 : (text.match(script)?.length ?? 0) / letters);
  const written = SCRIPTS.find(({ script, langs }) => share(script) > (langs[0] === 'ja' ? KANA_SHARE : CONTRADICTION));
  for (const tag of declared) {
    const tidy = tidyLanguage(tag ?? '');
    if (
      tidy !== '' &&
      (!written || written.langs.includes(tidy.split('-')[0] ?? '') || /-(?:Cyrl|Arab|Hans|Hant)/.test(tidy))
    )
      return tidy;
  }
  return written?.langs[0] ?? '';
}

/** True for languages written from right to left. */
export const writtenRightToLeft = (tag: string): boolean =>
  /^(?:ar|fa|he|iw|ur|ps|ckb|ug|sd|yi|dv|arz|ks)(?:-|$)|-Arab|-Hebr/.test(tag);
