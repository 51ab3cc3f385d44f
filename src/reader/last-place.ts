/** Goes on where the reader was when an article is opened again, says so, and remembers where they are; so does the next surface. */
import { digestOf, keepPlace, type Place, placeIn, placeOf } from '../library/places.ts';
import { type Handed, handOver, takeOver } from '../platform/handover.ts';
import type { Settings } from '../settings/schema.ts';
import { t } from '../ui/words.ts';
import type { Notice } from './notice.ts';
import { topFor } from './rows.ts';

/** What of a text can be a place. */
const BLOCKS = '.body :is(p, h2, h3, h4, h5, h6, li, blockquote, pre, figure, dd, dt, tr)';
/** Whoever is this near to the end has read it (share of the whole). */
const DONE = 0.97;
/** So many blocks before and behind a place may be seen with it: of the shortest, what the browser draws ahead. */
const AROUND = 40;
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

export interface LastPlace {
  /** What scrolls, with the article in it. */
  readonly main: HTMLElement;
  /** The article's. */
  readonly url: string;
  readonly notice: Notice;
  /** Asked at each step whether it is wanted. */
  readonly settings: () => Settings;
  /** Nothing is to be kept of a private window. */
  readonly secret: boolean;
}

const blocksIn = (main: HTMLElement): Element[] => [...main.querySelectorAll(BLOCKS)];

/** @returns where the reader is in an article, for the next surface that opens it */
export const placeToHand = async (main: HTMLElement, url: string): Promise<Handed> => ({
  article: await digestOf(url),
  place: here(main, blocksIn(main)),
});

/** Tells the next surface that opens this article where the reader is in it. */
export const handPlace = async (main: HTMLElement, url: string): Promise<void> =>
  handOver(await placeToHand(main, url));

/** @param signal ends it: another article has come */
export async function rememberPlace(
  { main, url, notice, settings, secret }: LastPlace,
  signal: AbortSignal,
): Promise<void> {
  const digest = await digestOf(url);
  const blocks = blocksIn(main);
  const handed = placeIn(await takeOver(digest));
  if (signal.aborted) return;
  if (handed) goTo(main, blocks, handed);
  const kept = secret || handed || !settings().remember ? null : placeOf(digest);
  if (kept && goTo(main, blocks, kept))
    notice.remark(t('whereYouWere'), {
      label: t('fromBeginning'),
      act: () => main.scrollTo({ top: 0, behavior: 'instant' }),
    });
  if (secret) return;
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

/** @returns whether the text was moved: not where the reader has moved it, nor where the place is not found */
function goTo(main: HTMLElement, blocks: readonly Element[], place: Place): boolean {
  if (main.scrollTop > 0) return false;
  // Where the text has changed in the meantime, the words tell which block it was.
  const same = wordsOf(blocks[place.block]) === place.words;
  const block = same ? blocks[place.block] : blocks.find((one) => wordsOf(one) === place.words);
  if (!block) return false;
  // In a book the text around the place is as high as was guessed, until it is drawn.
  if (main.querySelector('.vast')) {
    const index = blocks.indexOf(block);
    for (const near of blocks.slice(Math.max(0, index - AROUND), index + AROUND))
      if (near instanceof HTMLElement) near.style.contentVisibility = 'visible';
  }
  const box = block.getBoundingClientRect();
  const at = main.scrollTop + box.top - main.getBoundingClientRect().top + box.height * place.share;
  main.scrollTo({ top: topFor(main, at, 0), behavior: 'instant' });
  return true;
}
