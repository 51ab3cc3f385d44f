/** What a setting is: the kinds of rows that the tables of settings/ hold. */
import type { Choices } from '../speech/choices.ts';
import type { OwnKeys } from '../ui/keys.ts';
import type { MessageKey } from '../ui/words.ts';
import type { OwnProfile } from './own-profiles.ts';

export type Group =
  | 'colours'
  | 'own'
  | 'type'
  | 'space'
  | 'page'
  | 'aids'
  | 'player'
  | 'spoken'
  | 'voice'
  | 'keys'
  | 'profiles';

interface Base {
  readonly label: MessageKey;
  readonly group: Group;
  /** Holds for all sites, though it stands among what can be set for one. */
  readonly everywhere?: true;
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

/** A colour, `#rrggbb` in lower case. What is shown of it is decided by settings/own-theme.ts. */
export interface ColourSetting extends Base {
  readonly kind: 'colour';
  readonly group: 'own';
  readonly default: string;
}

/** Words of the reader's own. `css` names the variable that holds them, as a string of CSS. */
export interface TextSetting extends Base {
  readonly kind: 'text';
  readonly default: string;
  readonly longest: number;
  readonly css: `--${string}`;
}

/** A voice and a speed for each language, chosen in a panel of their own. */
export interface VoicesSetting extends Base {
  readonly kind: 'voices';
  readonly group: 'voice';
  readonly default: Choices;
}

/** Profiles of the reader's own, made and chosen beside the others. */
export interface ProfilesSetting extends Base {
  readonly kind: 'profiles';
  readonly group: 'profiles';
  readonly default: readonly OwnProfile[];
}

/** Keys of the reader's own, changed in the list of keys. */
export interface KeysSetting extends Base {
  readonly kind: 'keys';
  readonly group: 'keys';
  readonly default: OwnKeys;
}

export type Setting =
  | RangeSetting
  | ChoiceSetting
  | ToggleSetting
  | ColourSetting
  | TextSetting
  | VoicesSetting
  | KeysSetting
  | ProfilesSetting;

export function range(
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
