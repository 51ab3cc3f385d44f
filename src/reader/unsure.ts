/** A text that may be the wrong one, or not all of it, is shown with a word of doubt, and the way to what else there is. */
import { UNSURE } from '../article/article.ts';
import { t } from '../ui/words.ts';
import type { Notice } from './notice.ts';

/**
 * Says so when little speaks for an answer; of a sure one nothing is said.
 * @param confidence of the answer, 0–1
 * @param open shows what was left out, the other parts of the page, and everything visible
 */
export function sayUnsure(notice: Notice, confidence: number, open: () => void): void {
  if (confidence < UNSURE) notice.say(t('unsure'), { label: t('whatLeftOut'), act: open });
}
