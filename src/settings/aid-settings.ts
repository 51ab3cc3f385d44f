/** The settings of what helps to read: what is hidden, marked, coloured or led. */
import type { Setting } from './rows.ts';

export const AID_SETTINGS = {
  images: { kind: 'toggle', label: 'settingImages', group: 'aids', default: true },
} as const satisfies Record<string, Setting>;
