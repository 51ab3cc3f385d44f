/** A line at the foot of the reader: what just happened, in words, politely told to screen readers, with one way on. */
import { h } from '../ui/h.ts';

export interface NoticeAction {
  readonly label: string;
  act(): void;
}

export interface Notice {
  readonly element: HTMLElement;
  /** Shows a sentence until the next one, or until `clear`. */
  say(text: string, action?: NoticeAction): void;
  /** Tells screen readers alone. */
  whisper(text: string): void;
  clear(): void;
}

/** @returns the notice; its live regions must stand on the page before anything is said */
export function notice(): Notice {
  const text = h('span', { role: 'status' });
  const whispered = h('span', { role: 'status', class: 'unseen' });
  const shown = h('div', { class: 'notice', hidden: true }, text);
  const clear = () => {
    shown.hidden = true;
    text.textContent = '';
    shown.replaceChildren(text);
  };
  return {
    element: h('div', { class: 'foot' }, shown, whispered),
    clear,
    whisper(words) {
      whispered.textContent = words;
    },
    say(words, action) {
      clear();
      shown.hidden = false;
      text.textContent = words;
      if (!action) return;
      const button = h('button', { type: 'button', class: 'worded' }, action.label);
      button.addEventListener('click', () => {
        clear();
        action.act();
      });
      shown.append(button);
    },
  };
}
