/** What the settings say about reading aloud, in the voice's own terms. */
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
