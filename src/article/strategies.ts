/** Ways to find the article on a page. Each finds a candidate; `score.ts` tells which is the best. */

import type { About } from './about.ts';
import { type Block, densest } from './blocks.ts';
import { all } from './dom.ts';
import { readability } from './readability.ts';
import type { Scene } from './rules.ts';

/** A copy of the page behind the first rules. It is the strategy's own, and may be taken apart. */
export interface Ground extends Scene {
  readonly about: About;
  readonly blocks: readonly Block[];
}

export interface Strategy {
  /** Fixtures name it. */
  readonly name: string;
  /** The box of the article; null when there is none for this strategy. Gives up at `end`, by `performance.now()`. */
  readonly find: (ground: Ground, end: number) => Element | null;
}

/**
 * The first runs on every page, the others when too little speaks for what it finds. Those that find nothing leave the
 * page to the next: so Readability, which takes it apart all the same, is the last of them.
 */
export const STRATEGIES: readonly [Strategy, ...Strategy[]] = [
  { name: 'readability', find: (ground, end) => readability(ground, true, end) },
  {
    // the box that the page itself calls its article
    name: 'container',
    find({ root, measures }) {
      let best: Element | null = null;
      let most = 0;
      for (const one of all(root, 'article, main, [role=main], [itemprop~=articleBody]')) {
        const { prose } = measures.of(one);
        if (prose <= (best?.contains(one) ? most * MOST_OF_IT : most)) continue;
        best = one;
        most = prose;
      }
      return best;
    },
  },
  {
    // the text that the page tells to machines: on the page it is drawn by scripts that have not run, or folded away
    name: 'told',
    find({ root, about }) {
      if (about.lines.length === 0) return null;
      const page = root.ownerDocument;
      const made = page.createElement('div');
      for (const one of about.lines) made.appendChild(page.createElement('p')).textContent = one;
      return made;
    },
  },
  { name: 'densest', find: ({ blocks }) => densest(blocks) },
  {
    // boxes stay whatever their name, their links and their labels
    name: 'lenient readability',
    find: (ground, end) => readability(ground, false, end),
  },
];

/** A box that holds this much of the prose of the box around it is meant: that one holds the comments as well. */
const MOST_OF_IT = 0.9;
