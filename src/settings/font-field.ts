/** The name of a font of this device: offered where it is well known, looked for where it is written, and said when it is not there. */
import { h } from '../ui/h.ts';
import { t } from '../ui/words.ts';
import { isInstalled, wellKnown } from './installed.ts';
import type { TextSetting } from './rows.ts';
import type { SettingName } from './schema.ts';
import type { Change } from './slider.ts';

/** @returns the field with its label, and what is said of the name */
export function fontField(name: SettingName, row: TextSetting, value: string, change: Change): HTMLElement {
  const list = h('datalist', { id: `${name}-known` });
  const words = h('span', { id: `${name}-found`, class: 'verdict', 'aria-live': 'polite' });
  const field = h('input', {
    name,
    value,
    maxlength: row.longest,
    list: list.id,
    spellcheck: 'false',
    autocomplete: 'off',
    'aria-describedby': words.id,
  });
  let written = value;
  const say = () => {
    const there = isInstalled(written);
    words.textContent = written ? t(there ? 'fontFound' : 'fontMissing', written) : '';
  };
  const take = () => {
    if (field.value.trim() === written) return;
    written = field.value.trim();
    change(name, written);
    say();
  };
  // One that is there is shown while it is being written; one that is not, only when it has been.
  field.addEventListener('input', () => {
    if (isInstalled(field.value.trim())) take();
  });
  field.addEventListener('change', take);
  // Looking for some dozens of fonts takes a moment.
  field.addEventListener('focus', () => list.append(...wellKnown().map((font) => h('option', { value: font }))), {
    once: true,
  });
  say();
  const label = h('label', { class: 'select' }, h('span', { class: 'label' }, t(row.label)), field);
  return h('div', { class: 'named-font' }, label, list, h('p', { class: 'hint' }, words));
}
