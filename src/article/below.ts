/** What stands in boxes of its own below the text. */
import type { Line } from './lines.ts';

const alike = (a: Element | null, b: Element | null): boolean =>
  a?.localName === b?.localName && a?.className === b?.className;

/** A headline or the first words of another story: lines of no more than this on average are no text. */
const TEASER = 80;

/** Most of the text stands in one box; a few lines in differently named boxes after it are something else. */
export function boxesBelow(all: readonly Line[]): Set<Element> {
  const weights = new Map<Element, number>();
  for (const { element, weight } of all) {
    const box = element.parentElement;
    if (box) weights.set(box, (weights.get(box) ?? 0) + weight);
  }
  const total = all.reduce((sum, { weight }) => sum + weight, 0);
  const [main, most] = [...weights].reduce<readonly [Element | null, number]>(
    (best, one) => (one[1] > best[1] ? one : best),
    [null, 0],
  );
  const last = main ? all.findLastIndex(({ element }) => main.contains(element)) : -1;
  const rest = all.slice(last + 1).filter(({ element }) => !alike(element.parentElement, main));
  const restWeight = rest.reduce((sum, { weight }) => sum + weight, 0);
  const notes = rest.filter(({ text }) => /^\W?\d{1,3}\W?\s/.test(text)).length;
  const few = rest.length <= 8 || (restWeight < rest.length * TEASER && notes < rest.length / 2);
  return most >= total * 0.6 && restWeight <= total * 0.35 && few
    ? new Set(rest.map(({ element }) => element))
    : new Set();
}
