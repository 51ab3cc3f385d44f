/** Which sentence lies under a point of the window. */
import { type Sentence, sentenceAt } from '../speech/script.ts';

/** A press beside a line, in its margin, is no press on it; a finger's width of letters is (px). */
const BESIDE = 4;

/** @returns the number of the sentence, or -1 where there is none */
export function sentenceAtPoint(script: readonly Sentence[], x: number, y: number): number {
  const caret = document.caretPositionFromPoint(x, y);
  if (!caret) return -1;
  const line = sentenceAt(script, caret.offsetNode, caret.offset);
  const boxes = script[line]?.range().getClientRects() ?? [];
  const hit = [...boxes].some(
    ({ top, bottom, left, right }) => y >= top && y <= bottom && x >= left - BESIDE && x <= right + BESIDE,
  );
  return hit ? line : -1;
}
