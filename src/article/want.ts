/**
 * What a reader may ask of a page beyond the plain question: another part of it, or the same article with something
 * brought back or taken out. Crosses from the reader page to the content script, and is kept for a site.
 */
export interface Want {
  /**
   * `article`: what Readability finds. `selection`: what is selected. `visible`: all that is drawn. `box`: the box with
   * the sign `box`.
   */
  readonly part: 'article' | 'selection' | 'visible' | 'box';
  readonly box: string;
  /** `<step> <sign>` of what no rule is to take away. */
  readonly keep: readonly string[];
  /** Parts that are not the article. */
  readonly drop: readonly Part[];
}

/** A part of the article: its sign, and its first letters, which tell it from others of the same sign. */
export interface Part {
  readonly sign: string;
  readonly text: string;
}

/** Letters of a part's text, and of its sign, that are kept. */
export const PART_TEXT = 80;
export const LONGEST_SIGN = 240;

/** The plain question. */
export const ARTICLE: Want = { part: 'article', box: '', keep: [], drop: [] };
