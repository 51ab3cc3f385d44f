/** What a language is to a reader who chooses a voice for it. */

/** Codes of one language, old and new, and of what one reader reads alike, in the form voices have: ISO 639. */
const FAMILIES: Readonly<Record<string, string>> = {
  cmn: 'zh',
  yue: 'zh',
  no: 'nb',
  nn: 'nb',
  iw: 'he',
  in: 'id',
  ji: 'yi',
  mo: 'ro',
  tl: 'fil',
  hyw: 'hy',
};

const plain = (lang: string): string => lang.toLowerCase().replaceAll('_', '-');

/** @returns the language of a tag (BCP 47), whatever its region: "en-GB" → en, "yue" → zh */
export function family(lang: string): string {
  const first = plain(lang).split('-')[0] ?? '';
  return Object.hasOwn(FAMILIES, first) ? (FAMILIES[first] ?? first) : first;
}

const regions = new Map<string, string>();

/** @returns the region, or the one most of its readers live in (CLDR's likely subtags): "en" → US; '' when unknown */
export function region(lang: string): string {
  const tag = plain(lang);
  const known = regions.get(tag);
  if (known !== undefined) return known;
  const found = likely(tag);
  regions.set(tag, found);
  return found;
}

function likely(tag: string): string {
  try {
    return new Intl.Locale(tag).maximize().region ?? '';
  } catch {
    return ''; // voices are named by their makers: "chr-us-qaaa-x-west" is no tag
  }
}

/**
 * What a choice of voice is remembered by: the language, for a reader wants one voice for all English. Where one region
 * cannot be read by another's voice it is a language of its own.
 * @returns a tag in lower case
 */
export function tongue(lang: string): string {
  const of = family(lang);
  if (of === 'zh' && (/^yue\b/.test(plain(lang)) || /HK|MO/.test(region(lang)))) return 'yue';
  if (of === 'pt' && region(lang) === 'PT') return 'pt-pt';
  return of;
}
