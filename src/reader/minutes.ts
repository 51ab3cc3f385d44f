/** How long an article takes to read. */

/**
 * Characters a minute of adults reading for understanding, per language: Trauzettel-Klosinski and Dietz, "Standardized
 * assessment of reading performance: the new International Reading Speed Texts IReST", IOVS 53(9), 2012, table 2.
 */
const CHARACTERS_A_MINUTE: Readonly<Record<string, number>> = {
  ar: 612,
  de: 920,
  en: 987,
  es: 1025,
  fi: 1078,
  fr: 998,
  he: 833,
  it: 950,
  ja: 357,
  nl: 978,
  pl: 916,
  pt: 913,
  ru: 986,
  sl: 885,
  sv: 917,
  tr: 1054,
  zh: 255,
};

/** @returns characters a minute, of an average reader; a language (BCP 47) that was not measured counts as English */
export const averagePace = (lang: string): number => CHARACTERS_A_MINUTE[lang.toLowerCase().split('-')[0] ?? ''] ?? 987;

/**
 * @param text the article's text
 * @param lang BCP 47
 * @param pace the reader's own, as a multiple of the average
 * @returns whole minutes, at least 1
 */
export const minutes = (text: string, lang: string, pace = 1): number =>
  Math.max(1, Math.round(text.trim().length / (averagePace(lang) * pace)));
