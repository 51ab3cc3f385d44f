/** Goes on where the reader was when an article is opened again, says so, and remembers where they are. */
import { digestOf, keepPlace, type Place, placeOf } from '../library/places.ts';
import type { Settings } from '../settings/schema.ts';
import { t } from '../ui/words.ts';
import type { Notice } from './notice.ts';
import { topFor } from './rows.ts';

/** What of a text can be a place. */
const BLOCKS = '.body :is(p, h2, h3, h4, h5, h6, li, blockquote, pre, figure, dd, dt, tr)';
/** Whoever is this near to the end has read it (share of the whole). */
const DONE = 0.97;
/** Scrolling goes on for a while: its end is what counts (ms). */
const REST = 250;

/** A number for some words, to know them again: 32 bits of FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/ */
function sum(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

const wordsOf = (block: Element | undefined): number => sum((block?.textContent ?? '').trim().slice(0, 200));

/** The block at the upper edge of what is seen; null at the beginning and at the end. */
function here(main: HTMLElement, blocks: readonly Element[]): Place | null {
  const { top } = main.getBoundingClientRect();
  const whole = main.scrollHeight - main.clientHeight;
  if (main.scrollTop < main.clientHeight / 4 || main.scrollTop / whole > DONE) return null;
  const block = blocks.findIndex((one) => one.getBoundingClientRect().bottom > top);
  const box = blocks[block]?.getBoundingClientRect();
  if (!box) return null;
  return { block, words: wordsOf(blocks[block]), share: Math.max(0, (top - box.top) / (box.height || 1)) };
}

/**
 * @param main what scrolls, with the article in it
 * @param url of the article
 * @param settings asked at each step whether it is wanted
 * @param signal ends it: another article has come
 */
export async function rememberPlace(
  main: HTMLElement,
  url: string,
  notice: Notice,
  settings: () => Settings,
  signal: AbortSignal,
): Promise<void> {
  const digest = await digestOf(url);
  if (signal.aborted) return;
  const blocks = [...main.querySelectorAll(BLOCKS)];
  if (settings().remember) goBack(main, blocks, placeOf(digest), notice);
  const keep = () => settings().remember && keepPlace(digest, here(main, blocks));
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(keep, REST);
  };
  main.addEventListener('scroll', later, { passive: true, signal });
  if (main.scrollTop > 0) later(); // by a reader who was quicker than this
  // A popup ends without a word more than this.
  addEventListener('pagehide', keep, { signal });
  signal.addEventListener('abort', () => clearTimeout(timer));
}

function goBack(main: HTMLElement, blocks: readonly Element[], place: Place | null, notice: Notice): void {
  if (!place || main.scrollTop > 0) return;
  // Where the text has changed in the meantime, the words tell which block it was.
  const same = wordsOf(blocks[place.block]) === place.words;
  const block = same ? blocks[place.block] : blocks.find((one) => wordsOf(one) === place.words);
  if (!block) return;
  const box = block.getBoundingClientRect();
  const at = main.scrollTop + box.top - main.getBoundingClientRect().top + box.height * place.share;
  main.scrollTo({ top: topFor(main, at, 0), behavior: 'instant' });
  notice.remark(t('whereYouWere'), {
    label: t('fromBeginning'),
    act: () => main.scrollTo({ top: 0, behavior: 'instant' }),
  });
}
