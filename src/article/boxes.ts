/** For the page that nothing else solves: its boxes of text, of which the reader picks one. */
import { MARK } from './marks.ts';
import { measured } from './measure.ts';
import { openingOf } from './opening.ts';
import { signOf } from './sign.ts';
import { snapshot } from './snapshot.ts';
import type { Part } from './want.ts';

/** A box of the page, with the weighed length of its text (`measure.ts`). */
export interface Box extends Part {
  readonly size: number;
}

/** More entries than this nobody reads through; less text than this is a label. */
const MOST = 15;
const LEAST = 150;
/** A box that holds this much of the box around it is the same choice. */
const SAME = 0.95;

/** The boxes of a page that hold text, those with most prose first; of boxes with the same sign the largest. */
export function boxes(document: Document): Box[] {
  const { body } = snapshot(document, null, true).document;
  for (const hidden of body.querySelectorAll(`[${MARK.hidden}], [${MARK.unseen}]`)) hidden.remove();
  const measures = measured(body);
  const found = new Map<string, Box & { prose: number }>();
  for (const one of body.querySelectorAll('div, section, article, main, aside, td, ul, ol, table, blockquote, pre')) {
    const { text, prose } = measures.of(one);
    const only = [...one.children].some((child) => measures.of(child).text > text * SAME);
    const sign = signOf(one);
    if (text < LEAST || only || (found.get(sign)?.size ?? 0) >= text) continue;
    found.set(sign, {
      sign,
      size: Math.round(text),
      prose,
      text: openingOf(one),
    });
  }
  return [...found.values()]
    .sort((a, b) => b.prose - a.prose || b.size - a.size)
    .slice(0, MOST)
    .map(({ sign, size, text }) => ({ sign, size, text }));
}
