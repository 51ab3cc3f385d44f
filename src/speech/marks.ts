/**
 * Whether a voice's word marks can be believed. Some voices count bytes, or letters of a text of their own, go back to
 * words they have said, or point behind the end: a mark that jumps about is worse than none.
 */

/** A mark may stand at the space or quotation mark before its word, at most so many UTF-16 units ahead of it. */
const AHEAD = 2;
/** One mark may be an accident, and a rare word may be cut otherwise; a quarter of them is how the voice is. */
const WRONG = { least: 2, share: 0.25 };

/** Where a mark may stand: words by the language's rules, what spaces part, and letters behind a sign ("don’t", "U.S."). */
function places(text: string, lang: string): ReadonlySet<number> {
  const found = new Set<number>();
  const [known] = Intl.Segmenter.supportedLocalesOf(lang || []);
  for (const { index, isWordLike } of new Intl.Segmenter(known, { granularity: 'word' }).segment(text))
    if (isWordLike) found.add(index);
  for (const { index } of text.matchAll(/(?<!\S)\S|(?<![\p{L}\p{M}\p{N}])[\p{L}\p{N}]/gu)) found.add(index);
  return found;
}

/** The marks of one utterance, checked as they come. */
export class Marks {
  readonly #places: ReadonlySet<number>;
  #last = 0;
  #all = 0;
  #wrong = 0;

  /**
   * @param text what the voice was given
   * @param lang BCP 47
   */
  constructor(
    private readonly text: string,
    lang: string,
  ) {
    this.#places = places(text, lang);
  }

  /** Whether so many were wrong that none of this voice's is to be believed. */
  get failed(): boolean {
    return this.#wrong >= WRONG.least && this.#wrong > this.#all * WRONG.share;
  }

  /**
   * @param at offset in the text
   * @returns whether it can be true: inside the text, not before the mark that came last, and at a word
   */
  admit(at: number): boolean {
    this.#all++;
    const near = Array.from({ length: AHEAD + 1 }, (_, ahead) => at + ahead).some((place) => this.#places.has(place));
    const good = at >= this.#last && at < this.text.length && near;
    if (good) this.#last = at;
    else this.#wrong++;
    return good;
  }
}
