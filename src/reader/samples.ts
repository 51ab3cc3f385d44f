/** The languages of an article, each with a sentence of its own that a voice can be heard by. */

import { tongue } from '../speech/languages.ts';
import type { Sentence } from '../speech/script.ts';

export interface Sample {
  /** BCP 47, as the text has it. */
  readonly lang: string;
  /** What is said. */
  readonly text: string;
}

/** A voice is known by a sentence of some seconds, not by a headline of two words (UTF-16 units). */
const ENOUGH = 40;
const MOST = 160;

/** @returns how far a sentence is from one that is good to hear */
const strange = (length: number): number => Math.max(0, ENOUGH - length) + Math.max(0, length - MOST);

/** @returns one sample a language: the article's own first, then the language with the most sentences */
export function samplesOf(script: readonly Pick<Sentence, 'text' | 'said' | 'lang'>[], lang: string): Sample[] {
  const found = new Map<string, { sample: Sample; sentences: number }>();
  for (const { text, said = text, lang } of script) {
    const key = tongue(lang);
    const known = found.get(key);
    const better = !known || strange(said.length) < strange(known.sample.text.length);
    const sample = better ? { lang, text: said } : known.sample;
    found.set(key, { sample, sentences: (known?.sentences ?? 0) + 1 });
  }
  const own = found.get(tongue(lang))?.sample ?? { lang, text: '' };
  const others = [...found.values()].filter(({ sample }) => sample !== own).sort((a, b) => b.sentences - a.sentences);
  return [own, ...others.map(({ sample }) => sample)];
}
