/** A number's control. Apart from the form, which is loaded late: the toolbar has one from the start. */
import { h } from '../ui/h.ts';
import { counted, number, t } from '../ui/words.ts';
import type { RangeSetting } from './rows.ts';
import type { SettingName } from './schema.ts';

/** Told with one setting and its new value. */
export type Change = (name: SettingName, value: number | string | boolean) => void;

const UNITS: Readonly<Record<RangeSetting['unit'], (value: number) => string>> = {
  '': number,
  px: (value) => t('unitPx', number(value)),
  em: (value) => t('unitEm', number(value)),
  ch: (value) => counted('unitCh', value),
  '×': (value) => t('unitTimes', number(value)),
  '%': (value) => t('unitPercent', number(value)),
};

/** @returns a value with its unit, as it is shown beside its slider */
export const valueText = ({ unit }: RangeSetting, value: number): string => UNITS[unit](value);

export interface Slider {
  readonly element: HTMLElement;
  /** Shows a value that was set elsewhere. */
  show(value: number): void;
}

/**
 * A slider with its label and value. Also used by the toolbar, for the speed.
 * @param value null for one that is told later what it shows
 */
export function slider(name: SettingName, row: RangeSetting, value: number | null, change: Change): Slider {
  // Until it is told, it stands where it came, and not in the middle.
  const range = { min: row.min, max: row.max, step: row.step, value: row.default };
  const input = h('input', { type: 'range', name, ...range });
  const output = h('span', { class: 'value', 'aria-hidden': 'true' });
  const tell = () => {
    output.textContent = valueText(row, input.valueAsNumber);
    const spoken = row.unit === '×' ? counted('unitTimesSpoken', input.valueAsNumber) : output.textContent;
    input.setAttribute('aria-valuetext', spoken);
  };
  const show = (shown: number) => {
    if (input.valueAsNumber !== shown) input.valueAsNumber = shown;
    tell();
  };
  if (value !== null) show(value);
  input.addEventListener('input', () => {
    tell();
    change(name, input.valueAsNumber);
  });
  const element = h('label', { class: 'slider' }, h('span', { class: 'label' }, t(row.label)), input, output);
  return { element, show };
}
