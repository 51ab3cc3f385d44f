/** The settings of reading aloud. */
import type { MessageKey } from '../ui/words.ts';
import { range, type Setting } from './rows.ts';

export const VOICE_SETTINGS = {
  rate: range('settingRate', 'voice', 1, 0.5, 4, 0.1, '×'),
  voices: { kind: 'voices', label: 'voices', group: 'voice', default: {} },
  // Speech synthesis reaches from half to twice its own pitch before it stops being a voice (SSML prosody: x-low to x-high).
  pitch: range('settingPitch', 'player', 1, 0.5, 2, 0.05, '×'),
  volume: range('settingVolume', 'player', 100, 10, 100, 5, '%'),
  mark: {
    kind: 'choice',
    label: 'settingMark',
    group: 'player',
    control: 'select',
    default: 'auto',
    options: { auto: 'markAuto', word: 'markWord', sentence: 'markSentence' },
  },
  wait: {
    kind: 'choice',
    label: 'settingWait',
    group: 'player',
    control: 'select',
    default: 'off',
    options: { off: 'waitOff', sentence: 'waitSentence', paragraph: 'waitParagraph' },
  },
  pauses: range('settingPauses', 'spoken', 1, 0, 3, 0.25, '×'),
  // A newspaper's reader wants the captions, and pictures that speak for themselves; no code, no marks.
  speakCaptions: spoken('settingSpeakCaptions', 'all', { none: 'speakNone', all: 'speakCaptionsAll' }),
  speakImages: spoken('settingSpeakImages', 'some', {
    none: 'speakNone',
    some: 'speakImagesSome',
    all: 'speakImagesAll',
  }),
  speakTables: spoken('settingSpeakTables', 'all', {
    none: 'speakNone',
    some: 'speakTablesSome',
    all: 'speakTablesAll',
  }),
  speakCode: spoken('settingSpeakCode', 'some', { none: 'speakNone', some: 'speakCodeSome', all: 'speakCodeAll' }),
  speakLinks: spoken('settingSpeakLinks', 'none', { none: 'speakLinksNone', all: 'speakLinksAll' }),
  speakNotes: spoken('settingSpeakNotes', 'none', { none: 'speakNone', all: 'speakNotesAll' }),
} as const satisfies Record<string, Setting>;

function spoken<const Options extends Readonly<Record<string, MessageKey>>>(
  label: MessageKey,
  initial: keyof Options & string,
  options: Options,
) {
  return { kind: 'choice', label, group: 'spoken', control: 'select', default: initial, options } as const;
}
