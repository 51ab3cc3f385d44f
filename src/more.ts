/**
 * Injected only when the reader asks for more than the plain question: another part of the page, something brought back
 * or taken out, the next page. What it leaves behind is its name in the extension's own world, unseen by the page.
 */
import type { Answer } from './article/article.ts';
import { type Box, boxes as boxesOf } from './article/boxes.ts';
import { extract, inBreaths, steps } from './article/extract.ts';
import type { Part, Want } from './article/want.ts';
import { wishes } from './article/wishes.ts';

/** The page's answer to a wish. */
export const answer = (want: Want): Promise<Answer> => inBreaths(document, steps(document, wishes(document, want)));

/** The parts of the article that answers this wish. */
export async function parts(want: Want): Promise<readonly Part[]> {
  const granted = wishes(document, want);
  await inBreaths(document, steps(document, granted));
  return granted.parts;
}

/** The boxes of text of the page. */
export const boxes = (): Box[] => boxesOf(document);

/**
 * Fetches another page of this site, as the page itself would, and reads the article out of it.
 * @throws when it does not come
 */
export async function fetched(address: string): Promise<Answer> {
  const response = await fetch(address, { credentials: 'same-origin' });
  if (!response.ok) throw new Error(`${response.status}`);
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const base = page.createElement('base');
  base.href = address;
  page.head.prepend(base);
  return extract(page, wishes(page, { part: 'article', box: '', keep: [], drop: [] }));
}
