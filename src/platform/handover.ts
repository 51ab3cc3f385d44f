/** Where the reader was in an article, told by one surface to the next that opens it. */
import { browser } from './browser.ts';

const KEY = 'handover';
/** The other surface opens at once, or was closed again (ms). */
const SOON = 10_000;

export interface Handed {
  /** By which the article is known again. */
  readonly article: string;
  /** As the other surface understands it. */
  readonly place: unknown;
}

/** Keeps a place for the surface that is about to open. */
export async function handOver({ article, place }: Handed): Promise<void> {
  await browser.storage.session.set({ [KEY]: { article, place, at: Date.now() } });
}

/** @returns the place that was handed over for this article a moment ago, once; undefined for none */
export async function takeOver(article: string): Promise<unknown> {
  const handed: unknown = (await browser.storage.session.get(KEY))[KEY];
  if (typeof handed !== 'object' || handed === null || !('article' in handed) || !('at' in handed)) return undefined;
  if (handed.article !== article || Date.now() - Number(handed.at) > SOON) return undefined;
  await browser.storage.session.remove(KEY);
  return 'place' in handed ? handed.place : undefined;
}
