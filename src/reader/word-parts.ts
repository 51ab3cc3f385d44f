/** A part of a word that an aid marks, in UTF-16 units of a block's text. */
export interface Part {
  readonly start: number;
  readonly end: number;
  /** The highlight it belongs to, as `word-aids.css` names it. */
  readonly mark: string;
}

/** Finds the parts of a text; built for one language. */
export type PartsOf = (text: string) => readonly Part[];
