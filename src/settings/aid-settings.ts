/** The settings of what helps to read: what is hidden, marked, coloured or led. */
import type { Setting } from './rows.ts';

export const AID_SETTINGS = {
  images: { kind: 'toggle', label: 'settingImages', group: 'aids', default: true },
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
} as const satisfies Record<string, Setting>;
