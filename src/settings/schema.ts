/**
 * The settings, one table: type, default, range, unit, CSS variable, control and label of each. Validation, storage,
 * the form and what stands on <html> all derive from it.
 */
import { admitChoices, type Choices } from '../speech/choices.ts';
import { admitKeys, type OwnKeys } from '../ui/keys.ts';
import { AID_SETTINGS } from './aid-settings.ts';
import { COLOUR_SETTINGS } from './colour-settings.ts';
import { admitProfiles, type OwnProfile } from './own-profiles.ts';
import { PAGE_SETTINGS } from './page-settings.ts';
import type {
  ChoiceSetting,
  ColourSetting,
  KeysSetting,
  ProfilesSetting,
  RangeSetting,
  Setting,
  TextSetting,
  VoicesSetting,
} from './rows.ts';
import { TYPE_SETTINGS } from './type-settings.ts';
import { VOICE_SETTINGS } from './voice-settings.ts';

export const SETTINGS = {
  ...COLOUR_SETTINGS,
  ...TYPE_SETTINGS,
  ...PAGE_SETTINGS,
  ...AID_SETTINGS,
  ...VOICE_SETTINGS,
} as const satisfies Record<string, Setting>;

export type SettingName = keyof typeof SETTINGS;

type ValueOf<S extends Setting> = S extends ChoiceSetting
  ? keyof S['options'] & string
  : S extends RangeSetting
    ? number
    : S extends ColourSetting | TextSetting
      ? string
      : S extends VoicesSetting
        ? Choices
        : S extends KeysSetting
          ? OwnKeys
          : S extends ProfilesSetting
            ? readonly OwnProfile[]
            : boolean;

/** Every setting with its value. */
export type Settings = { [Name in SettingName]: ValueOf<(typeof SETTINGS)[Name]> };

export const SETTING_NAMES = Object.keys(SETTINGS).filter((name): name is SettingName => name in SETTINGS);

/** @returns a setting's row with its general type, for code that treats all rows alike */
export const setting = (name: SettingName): Setting => SETTINGS[name];

/** @returns the value brought into the row's range and onto its step, or the default when it is of no use */
export function admitValue(row: Setting, value: unknown): Settings[SettingName] {
  switch (row.kind) {
    case 'toggle':
      return typeof value === 'boolean' ? value : row.default;
    case 'profiles':
      return admitProfiles(value);
    case 'keys':
      return admitKeys(value);
    case 'voices':
      return admitChoices(value);
    case 'text':
      return typeof value === 'string'
        ? value
            .replace(/[\p{C}"\\]/gu, '')
            .trim()
            .slice(0, row.longest)
        : row.default;
    case 'colour':
      return typeof value === 'string' && /^#[0-9a-f]{6}$/i.test(value) ? value.toLowerCase() : row.default;
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

/** @returns the settings of some names that are of use in anything: unknown names and groups of their own are dropped */
export function admitPart(value: Readonly<Record<string, unknown>>): Partial<Settings> {
  const named = SETTING_NAMES.filter((name) => name in value && !OWN_GROUPS.has(setting(name).group));
  return Object.fromEntries(named.map((name) => [name, admitValue(setting(name), value[name])]));
}

/** What is no look and no manner of reading: lists of the reader's own. */
const OWN_GROUPS: ReadonlySet<string> = new Set(['voice', 'keys', 'profiles']);

/** What "Reset all" sets: a list that the reader has made is not a setting that can come back. */
export const RESET: Partial<Settings> = admitPart(DEFAULTS);
