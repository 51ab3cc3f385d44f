/** What a row of the rule tables looks like, and the one way to run them: guarded, and with every removal on record. */
import type { Removal } from './article.ts';
import type { Noted, Snapshot } from './copy.ts';
import type { Measures } from './measure.ts';
import { openingOf } from './opening.ts';
import { signOf } from './sign.ts';

/** What rules may look at. */
export interface Scene {
  /** The body of the copy, or what Readability made of it. */
  readonly root: Element;
  readonly measures: Measures;
  /** Of a whole page: what the snapshot noted. */
  readonly noted: Noted;
  /** Headline of the page, one line; empty when unknown. */
  readonly title: string;
  /** True for what a reader has brought back: no rule of that name takes it. */
  readonly keeps?: Keeps | undefined;
}

export type Keeps = (step: string, element: Element) => boolean;

export interface Rule {
  /** Stands in the trace; `_locales` says in the reader's words why such a part is not the article (`left_<name>`). */
  readonly name: string;
  /** Candidates, outermost first. */
  readonly find: (scene: Scene) => Iterable<Element>;
  /** The most prose (weighed characters, see `measure.ts`) one candidate may hold and still go. */
  readonly most: number;
  /** Candidates that stay although they were found. */
  readonly spares?: (element: Element, scene: Scene) => boolean;
}

/** No set of rules takes more than this share of the prose: without it listings were over-cleaned (EXTRACTION.md). */
const LARGEST_SHARE = 0.5;

/** A whole page as rules see it. `title` is its headline. */
export const pageScene = ({ document, measures, noted }: Snapshot, title: string, keeps?: Keeps): Scene => ({
  root: document.body,
  measures,
  noted,
  title,
  keeps,
});

/** Applies a table of rules to a scene, in order. Returns what was taken away. */
export function apply(rules: readonly Rule[], scene: Scene): Removal[] {
  const trace: Removal[] = [];
  const allowance = scene.measures.of(scene.root).prose * LARGEST_SHARE;
  let taken = 0;
  for (const rule of rules) {
    for (const element of [...rule.find(scene)]) {
      if (!scene.root.contains(element) || element === scene.root) continue;
      const { prose } = scene.measures.of(element);
      if (prose > rule.most || taken + prose > allowance || rule.spares?.(element, scene)) continue;
      if (scene.keeps?.(rule.name, element)) continue;
      taken += prose;
      trace.push(removal(rule.name, element));
      scene.measures.remove(element);
    }
  }
  return trace;
}

/** One line of the trace. */
export function removal(step: string, element: Element): Removal {
  return { step, sign: signOf(element), text: openingOf(element) };
}
