import type { About } from './about.ts';
import { all, first, textOf } from './dom.ts';
import type { Scene } from './rules.ts';
import type { Snapshot } from './snapshot.ts';
import { fold } from './title.ts';

/** What counts for and against an article. Sizes in weighed characters (`measure.ts`). */
export interface Witness {
  /** What is left after all rules. */
  readonly text: Scene;
  readonly copy: Snapshot;
  readonly about: About;
  /** Lines that were nothing but a link, taken out of the text. */
  readonly linkLines: number;
}

/** Less prose than three short sentences is no article, whatever the page calls itself; this much needs no witness. */
const LEAST = 140;
const ENOUGH = 240;
/** A page that asks for a password and says less than this only explains how to log in. */
const LOGIN = 500;
/** Prose for each link to another story: a front page has a sentence or two, an article with its related links more. */
const PROSE_PER_LINK = 100;
/** A card of a listing tells less than this. */
const CARD = 200;
/** Above this there is something to read, whatever else is on the page. */
const PLENTY = 3000;

/**
 * Decides whether there is an article, from what was found. `isProbablyReaderable` says yes to most front pages and no to
 * most Chinese articles (EXTRACTION.md), so it has no voice here.
 */
export function isArticle({ text, copy, about, linkLines }: Witness): boolean {
  const { prose, paragraphs, text: all } = text.measures.of(text.root);
  if (prose < LEAST && all < 2 * LEAST) return false;
  if (prose > PLENTY) return true;
  const declared = isDeclared(about);
  if (isListing(text.root, text) && !(declared && prose > ENOUGH)) return false;
  if (linkLines >= 6 && prose < linkLines * PROSE_PER_LINK) return false;
  if (copy.players > 0 && /video|audio|episode|movie/.test(about.type) && prose < 2 * ENOUGH) return false;
  if (copy.password && !declared && about.published === '' && prose < LOGIN) return false;
  return declared || about.published !== '' || paragraphs >= 2 || prose >= ENOUGH || isDescribed(text, about);
}

/** True when the page says of itself that it is an article, or reads like one. */
export const isDeclared = ({ type }: About): boolean => /article|blogposting|report|recipe|review/.test(type);

/** The page's description of itself is this very text. */
const isDescribed = ({ root }: Scene, { description }: About): boolean =>
  description.length >= 60 && fold(textOf(root)).includes(fold(description.slice(0, 60)));

/** Many short pieces, each in a box of its own. */
function isListing(root: Element, { measures }: Scene): boolean {
  const pieces = all(root, 'article').filter((one) => !first(one, 'article'));
  const prose = pieces.reduce((sum, one) => sum + measures.of(one).prose, 0);
  return pieces.length >= 4 && prose / pieces.length < CARD && prose > measures.of(root).prose * 0.5;
}
