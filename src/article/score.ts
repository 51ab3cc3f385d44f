import type { About } from './about.ts';
import { nameOf } from './dom.ts';
import { type Measure, weigh } from './measure.ts';
import type { Places } from './recover.ts';
import { isDeclared } from './verdict.ts';

/** As much text as leaves no doubt of its length, in weighed characters: a paragraph or two. */
const ENOUGH = 500;
/** A text that is less than this share of what the page tells to machines is a teaser of it. */
const LEAST_TOLD = 0.25;

/**
 * How sure it is that a text is the article, and the whole of it: 0–1. The product of what each witness says, so that one
 * that disagrees is heard: how long the text is, how much prose was passed over to get it, how much of it is links or
 * labels, whether the headline stands over it, whether the page says that it has an article.
 *
 * What comes below the text is no witness: other readers' and other stories' words may well be longer than it. Nor is the
 * page's description, which often is in the text of one and over that of another. The weights are the round numbers
 * around the best on 638 real pages, where the score decides nothing finer.
 * @param size of the text, behind all rules
 */
export function score(
  { text, link, prose }: Readonly<Measure>,
  { blocks, lost, first, last }: Places,
  about: About,
): number {
  const headline = blocks.findIndex(({ element }) => nameOf(element) === 'h1');
  const passed = blocks.reduce(
    (sum, one, i) => (lost[i] && i > Math.min(headline, first) && i < last ? sum + one.prose : sum),
    0,
  );
  return (
    Math.min(1, (text - link) / Math.max(ENOUGH, weigh(about.lines.join(' ')) * LEAST_TOLD)) *
      (prose / (prose + passed || 1)) *
      Math.max(0, 1 - (2 * link) / text) *
      (0.7 + (0.3 * prose) / text) *
      (headline >= 0 && headline < first ? 1 : 0.8) *
      (isDeclared(about) || about.published !== '' ? 1 : 0.9) || 0
  );
}
