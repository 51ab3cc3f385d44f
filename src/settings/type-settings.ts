/** The settings of type and of space. */
import { range, type Setting } from './rows.ts';

export const TYPE_SETTINGS = {
  font: {
    kind: 'choice',
    label: 'settingFont',
    group: 'type',
    control: 'select',
    default: 'atkinson',
    options: {
      atkinson: 'fontAtkinson',
      lexend: 'fontLexend',
      opendyslexic: 'fontOpenDyslexic',
      andika: 'fontAndika',
      comicneue: 'fontComicNeue',
      notosans: 'fontNotoSans',
      literata: 'fontLiterata',
      sourceserif: 'fontSourceSerif',
      sans: 'fontSans',
      serif: 'fontSerif',
      mono: 'fontMono',
      named: 'fontNamed',
    },
  },
  fontName: { kind: 'text', label: 'settingFontName', group: 'type', default: '', longest: 80, css: '--named' },
  // 12 to 128 px is Firefox Reader View's span, the widest of any reader.
  fontSize: range('settingFontSize', 'type', 20, 12, 128, 1, 'px', '--font-size'),
  weight: {
    kind: 'choice',
    label: 'settingWeight',
    group: 'type',
    control: 'select',
    default: 'regular',
    options: {
      light: 'weightLight',
      regular: 'weightRegular',
      medium: 'weightMedium',
      semibold: 'weightSemibold',
      bold: 'weightBold',
      heavy: 'weightHeavy',
    },
  },
  // WCAG 1.4.12 asks for 1.5, .12 em, .16 em and 2 em without loss; the spans go beyond.
  lineHeight: range('settingLineHeight', 'space', 1.6, 1, 3, 0.1, '', '--line-height'),
  letterSpacing: range('settingLetterSpacing', 'space', 0, 0, 0.5, 0.01, 'em', '--letter-spacing'),
  wordSpacing: range('settingWordSpacing', 'space', 0, 0, 1, 0.02, 'em', '--word-spacing'),
  paragraphSpacing: range('settingParagraphSpacing', 'space', 1, 0, 3, 0.1, 'em', '--paragraph-spacing'),
} as const satisfies Record<string, Setting>;
