/** The settings of what helps to read: what is hidden, marked, coloured or led. */
import type { Setting } from './rows.ts';

export const AID_SETTINGS = {
  images: { kind: 'toggle', label: 'settingImages', group: 'aids', default: true },
  loadImages: {
    kind: 'choice',
    label: 'settingLoadImages',
    group: 'aids',
    control: 'select',
    default: 'always',
    options: { always: 'loadAlways', ask: 'loadAsk', never: 'loadNever' },
    everywhere: true,
  },
  lineFocus: {
    kind: 'choice',
    label: 'settingLineFocus',
    group: 'aids',
    control: 'select',
    default: 'off',
    options: {
      off: 'lineFocusOff',
      one: 'lineFocusOne',
      three: 'lineFocusThree',
      five: 'lineFocusFive',
      ruler: 'lineFocusRuler',
      underline: 'lineFocusUnderline',
    },
  },
  oneAtATime: {
    kind: 'choice',
    label: 'settingOneAtATime',
    group: 'aids',
    control: 'select',
    default: 'off',
    options: { off: 'oneOff', sentence: 'oneSentence', paragraph: 'oneParagraph' },
  },
  beginnings: { kind: 'toggle', label: 'settingBeginnings', group: 'aids', default: false },
  syllables: { kind: 'toggle', label: 'settingSyllables', group: 'aids', default: false },
  wordKinds: {
    kind: 'choice',
    label: 'settingWordKinds',
    group: 'aids',
    control: 'select',
    default: 'off',
    options: { off: 'wordKindsOff', marked: 'wordKindsMarked', labels: 'wordKindsLabels' },
  },
  timeLeft: { kind: 'toggle', label: 'settingTimeLeft', group: 'aids', default: false },
} as const satisfies Record<string, Setting>;
