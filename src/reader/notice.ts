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
  /** Shows a sentence that stays for a while, whatever is cleared: what goes on happening would take it away unread. */
  tell(text: string): void;
  /** Says what is the less important the more there is to say: nothing, while a sentence stays. */
  remark(text: string, action?: NoticeAction): void;
  /** Tells screen readers alone. */
  whisper(text: string): void;
  clear(): void;
}

/** Two sentences are read by then, enlarged or by a screen reader too (ms). */
const LONG_ENOUGH = 12_000;

/** @returns the notice; its live regions must stand on the page before anything is said */
export function notice(): Notice {
  const text = h('span', { role: 'status' });
  const whispered = h('span', { role: 'status', class: 'unseen' });
  const shown = h('div', { class: 'notice', hidden: true }, text);
  let stays = 0;
  let way: NoticeAction | undefined;
  const wipe = () => {
    stays = 0;
    shown.hidden = true;
    text.textContent = '';
    shown.replaceChildren(text);
  };
  const clear = () => {
    if (performance.now() >= stays) wipe();
  };
  return {
    element: h('footer', { class: 'foot' }, shown, whispered),
    clear,
    whisper(words) {
      whispered.textContent = words;
    },
    remark(words, action) {
      if (performance.now() >= stays) this.say(words, action);
    },
    tell(words) {
      this.say(words);
      stays = performance.now() + LONG_ENOUGH;
    },
    say(words, action) {
      const same = action && !shown.hidden && text.textContent === words && way?.label === action.label;
      way = action;
      if (same) return; // said at every sentence that is read: the button is not taken from under a finger or the focus
      wipe();
      shown.hidden = false;
      text.textContent = words;
      if (!action) return;
      const button = h('button', { type: 'button', class: 'worded' }, action.label);
      button.addEventListener('click', () => {
        wipe();
        way?.act();
      });
      shown.append(button);
    },
  };
}
