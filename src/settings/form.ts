/** The settings table becomes labelled controls. Every change is told at once, while a slider is still moving. */
import { h } from '../ui/h.ts';
import { type MessageKey, number, t } from '../ui/words.ts';
import {
  type ChoiceSetting,
  type Group,
  type RangeSetting,
  SETTING_NAMES,
  type SettingName,
  type Settings,
  setting,
  type ToggleSetting,
} from './schema.ts';

/** Told with one setting and its new value. */
export type Change = (name: SettingName, value: number | string | boolean) => void;

const GROUPS: Readonly<Record<Exclude<Group, 'voice'>, MessageKey>> = {
  colours: 'groupColours',
  type: 'groupType',
  space: 'groupSpace',
  page: 'groupPage',
};

const UNITS: Readonly<Record<RangeSetting['unit'], MessageKey | null>> = {
  '': null,
  px: 'unitPx',
  em: 'unitEm',
  ch: 'unitCh',
  '×': 'unitTimes',
};

/** @returns a value with its unit, as it is shown beside its slider */
export function valueText({ unit }: RangeSetting, value: number): string {
  const key = UNITS[unit];
  return key ? t(key, number(value)) : number(value);
}

export interface Slider {
  readonly element: HTMLElement;
  /** Shows a value that was set elsewhere. */
  show(value: number): void;
}

/** A slider with its label and value. Also used by the toolbar, for the speed. */
export function slider(name: SettingName, row: RangeSetting, value: number, change: Change): Slider {
  const input = h('input', { type: 'range', name, min: row.min, max: row.max, step: row.step });
  const output = h('span', { class: 'value', 'aria-hidden': 'true' });
  const tell = () => {
    output.textContent = valueText(row, input.valueAsNumber);
    const spoken = row.unit === '×' ? t('unitTimesSpoken', number(input.valueAsNumber)) : output.textContent;
    input.setAttribute('aria-valuetext', spoken);
  };
  const show = (shown: number) => {
    if (input.valueAsNumber !== shown) input.valueAsNumber = shown;
    tell();
  };
  show(value);
  input.addEventListener('input', () => {
    tell();
    change(name, input.valueAsNumber);
  });
  const element = h('label', { class: 'slider' }, h('span', { class: 'label' }, t(row.label)), input, output);
  return { element, show };
}

function select(name: SettingName, row: ChoiceSetting, value: string, change: Change): HTMLElement {
  const options = Object.entries(row.options).map(([option, label]) =>
    h('option', { value: option, selected: option === value }, t(label)),
  );
  const control = h('select', { name }, ...options);
  control.addEventListener('change', () => change(name, control.value));
  return h('label', { class: 'select' }, h('span', { class: 'label' }, t(row.label)), control);
}

function radios(name: SettingName, row: ChoiceSetting, value: string, change: Change): HTMLElement {
  const options = Object.entries(row.options).map(([option, label]) => {
    const input = h('input', { type: 'radio', name, value: option, checked: option === value });
    input.addEventListener('change', () => change(name, option));
    return h('label', { class: 'radio', 'data-option': option }, input, h('span', {}, t(label)));
  });
  return h('div', { class: 'radios', role: 'radiogroup', 'aria-label': t(row.label) }, ...options);
}

function toggle(name: SettingName, row: ToggleSetting, value: boolean, change: Change): HTMLElement {
  const input = h('input', { type: 'checkbox', name, checked: value });
  input.addEventListener('change', () => change(name, input.checked));
  return h('label', { class: 'toggle' }, input, h('span', { class: 'label' }, t(row.label)));
}

function control(name: SettingName, settings: Settings, change: Change): HTMLElement {
  const row = setting(name);
  const value = settings[name];
  switch (row.kind) {
    case 'range':
      return slider(name, row, Number(value), change).element;
    case 'toggle':
      return toggle(name, row, value === true, change);
    case 'choice':
      return (row.control === 'radios' ? radios : select)(name, row, String(value), change);
  }
}

/** @returns one fieldset a group, with every setting that is not in the toolbar */
export function settingsForm(settings: Settings, change: Change): HTMLFormElement {
  const fieldsets = Object.entries(GROUPS).map(([group, label]) =>
    h(
      'fieldset',
      {},
      h('legend', {}, t(label)),
      ...SETTING_NAMES.filter((name) => setting(name).group === group).map((name) => control(name, settings, change)),
    ),
  );
  return h('form', { class: 'settings' }, ...fieldsets);
}
