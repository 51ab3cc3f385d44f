/**
 * Which language each part of a text is in: what the page declares, unless the script it is written in or its commonest
 * words tell otherwise (an Arabic quotation in an English article; a French one that nobody marked).
 */
import { openersOf } from './abbreviations.ts';

/** A part of a block's text in one language (BCP 47), in UTF-16 units. */
export interface Tongue {
  readonly start: number;
  readonly end: number;
  readonly lang: string;
}

/**
 * A script, and the languages written in it, the most read first. A run of it in a text of another language is told from
 * `least` letters on: single letters are signs ("α"), and Latin names stand in every language.
 */
interface Script {
  readonly letters: string;
  readonly langs: readonly string[];
  readonly least: number;
}

const SCRIPTS: readonly Script[] = [
  {
    letters: '\\p{Script=Arabic}',
    langs: ['ar', 'fa', 'ur', 'ps', 'ckb', 'ug', 'sd', 'ks', 'arz', 'ku', 'az', 'pa'],
    least: 3,
  },
  { letters: '\\p{Script=Hebrew}', langs: ['he', 'yi', 'iw'], least: 3 },
  {
    letters: '\\p{Script=Cyrillic}',
    langs: 'ru uk bg sr mk be kk ky mn tg bs sh uz tt az ba cv os ce cu'.split(' '),
    least: 4,
  },
  { letters: '\\p{Script=Greek}', langs: ['el', 'grc'], least: 4 },
  { letters: '[\\p{Script=Hiragana}\\p{Script=Katakana}ー]', langs: ['ja'], least: 2 },
  { letters: '\\p{Script=Hangul}', langs: ['ko'], least: 2 },
  { letters: '\\p{Script=Han}', langs: ['zh', 'ja', 'yue', 'ko'], least: 2 },
  { letters: '\\p{Script=Devanagari}', langs: ['hi', 'mr', 'ne', 'sa', 'kok', 'mai', 'bho'], least: 2 },
  { letters: '\\p{Script=Bengali}', langs: ['bn', 'as'], least: 2 },
  { letters: '\\p{Script=Tamil}', langs: ['ta'], least: 2 },
  { letters: '\\p{Script=Telugu}', langs: ['te'], least: 2 },
  { letters: '\\p{Script=Gujarati}', langs: ['gu'], least: 2 },
  { letters: '\\p{Script=Kannada}', langs: ['kn'], least: 2 },
  { letters: '\\p{Script=Malayalam}', langs: ['ml'], least: 2 },
  { letters: '\\p{Script=Gurmukhi}', langs: ['pa'], least: 2 },
  { letters: '\\p{Script=Sinhala}', langs: ['si'], least: 2 },
  { letters: '\\p{Script=Thai}', langs: ['th'], least: 2 },
  { letters: '\\p{Script=Lao}', langs: ['lo'], least: 2 },
  { letters: '\\p{Script=Khmer}', langs: ['km'], least: 2 },
  { letters: '\\p{Script=Myanmar}', langs: ['my'], least: 2 },
  { letters: '\\p{Script=Ethiopic}', langs: ['am', 'ti'], least: 2 },
  { letters: '\\p{Script=Armenian}', langs: ['hy'], least: 3 },
  { letters: '\\p{Script=Georgian}', langs: ['ka'], least: 3 },
];
/** A Latin passage in a text of another script is a passage from four words on; fewer are names and are left to the voice. */
const LATIN_WORDS = 4;

const BETWEEN = '[\\p{M}\\p{N}\\p{Cf}\\s.,:;!?\'’"“”«»()،؛؟۔।…/–-]*';
const RUNS = SCRIPTS.map((script) => ({
  ...script,
  run: new RegExp(`${script.letters}(?:${BETWEEN}${script.letters})*\\p{M}*[.!?؟۔।]?`, 'gu'),
}));
const LATIN = new RegExp(`\\p{Script=Latin}(?:${BETWEEN}\\p{Script=Latin})*[.!?]?`, 'gu');
/** Without a letter of any of these a text needs no second look. */
const OTHER = new RegExp(`[${SCRIPTS.map(({ letters }) => letters.replace(/^\[|\]$/g, '')).join('')}]`, 'u');
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const KANA_SHARE = 0.05;

/** Norwegian has three tags, and one row of words. */
const LIKE: Readonly<Record<string, string>> = { no: 'nb', nn: 'nb' };

function primary(lang: string): string {
  const name = lang.toLowerCase().split(/[-_]/)[0] ?? '';
  return LIKE[name] ?? name;
}

const ownScript = (lang: string) => SCRIPTS.find(({ langs }) => langs.includes(primary(lang)));
const isLatin = (lang: string) => !ownScript(lang) || /-latn\b/i.test(lang);

/** Every opening word, with the languages that have it. */
let speakers: Map<string, string[]> | null = null;

function speakersOf(word: string): readonly string[] {
  if (!speakers) {
    speakers = new Map();
    for (const [lang, words] of openersOf)
      for (const one of words) speakers.set(one, [...(speakers.get(one) ?? []), lang]);
  }
  return speakers.get(word) ?? [];
}

/** Words looked at; enough to tell, whatever the length. */
const ENOUGH = 60;
/** Fewer words tell nothing. */
const LEAST = 8;

/**
 * @param text a passage without a better clue
 * @param declared what it is said to be in; '' when nobody says
 * @returns the language its commonest words are of, when they are clearly not the declared one's; else `declared`
 */
export function byWords(text: string, declared: string): string {
  const words = (
    text
      .slice(0, ENOUGH * 12)
      .toLowerCase()
      .match(/\p{L}+(?:['’]\p{L}+)?/gu) ?? []
  ).slice(0, ENOUGH);
  if (words.length < LEAST) return declared;
  const own = primary(declared);
  // It mostly is what it is said to be, and that shows soon.
  const start = words.slice(0, 24);
  const native = openersOf.get(own);
  if (native && start.filter((word) => native.has(word)).length >= start.length * 0.42) return declared;
  const hits = new Map<string, number>();
  for (const word of words) for (const lang of speakersOf(word)) hits.set(lang, (hits.get(lang) ?? 0) + 1);
  const [[best, most] = ['', 0], [, second] = ['', 0]] = [...hits].sort(([, x], [, y]) => y - x);
  if (best === '' || best === own || most === second) return declared;
  // Sisters share many words ("de", "la"): what counts is what only one of the two has.
  const [other, mine] = [openersOf.get(best), native];
  const theirs = words.filter((word) => other?.has(word) && !mine?.has(word)).length;
  const ours = words.filter((word) => mine?.has(word) && !other?.has(word)).length;
  // A language without a row of words cannot speak for itself: the other must be the clearer.
  const share = declared !== '' && !native ? 0.4 : 0.2;
  return theirs >= 4 && theirs >= words.length * share && ours * 3 <= theirs ? best : declared;
}

/** Cuts a part at the runs of scripts that its language is not written in. */
function* byScript(text: string, { start, end, lang }: Tongue): Generator<Tongue> {
  const part = text.slice(start, end);
  const own = isLatin(lang) ? undefined : ownScript(lang);
  const foreign: { from: number; to: number; lang: string }[] = [];
  if (OTHER.test(part))
    for (const { run, langs, least, letters } of RUNS) {
      if (langs.includes(primary(lang)) || (own?.langs.includes('ja') && langs.includes('ja'))) continue;
      for (const { 0: found, index } of part.matchAll(run))
        if ((found.match(new RegExp(letters, 'gu'))?.length ?? 0) >= least) {
          const kana = langs[0] === 'zh' && part.match(KANA);
          foreign.push({ from: index, to: index + found.length, lang: kana ? 'ja' : (langs[0] ?? lang) });
        }
    }
  if (own)
    for (const { 0: found, index } of part.matchAll(LATIN))
      if ((found.match(/\p{L}{2,}/gu)?.length ?? 0) >= LATIN_WORDS)
        foreign.push({ from: index, to: index + found.length, lang: byWords(found, 'en') });
  let at = start;
  for (const { from, to, lang: other } of foreign.sort((a, b) => a.from - b.from)) {
    if (start + from < at) continue;
    if (start + from > at) yield { start: at, end: start + from, lang };
    yield { start: start + from, end: start + to, lang: other };
    at = start + to;
  }
  if (at < end) yield { start: at, end, lang };
}

/** A name or a term within a sentence is said by the sentence's own voice, where it has the letters. */
const PASSAGE = 3;

/** Joins what is of one language, and gives words between two parts to the part before. */
function joined(text: string, parts: readonly Tongue[]): Tongue[] {
  const all: Tongue[] = [];
  for (const part of parts) {
    const last = all.at(-1);
    const silent = !/[\p{L}\p{N}]/u.test(text.slice(part.start, part.end));
    if (last && (silent || last.lang === part.lang)) all[all.length - 1] = { ...last, end: part.end };
    else if (last && !/[\p{L}\p{N}]/u.test(text.slice(last.start, last.end)))
      all[all.length - 1] = { ...part, start: last.start };
    else all.push(part);
  }
  return all;
}

/**
 * @param text a block
 * @param declared its parts as the page declares them (nearest `lang`), in order, without gaps
 * @param main the block's own language
 * @returns its parts by the language they are in, in order, without gaps
 */
export function tongues(text: string, declared: readonly Tongue[], main: string): Tongue[] {
  const passages =
    declared.length < 2
      ? declared
      : declared.map((part) => {
          const said = text.slice(part.start, part.end);
          const words = said.match(/\p{L}[\p{L}\p{M}'’-]*/gu)?.length ?? 0;
          const small = words < PASSAGE && isLatin(part.lang) === isLatin(main);
          return small ? { ...part, lang: main } : part;
        });
  return joined(
    text,
    joined(text, passages).flatMap((part) => {
      const written = text.slice(part.start, part.end);
      const lang = isLatin(part.lang) ? byWords(written, part.lang) : part.lang;
      // Kana is Japanese, whatever the page says; the ideographs around it are its own.
      const kana = primary(lang) === 'zh' && (written.match(KANA)?.length ?? 0) > written.length * KANA_SHARE;
      return [...byScript(text, { ...part, lang: kana ? 'ja' : lang })];
    }),
  );
}
