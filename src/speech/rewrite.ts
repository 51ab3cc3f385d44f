/** One row of the table of what is said otherwise than it is written. */
export interface Rewrite {
  /** All of a match is replaced; what only tells where, stands in lookarounds. */
  readonly at: RegExp;
  /** In these languages only. */
  readonly langs?: RegExp;
  /** Only where there are digits, which most lines have not. */
  readonly digits?: true;
  /** The match is a footnote mark, which readers can ask for. */
  readonly mark?: true;
  /** @returns what is said for it; null to leave it as it is */
  readonly say: (match: RegExpExecArray, lang: string) => string | null;
}
