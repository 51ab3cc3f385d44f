/** "Text and colours": the settings form, and a reset that can be undone. */
import { LOOK, settingsForm } from '../settings/form.ts';
import { DEFAULTS, type Settings } from '../settings/schema.ts';
import type { Change } from '../settings/slider.ts';
import { THEMES } from '../settings/themes.ts';
import { h } from '../ui/h.ts';
import { t } from '../ui/words.ts';

export interface TextPanel {
  readonly settings: () => Settings;
  readonly change: Change;
  /** Sets all at once. */
  readonly setAll: (settings: Settings) => void;
  /** Shows which keys there are. */
  readonly keys: () => void;
  readonly say: (text: string, action?: { label: string; act(): void }) => void;
}

/** Each theme's button wears its colours. */
function wearColours(form: HTMLElement): void {
  for (const [name, { paper, text }] of Object.entries(THEMES)) {
    const { style } = form.querySelector<HTMLElement>(`.radio[data-option="${name}"]`) ?? h('span');
    style.setProperty('background', paper);
    style.setProperty('color', text);
  }
}

/** @returns the panel's content, showing the settings as they are now */
export function textPanel({ settings, change, setAll, say, keys }: TextPanel): HTMLElement {
  const room = h('div');
  const draw = () => {
    const reset = h('button', { type: 'button', class: 'worded reset' }, t('reset'));
    reset.addEventListener('click', () => {
      const before = settings();
      setAll(DEFAULTS);
      draw();
      room.querySelector<HTMLElement>('.reset')?.focus();
      const undo = () => {
        setAll(before);
        draw();
        room.querySelector<HTMLElement>('.reset')?.focus();
      };
      say(t('resetDone'), { label: t('undo'), act: undo });
    });
    const form = settingsForm(settings(), change, LOOK);
    wearColours(form);
    const help = h('button', { type: 'button', class: 'worded' }, t('keys'));
    help.addEventListener('click', keys);
    room.replaceChildren(form, h('div', { class: 'ends' }, reset, help));
  };
  draw();
  return room;
}
