/**
 * Kinds of words: nouns, verbs, adjectives and adverbs, told by compromise (MIT, kept since 2014, no service, 124 kB zipped; of its
 * three parts the two that tag). It knows English alone.
 */
import nlp from 'compromise/two';
import type { Part, PartsOf } from './word-parts.ts';

export const KINDS = ['noun', 'verb', 'adjective', 'adverb'] as const;
export type Kind = (typeof KINDS)[number];

const TAGS: readonly (readonly [Kind, string])[] = [
  ['noun', 'Noun'],
  ['verb', 'Verb'],
  ['adjective', 'Adjective'],
  ['adverb', 'Adverb'],
];
/** A pronoun is tagged as a noun as well, and stands for one: it is no name of anything. */
const NOT = 'Pronoun';

/** @returns what finds the kinds of words of a language; null for one that is not known */
export function wordKinds(lang: string): PartsOf | null {
  return /^en\b/i.test(lang) ? partsOf : null;
}

/** What is asked of compromise, and what it answers: its own types say `any`. */
const ASKED = { offset: true, terms: { tags: true } };
interface Told {
  readonly terms: readonly {
    readonly tags: readonly string[];
    readonly offset: { readonly start: number; readonly length: number };
  }[];
}

function partsOf(text: string): Part[] {
  const told: readonly Told[] = nlp(text).json(ASKED);
  return told.flatMap(({ terms }) =>
    terms.flatMap(({ tags, offset: { start, length } }) => {
      const kind = tags.includes(NOT) ? undefined : TAGS.find(([, tag]) => tags.includes(tag))?.[0];
      return kind && length > 0 ? [{ start, end: start + length, mark: kind }] : [];
    }),
  );
}
