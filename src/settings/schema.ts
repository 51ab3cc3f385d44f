/**
 * The settings, one table: type, default, range, unit, CSS variable, control and label of each. Validation, storage,
 * the form and what stands on <html> all derive from it.
 */
import { admitChoices, type Choices } from '../speech/choices.ts';
import type { MessageKey } from '../ui/words.ts';

export type Group = 'colours' | 'type' | 'space' | 'page' | 'player' | 'spoken' | 'voice';

interface Base {
  readonly label: MessageKey;
  readonly group: Group;
}

/** A number between `min` and `max`. `css` names the variable it becomes, with `unit` behind it. */
export interface RangeSetting extends Base {
  readonly kind: 'range';
  readonly default: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly unit: '' | 'px' | 'em' | 'ch' | '×' | '%';
  readonly css?: `--${string}`;
}

/** One of `options`, each with its label. It becomes `data-<name>` on <html>. */
export interface ChoiceSetting extends Base {
  readonly kind: 'choice';
  readonly control: 'radios' | 'select';
  readonly default: string;
  readonly options: Readonly<Record<string, MessageKey>>;
}

/** On or off. It becomes `data-<name>="on|off"`. */
export interface ToggleSetting extends Base {
  readonly kind: 'toggle';
  readonly default: boolean;
}

/** A voice and a speed for each language, chosen in a panel of their own. */
export interface VoicesSetting extends Base {
  readonly kind: 'voices';
  readonly group: 'voice';
  readonly default: Choices;
}

export type Setting = RangeSetting | ChoiceSetting | ToggleSetting | VoicesSetting;

export const SETTINGS = {
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
      sans: 'fontSans',
      serif: 'fontSerif',
      mono: 'fontMono',
    },
  },
  // 12 to 128 px is Firefox Reader View's span, the widest of any reader.
  fontSize: range('settingFontSize', 'type', 20, 12, 128, 1, 'px', '--font-size'),
  // WCAG 1.4.12 asks for 1.5, .12 em, .16 em and 2 em without loss; the spans go beyond.
  lineHeight: range('settingLineHeight', 'space', 1.6, 1, 3, 0.1, '', '--line-height'),
  letterSpacing: range('settingLetterSpacing', 'space', 0, 0, 0.5, 0.01, 'em', '--letter-spacing'),
  wordSpacing: range('settingWordSpacing', 'space', 0, 0, 1, 0.02, 'em', '--word-spacing'),
  paragraphSpacing: range('settingParagraphSpacing', 'space', 1, 0, 3, 0.1, 'em', '--paragraph-spacing'),
  // 66 characters is the classic measure (Bringhurst); WCAG 1.4.8 asks for no more than 80.
  width: range('settingWidth', 'page', 66, 20, 120, 2, 'ch', '--width'),
  align: {
    kind: 'choice',
    label: 'settingAlign',
    group: 'page',
    control: 'select',
    default: 'start',
    options: { start: 'alignStart', center: 'alignCenter', end: 'alignEnd', justify: 'alignJustify' },
  },
  images: { kind: 'toggle', label: 'settingImages', group: 'page', default: true },
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
  // WCAG 2.1.4: keys without a modifier can be switched off.
  singleKeys: { kind: 'toggle', label: 'settingSingleKeys', group: 'page', default: true },
} as const satisfies Record<string, Setting>;

function range(
  label: MessageKey,
  group: Group,
  initial: number,
  min: number,
  max: number,
  step: number,
  unit: RangeSetting['unit'],
  css?: `--${string}`,
): RangeSetting {
  return { kind: 'range', label, group, default: initial, min, max, step, unit, ...(css ? { css } : {}) };
}

function spoken<const Options extends Readonly<Record<string, MessageKey>>>(
  label: MessageKey,
  initial: keyof Options & string,
  options: Options,
) {
  return { kind: 'choice', label, group: 'spoken', control: 'select', default: initial, options } as const;
}

export type SettingName = keyof typeof SETTINGS;

type ValueOf<S extends Setting> = S extends ChoiceSetting
  ? keyof S['options'] & string
  : S extends RangeSetting
    ? number
    : S extends VoicesSetting
      ? Choices
      : boolean;

/** Every setting with its value. */
export type Settings = { [Name in SettingName]: ValueOf<(typeof SETTINGS)[Name]> };

export const SETTING_NAMES = Object.keys(SETTINGS).filter((name): name is SettingName => name in SETTINGS);

/** @returns a setting's row with its general type, for code that treats all rows alike */
export const setting = (name: SettingName): Setting => SETTINGS[name];

/** @returns the value brought into the row's range and onto its step, or the default when it is of no use */
export function admitValue(row: Setting, value: unknown): number | string | boolean | Choices {
  switch (row.kind) {
    case 'toggle':
      return typeof value === 'boolean' ? value : row.default;
    case 'voices':
      return admitChoices(value);
    case 'choice':
      return typeof value === 'string' && Object.hasOwn(row.options, value) ? value : row.default;
    case 'range': {
      if (typeof value !== 'number' || !Number.isFinite(value)) return row.default;
      const stepped = row.min + Math.round((value - row.min) / row.step) * row.step;
      return Number(Math.min(row.max, Math.max(row.min, stepped)).toFixed(3));
    }
  }
}

/** @returns whole, valid settings from anything: unknown names are dropped, bad or missing values take the default */
export function admitSettings(value: unknown): Settings {
  const given = new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);
  const entries = SETTING_NAMES.map((name) => [name, admitValue(setting(name), given.get(name))] as const);
  return Object.fromEntries(entries) as Settings; // every name is there, each value admitted by its own row
}

export const DEFAULTS: Settings = admitSettings({});
