/** The settings table becomes labelled controls. Every change is told at once, while a slider is still moving. */
import { h } from '../ui/h.ts';
import { type MessageKey, t } from '../ui/words.ts';
import { fontField } from './font-field.ts';
import { type FormGroup, LOOK, SOUND } from './groups.ts';
import { ownFields } from './own-fields.ts';
import type { ChoiceSetting, ToggleSetting } from './rows.ts';
import { SETTING_NAMES, type SettingName, type Settings, setting } from './schema.ts';
import { type Change, slider } from './slider.ts';

const GROUPS: Readonly<Record<FormGroup, MessageKey>> = {
  colours: 'groupColours',
  own: 'groupOwn',
  type: 'groupType',
  space: 'groupSpace',
  page: 'groupPage',
  aids: 'groupAids',
  player: 'groupPlayer',
  spoken: 'groupSpoken',
};

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
    case 'text':
      return fontField(name, row, String(value), change);
    case 'colour':
    case 'keys':
    case 'profiles':
    case 'voices':
      return h('span'); // stand in a group of their own: own-fields.ts, reader/help-panel.ts, reader/profiles.ts …
  }
}

/** @returns one fieldset a group, with every setting of these groups */
export function settingsForm(
  settings: Settings,
  change: Change,
  groups: readonly FormGroup[] = [...LOOK, ...SOUND],
): HTMLElement {
  const own = ownFields(settings, change);
  const controls = (group: FormGroup) =>
    group === 'own'
      ? [own.element]
      : SETTING_NAMES.filter((name) => setting(name).group === group).map((name) => control(name, settings, change));
  const fieldsets = groups.map((group) =>
    h('fieldset', { 'data-group': group }, h('legend', {}, t(GROUPS[group])), ...controls(group)),
  );
  const form = h('div', { class: 'settings' }, ...fieldsets);
  // Ahead of the control itself: the colours that are shown at this moment are the ones to begin with.
  const ahead = { capture: true };
  form.addEventListener(
    'change',
    ({ target }) => {
      if (target instanceof HTMLInputElement && target.name === 'theme' && target.value === 'own') own.chosen();
    },
    ahead,
  );
  return form;
}
