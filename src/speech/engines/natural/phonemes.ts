/** Text becomes the numbers of phonemes that a voice knows, by the eSpeak NG inside the voices' package. */
import initPhonemizer, { type Phonemizer } from '@igpauli/pi-sano-tts/assets/snt_g2p.js';
import '@igpauli/pi-sano-tts/assets/trellis_frontend.js';
import { ints, keep, reserve } from './memory.ts';
import type { NaturalVoice } from './voices.ts';
import { BEGIN, END, FILLER, SPACE } from './words.ts';

/** @returns the numbers of a text, with begin and end; null when nothing in it can be said or it is too long for one go */
export type Phonemes = (text: string) => readonly number[] | null;

/** The marks of the `lite` voices' alphabet (Piper's phoneme_id_map). */
const MARKS: Readonly<Record<string, number>> = { '!': 4, ',': 8, '.': 10, ':': 11, ';': 12, '?': 13 };
const MARK_IDS = new Set(Object.values(MARKS));
const MOST = 1024;
/** The least that any `lite` voice takes (d_max_tokens of the Turkish one). */
const MOST_OF_LITE = 639;

/** Between clauses: marks before white space, dashes and brackets. eSpeak's numbers alone would run the clauses together. */
const CLAUSE = /([^,;:!?…—–()[\]]|[,;:!?…](?!\s|["'”’»)\]]|$))+/gu;

/**
 * What the phonemizer reads wrong, made right without moving a letter: "U.N." would be two sentences, "’" no apostrophe,
 * "–" nothing.
 */
export const tidy = (text: string): string =>
  text
    .replace(/\b(?:\p{Lu}\.){2,}(?=.)/gu, (letters) => letters.replaceAll('.', ' '))
    .replaceAll('’', "'")
    .replaceAll('–', '—');

export async function loadPhonemizer(locateFile: (file: string) => string): Promise<Phonemizer> {
  const module = await initPhonemizer({ locateFile, print: () => {}, printErr: () => {} });
  if (module._snt_g2p_init() !== 0) throw new Error('The phonemes did not load.');
  return module;
}

/** @returns the phonemes of a voice's language */
export function phonemesOf(module: Phonemizer, voice: NaturalVoice): Phonemes {
  return voice.runtime === 'nano' ? english(module) : piper(module, voice);
}

function english(module: Phonemizer): Phonemes {
  const frontend = globalThis.SaanoTrellisFrontend.createFrontend({ module });
  return (text) => {
    try {
      return frontend.textToIds(tidy(text)).ids;
    } catch (error) {
      if (error instanceof Error && 'kind' in error && (error.kind === 'empty' || error.kind === 'too_long'))
        return null;
      throw error;
    }
  };
}

function piper(module: Phonemizer, { espeak, slot }: NaturalVoice): Phonemes {
  const name = keep(module, new TextEncoder().encode(`${espeak}\0`));
  const to = reserve(module, MOST * 4);
  const clause = (text: string): number[] => {
    const from = keep(module, new TextEncoder().encode(`${text}\0`));
    if (module._snt_g2p_set_voice(name, slot) !== 0) throw new Error(`There are no phonemes for ${espeak}.`);
    const count = module._snt_g2p_text_to_ids(from, to, MOST);
    module._free(from);
    return [...ints(module, to, Math.max(0, count))].filter((id) => id > END && !MARK_IDS.has(id));
  };
  return (text) => {
    const ids: number[] = [];
    for (const found of tidy(text).matchAll(CLAUSE)) {
      const sounds = clause(found[0]);
      if (sounds.length === 0) continue;
      if (ids.length) ids.push(SPACE);
      ids.push(...sounds, ...markAfter(tidy(text).slice(found.index), found[0]));
    }
    // Begin, each with a filler behind it, end: what the voices were taught.
    return ids.length && ids.length * 2 + 3 <= MOST_OF_LITE
      ? [BEGIN, FILLER, ...ids.flatMap((id) => [id, FILLER]), END]
      : null;
  };
}

/** @returns the number of the mark that ends a clause, if one does */
function markAfter(rest: string, clause: string): number[] {
  const mark = /\.["'”’»]*\s*$/.test(clause) ? '.' : (rest[clause.length] ?? '');
  if (!mark) return [];
  return [MARKS[mark === '…' ? '.' : mark] ?? MARKS[','] ?? SPACE];
}
