/**
 * What the snapshot writes on its copy: facts that only the live page knows, as attributes. The page's own attributes
 * pass through an allow-list that has none of these names, so no page can forge one. The gate strips them all.
 */
export const MARK = {
  /** `display`, `visibility` or `attribute`: not drawn at all. */
  hidden: 'data-l-hidden',
  /** Drawn for screen readers only: a box of one pixel, clipped, or off the screen's left or upper edge. */
  unseen: 'data-l-unseen',
  /** `aria-hidden=true`. */
  aria: 'data-l-aria',
  /** What fields a form holds, by the letter: t(ext), e(mail), p(assword), s(earch), a(rea). */
  fields: 'data-l-fields',
  /** The source of a formula: a `code` of TeX, or, with the value `math/mml`, of MathML. */
  formula: 'data-l-formula',
  /** An advertisement's slot by its tag or attributes. */
  advert: 'data-l-advert',
} as const;

/** The link that is left of a player or of another page's post (`embeds.ts`): known by its type. */
export const PLAYER = 'a[type*="/"]';
