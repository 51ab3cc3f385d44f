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
      cream: 'themeCream',
      peach: 'themePeach',
      mint: 'themeMint',
      paleBlue: 'themePaleBlue',
      grey: 'themeGrey',
      navy: 'themeNavy',
      night: 'themeNight',
      blackOnWhite: 'themeBlackOnWhite',
      whiteOnBlack: 'themeWhiteOnBlack',
      yellowOnBlack: 'themeYellowOnBlack',
      greenOnBlack: 'themeGreenOnBlack',
      blackOnYellow: 'themeBlackOnYellow',
    },
  },
  pictures: {
    kind: 'choice',
    label: 'settingPictures',
    group: 'colours',
    control: 'select',
    default: 'plain',
    options: { plain: 'picturesPlain', dimmed: 'picturesDimmed', grey: 'picturesGrey', inverted: 'picturesInverted' },
  },
} as const satisfies Record<string, Setting>;
