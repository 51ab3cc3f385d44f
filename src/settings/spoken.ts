/** What the settings say about reading aloud, in the voice's own terms. */
import type { Manner } from '../speech/call.ts';
import type { Detail } from '../speech/detail.ts';
import type { Settings } from './schema.ts';

/** @returns how much is read of what is not plain text */
export const detailOf = (settings: Settings): Detail => ({
  captions: settings.speakCaptions,
  images: settings.speakImages,
  tables: settings.speakTables,
  code: settings.speakCode,
  links: settings.speakLinks,
  notes: settings.speakNotes,
});

/** @returns how it is read */
export const mannerOf = ({ rate, pitch, volume, pauses, wait }: Settings): Manner => ({
  rate,
  pitch,
  volume: volume / 100,
  pauses,
  wait,
});

/**
 * The fastest at which words are marked one by one. A voice says about three words a second at its own speed; the eye rests
 * on a word for about 225 ms when it reads (Rayner 1998, Psychological Bulletin 124), which is between four and five words
 * a second. A mark that is faster than the eye only flickers: then the sentence is marked alone.
 */
const WORDS_UP_TO = 1.5;

/** @returns whether the spoken word is marked, beside its sentence */
export const marksWords = ({ mark, rate }: Settings): boolean =>
  mark === 'word' || (mark === 'auto' && rate <= WORDS_UP_TO);
