/** How much is read aloud of what is not plain text. */

export interface Detail {
  readonly captions: 'none' | 'all';
  /** `some`: pictures that no caption speaks of. */
  readonly images: 'none' | 'some' | 'all';
  /** `some`: the cells, row by row; `all`: each with its column's header before it. */
  readonly tables: 'none' | 'some' | 'all';
  /** `some`: that there is code. */
  readonly code: 'none' | 'some' | 'all';
  /** `all`: links are announced. */
  readonly links: 'none' | 'all';
  readonly notes: 'none' | 'all';
}

/** All that stands there, and nothing about it. */
export const PLAIN: Detail = {
  captions: 'all',
  images: 'none',
  tables: 'some',
  code: 'all',
  links: 'none',
  notes: 'none',
};
