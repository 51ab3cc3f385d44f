/** What is used of `hyphen`, which brings no types. */
declare module 'hyphen' {
  /** Opaque: what a file of `hyphen/patterns` exports. */
  export type Patterns = readonly unknown[];
  /** @returns a function that puts `hyphenChar` between the parts of every word of a text */
  export default function createHyphenator(
    patterns: Patterns,
    options: { readonly hyphenChar: string; readonly minWordLength: number },
  ): (text: string) => string;
}

declare module 'hyphen/patterns/*' {
  const patterns: import('hyphen').Patterns;
  export default patterns;
}
