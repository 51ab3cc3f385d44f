/** The settings of colour. */
import type { Setting } from './rows.ts';

export const COLOUR_SETTINGS = {
  theme: {
    kind: 'choice',
    label: 'settingTheme',
    group: 'colours',
    control: 'radios',
    default: 'auto',
    options: {
      auto: 'themeAuto',
      light: 'themeLight',
      dark: 'themeDark',
      sepia: 'themeSepia',
      blackOnWhite: 'themeBlackOnWhite',
      whiteOnBlack: 'themeWhiteOnBlack',
      yellowOnBlack: 'themeYellowOnBlack',
    },
  },
} as const satisfies Record<string, Setting>;
