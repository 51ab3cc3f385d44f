/** The panel beside the article: one at a time, loaded when first opened, and focus goes back to where it came from. */
import { focusQuietly } from '../ui/focus.ts';
import { h } from '../ui/h.ts';
import { type MessageKey, t } from '../ui/words.ts';

export type PanelName = 'reading' | 'text' | 'contents' | 'left';

export interface Source {
  readonly title: MessageKey;
  readonly button: HTMLButtonElement;
  /** Draws what the panel holds. */
  draw(): Promise<HTMLElement>;
}

export interface Panels {
  readonly element: HTMLElement;
  toggle(name: PanelName): Promise<void>;
  /** Draws the open panel anew, the focus where it stands best. */
  redraw(): Promise<void>;
  /** @returns whether there was one to close */
  close(): boolean;
}

const FOCUSABLE = 'input:checked, input, select, button, a[href]';

/** @param sources what each panel shows, and the button that opens it */
export function panels(sources: Readonly<Record<PanelName, Source>>): Panels {
  const heading = h('h2', { id: 'panel-title', tabindex: -1 });
  const element = h('aside', { class: 'panel', id: 'panel', 'aria-labelledby': heading.id, hidden: true });
  let open: PanelName | null = null;
  for (const { button } of Object.values(sources)) button.setAttribute('aria-controls', element.id);

  const mark = (name: PanelName, expanded: boolean) =>
    sources[name].button.setAttribute('aria-expanded', String(expanded));

  const close = () => {
    if (!open) return false;
    const { button } = sources[open];
    mark(open, false);
    open = null;
    element.hidden = true;
    focusQuietly(button); // it comes back by itself: no tooltip for it
    return true;
  };

  return {
    element,
    close,
    async redraw() {
      if (!open) return;
      const name = open;
      const inside = await sources[name].draw();
      if (open !== name) return;
      element.replaceChildren(heading, inside);
      heading.focus();
    },
    async toggle(name) {
      if (open === name) return void close();
      if (open) mark(open, false);
      open = name;
      mark(name, true);
      const inside = await sources[name].draw();
      if (open !== name) return;
      heading.textContent = t(sources[name].title);
      element.replaceChildren(heading, inside);
      element.hidden = false;
      (inside.querySelector<HTMLElement>(FOCUSABLE) ?? heading).focus();
    },
  };
}
