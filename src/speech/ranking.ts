/** Which voice is the better one: a table of what speaks for a voice and against it, each row with its reason. */
import type { Engine, EngineName } from './engine.ts';
import { naturalVoice } from './engines/natural/voices.ts';
import { region } from './languages.ts';
import { nearestEspeak, type Voice, voicesOf } from './voices.ts';

/** What is looked for. */
interface Wanted {
  readonly lang: string;
  readonly region: string;
  readonly order: readonly EngineName[];
  /** Id of the eSpeak voice nearest to the language. */
  readonly nearest: string;
}

interface Row {
  readonly what: string;
  readonly worth: number;
  /** Such a voice speaks when it is chosen, and never by itself. */
  readonly chosenOnly?: true;
  is(voice: Voice, wanted: Wanted): boolean;
}

/** Engines are further apart than anything a voice of theirs is worth (less than half of this, either way). */
const ENGINE = 1000;
/** Behind every other voice. */
const LAST = -10 * ENGINE;

/**
 * The makers of these systems ship good voices, which tell their words. Everywhere else the system's voice is eSpeak NG
 * behind speech-dispatcher: of a hundred words a recogniser mistakes three times as many as of the natural voice's, it
 * tells no words, and it cannot be paused. eSpeak NG is what is left for every other language.
 */
const GOOD = /Windows|Macintosh|iPhone|iPad|Android|CrOS/;
const ORDER: Readonly<Record<'good' | 'other', readonly EngineName[]>> = {
  good: ['system', 'natural', 'espeak'],
  other: ['natural', 'system', 'espeak'],
};
const orderOn = (browser: string) => ORDER[GOOD.test(browser) ? 'good' : 'other'];

const named = (pattern: RegExp) => (voice: Voice) => voice.engine === 'system' && pattern.test(voice.name);

/** macOS's voices that sing, ring or whisper (VoiceOver Utility calls them "Novelty"). */
const NOVELTY =
  /^(Albert|Bad News|Bahh|Bells|Boing|Bubbles|Cellos|Deranged|Good News|Hysterical|Jester|Organ|Pipe Organ|Princess|Superstar|Trinoids|Whisper|Wobble|Zarvox)\b/;
/** Apple's port of Eloquence: clear at high speed, and a robot's. */
const ELOQUENCE = /^(Eddy|Flo|Grandma|Grandpa|Reed|Rocko|Sandy|Shelley)\b/;

const ROWS: readonly Row[] = [
  { what: 'its makers would read along', worth: LAST, chosenOnly: true, is: ({ online }) => online },
  { what: 'made to amuse', worth: LAST / 2, chosenOnly: true, is: named(NOVELTY) },
  // eSpeak's variants ("English (America)+croak"): a hundred for every voice, each the same voice put out of shape.
  { what: 'a variant', worth: LAST / 2, chosenOnly: true, is: named(/\+\w/) },
  {
    what: 'reads another region’s language',
    worth: LAST / 4,
    chosenOnly: true,
    is: ({ engine, id }, { lang }) => engine === 'natural' && id !== `natural:${naturalVoice(lang)?.name}`,
  },
  // The reader's region is one a child learns to read in: a strange accent costs more than a better recording gives.
  { what: 'the very region', worth: 80, is: (voice, wanted) => region(voice.lang) === wanted.region },
  { what: 'tells its words', worth: 40, is: ({ tellsWords }) => tellsWords },
  { what: 'its makers’ best', worth: 60, is: named(/\b(premium|neural|siri|wavenet)\b|\(?natural\)?/i) },
  { what: 'its makers’ better', worth: 40, is: named(/\benhanced\b/i) },
  { what: 'its makers’ smallest', worth: -10, is: named(/\b(compact|desktop)\b/i) },
  { what: 'a robot’s', worth: -120, is: named(ELOQUENCE) },
  { what: 'of the eighties', worth: -160, is: named(/^(Fred|Junior|Kathy|Ralph)\b/) },
  { what: 'eSpeak by another door', worth: -200, is: named(/espeak/i) },
  { what: 'the nearest', worth: 300, is: ({ id }, { nearest }) => id === nearest },
];

interface Weighed {
  readonly voice: Voice;
  readonly worth: number;
  readonly chosenOnly: boolean;
}

function weigh(voice: Voice, wanted: Wanted): Weighed {
  const rows = ROWS.filter((row) => row.is(voice, wanted));
  const engine = -ENGINE * wanted.order.indexOf(voice.engine);
  return {
    voice,
    worth: rows.reduce((sum, { worth }) => sum + worth, engine),
    chosenOnly: rows.some((row) => row.chosenOnly),
  };
}

/** The last list that was weighed, for one language: who asks for the order asks for the best as well. */
let last: { voices: readonly Voice[]; key: string; answer: readonly Weighed[] } | null = null;

function weighed(voices: readonly Voice[], lang: string, browser: string): readonly Weighed[] {
  const key = `${lang} ${browser}`;
  if (last?.voices !== voices || last.key !== key) last = { voices, key, answer: weighAll(voices, lang, browser) };
  return last.answer;
}

function weighAll(voices: readonly Voice[], lang: string, browser: string): Weighed[] {
  const wanted = { lang, region: region(lang), order: orderOn(browser), nearest: nearestEspeak(lang) };
  return voicesOf(voices, lang)
    .map((voice) => weigh(voice, wanted))
    .sort((a, b) => b.worth - a.worth);
}

/**
 * @param lang BCP 47 of the text
 * @param browser its own name for itself, `navigator.userAgent`: `navigator.platform` calls Android and ChromeOS Linux
 * @returns the voices of that language, best first
 */
export const rank = (voices: readonly Voice[], lang: string, browser: string): Voice[] =>
  weighed(voices, lang, browser).map(({ voice }) => voice);

/** @returns the same without those that speak only when they are chosen: the first is the one that speaks by itself */
export const rankOwn = (voices: readonly Voice[], lang: string, browser: string): Voice[] =>
  weighed(voices, lang, browser)
    .filter(({ chosenOnly }) => !chosenOnly)
    .map(({ voice }) => voice);

/**
 * @param browser as for `rank`
 * @returns the engines, the one to ask first in front: the one that has `rankOwn`'s first voice, if it speaks the language
 */
export function inOrder<E extends Pick<Engine, 'name'>>(engines: readonly E[], browser: string): E[] {
  const order: readonly string[] = orderOn(browser);
  return [...engines].sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
}
