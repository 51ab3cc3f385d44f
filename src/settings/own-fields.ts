/** The reader's own colours as controls: a picker and a field for its code, and what comes of it, in numbers and words. */
import { h } from '../ui/h.ts';
import { number, t } from '../ui/words.ts';
import { OWN, OWN_NAMES, type OwnName } from './own.ts';
import type { Proof } from './own-theme.ts';
import type { ColourSetting } from './rows.ts';
import { SETTINGS, type Settings, setting } from './schema.ts';
import type { Change } from './slider.ts';
import type { Theme } from './system-themes.ts';
import { THEMES, type ThemeName } from './themes.ts';

interface Field {
  readonly element: HTMLElement;
  readonly value: () => string;
  set(colour: string): void;
  /** Shows how it does; null while that is not known. */
  show(proof: Proof | null): void;
  /** Takes what is shown, where that is not what was chosen. @returns whether there was something to repair */
  repair(): boolean;
}

/** @returns what the browser takes a text for, as `#rrggbb`: any colour of CSS that hides nothing; null for none */
export function readColour(text: string): string | null {
  const written = /^[0-9a-f]{3}$|^[0-9a-f]{6}$/i.test(text.trim()) ? `#${text.trim()}` : text.trim();
  const brush = new OffscreenCanvas(1, 1).getContext('2d');
  if (!brush || !CSS.supports('color', written) || /^(currentcolor|inherit|initial|unset|revert)/i.test(written))
    return null;
  brush.fillStyle = written;
  return /^#[0-9a-f]{6}$/.test(brush.fillStyle) ? brush.fillStyle : null;
}

function verdict({ ratio, least, inside, shown }: Proof): string {
  if (ratio >= least) return t(inside ? 'ownInsideEnough' : 'ownEnough', number(Math.round(ratio * 10) / 10));
  const cut = number(Math.floor(ratio * 100) / 100); // 6.999 is not 7
  return t(inside ? 'ownInsideTooLittle' : 'ownTooLittle', cut, number(least), `\u2066${shown}\u2069`); // # stays ahead in any direction
}

function field(name: OwnName, row: ColourSetting, value: string, change: (colour: string) => void): Field {
  const id = `${name}-verdict`;
  const picker = h('input', { type: 'color', name, value, 'aria-describedby': id });
  const code = h('input', { value, dir: 'ltr', spellcheck: 'false', autocomplete: 'off', 'aria-describedby': id });
  code.setAttribute('aria-label', t('ownCode', t(row.label)));
  const words = h('span', { id, class: 'verdict', 'aria-live': 'polite' });
  const swatch = h('span', { class: 'swatch', hidden: true });
  const repair = h('button', { type: 'button', class: 'worded', hidden: true }, t('ownRepair'));
  repair.setAttribute('aria-label', t('ownRepairOf', t('ownRepair'), t(row.label)));
  const say = (text: string) => {
    if (words.textContent !== text) words.textContent = text;
  };
  const set = (colour: string) => {
    picker.value = colour;
    if (readColour(code.value) !== colour) code.value = colour;
    code.removeAttribute('aria-invalid');
  };
  const choose = (colour: string) => {
    set(colour);
    change(colour);
  };
  picker.addEventListener('input', () => choose(picker.value));
  code.addEventListener('input', () => {
    const colour = readColour(code.value);
    if (colour) choose(colour);
  });
  code.addEventListener('change', () => {
    const colour = readColour(code.value);
    if (colour) code.value = colour;
    if (colour) return;
    code.setAttribute('aria-invalid', 'true');
    repair.hidden = true;
    swatch.hidden = true;
    say(t('ownUnknown'));
  });
  const mend = () => {
    if (repair.hidden) return false;
    choose(repair.value);
    return true;
  };
  repair.addEventListener('click', () => {
    if (mend()) code.focus();
  });
  const label = h('label', {}, h('span', { class: 'label' }, t(row.label)), picker);
  const element = h('div', { class: 'colour' }, label, code, h('p', {}, words, ' ', swatch), repair);
  return {
    element,
    set,
    value: () => picker.value,
    repair: mend,
    show(proof) {
      if (code.ariaInvalid === 'true') return;
      const failing = proof !== null && proof.shown !== picker.value;
      say(proof ? verdict(proof) : '');
      element.toggleAttribute('data-failing', failing);
      repair.hidden = swatch.hidden = !failing;
      if (!proof || !failing) return;
      repair.value = proof.shown;
      swatch.style.setProperty('background', proof.shown);
    },
  };
}

/** @returns the fields, and what has to be done when another theme is chosen */
export function ownFields(settings: Settings, change: Change): { element: HTMLElement; chosen(): void } {
  const prove = async () => {
    const { proofs } = await import('./own-theme.ts');
    const { ownText, ownPaper, ownLink, ownVisited, ownMark } = fields;
    const all = proofs({
      text: ownText.value(),
      paper: ownPaper.value(),
      link: ownLink.value(),
      visited: ownVisited.value(),
      word: ownMark.value(),
    });
    for (const name of OWN_NAMES) fields[name].show(all[OWN[name]]);
    repairAll.hidden = element.querySelectorAll('[data-failing]').length < 2;
  };
  const repairAll = h('button', { type: 'button', class: 'worded', hidden: true }, t('ownRepairAll'));
  repairAll.addEventListener('click', () => {
    for (const name of OWN_NAMES) fields[name].repair();
    element.querySelector<HTMLElement>('input')?.focus();
  });
  const make = (name: OwnName): Field => {
    const row = setting(name);
    if (row.kind !== 'colour') throw new TypeError(`${name} is no colour`);
    return field(name, row, settings[name], (colour) => {
      change(name, colour);
      void prove();
    });
  };
  const fields: Readonly<Record<OwnName, Field>> = {
    ownText: make('ownText'),
    ownPaper: make('ownPaper'),
    ownLink: make('ownLink'),
    ownVisited: make('ownVisited'),
    ownMark: make('ownMark'),
  };
  const wear = (theme: Theme) => {
    for (const name of OWN_NAMES) {
      const colour = theme[OWN[name]];
      if (colour === fields[name].value()) continue;
      fields[name].set(colour);
      change(name, colour);
    }
  };
  const again = beginAgain((theme) => {
    wear(theme);
    void prove();
  });
  if (settings.theme === 'own') void prove();
  const element = h('div', {}, h('p', { class: 'hint' }, t('ownHint')));
  element.append(...OWN_NAMES.map((name) => fields[name].element), repairAll, again);
  return {
    element,
    /** Own colours that are no reader's yet begin with those of the theme that is shown. */
    chosen() {
      const { colours } = document.documentElement.dataset;
      const shown = Object.entries(THEMES).find(([name]) => name === colours)?.[1];
      const touched = !Object.values(THEMES).some((theme: Theme) =>
        OWN_NAMES.every((name) => fields[name].value() === theme[OWN[name]]),
      );
      if (shown && !touched) wear(shown);
      void prove();
    },
  };
}

/** A theme to begin again with: chosen in one step and taken in another, since a list's keys would take each on the way. */
function beginAgain(take: (theme: Theme) => void): HTMLElement {
  const { options } = SETTINGS.theme;
  const list = h('select', {});
  for (const name of Object.keys(THEMES))
    if (isTheme(name)) list.append(h('option', { value: name }, t(options[name])));
  const button = h('button', { type: 'button', class: 'worded' }, t('ownTake'));
  button.addEventListener('click', () => {
    if (isTheme(list.value)) take(THEMES[list.value]);
  });
  const label = h('label', { class: 'select' }, h('span', { class: 'label' }, t('ownAgain')), list);
  return h('div', { class: 'again' }, label, button);
}

const isTheme = (name: string): name is ThemeName => Object.hasOwn(THEMES, name);
