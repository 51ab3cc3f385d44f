/** Formulas in words, loaded for articles that have some. */
import { ownFile } from '../platform/files.ts';
import type { Formulas } from '../speech/blocks.ts';

/** @returns what says the article's formulas, or null: without it a formula is told of, not read */
export async function formulasIn(article: HTMLElement, lang: string): Promise<Formulas | null> {
  if (!article.querySelector('math')) return null;
  const { formulasOf } = await import('../speech/formulas.ts');
  return formulasOf(lang, ownFile).catch(() => null);
}
