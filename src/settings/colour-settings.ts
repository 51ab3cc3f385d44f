/** The settings of colour. */
import type { MessageKey } from '../ui/words.ts';
import type { Setting } from './rows.ts';
import { THEMES } from './themes.ts';

/** One of the reader's own colours; to begin with it is that of the light theme. */
const own = <const Label extends MessageKey>(label: Label, token: 'text' | 'paper' | 'link' | 'visited' | 'word') =>
  ({ kind: 'colour', label, group: 'own', default: THEMES.light[token] }) as const;

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
      own: 'themeOwn',
    },
  },
  ownText: own('ownText', 'text'),
  ownPaper: own('ownPaper', 'paper'),
  ownLink: own('ownLink', 'link'),
  ownVisited: own('ownVisited', 'visited'),
  ownMark: own('ownMark', 'word'),
  pictures: {
    kind: 'choice',
    label: 'settingPictures',
    group: 'colours',
    control: 'select',
    default: 'plain',
    options: { plain: 'picturesPlain', dimmed: 'picturesDimmed', grey: 'picturesGrey', inverted: 'picturesInverted' },
  },
} as const satisfies Record<string, Setting>;
