/** The panel beside the article: one at a time, loaded when first opened, and focus goes back to where it came from. */
import { focusQuietly } from '../ui/focus.ts';
import { h } from '../ui/h.ts';
import { type MessageKey, t } from '../ui/words.ts';

export type PanelName = 'text' | 'voices' | 'aloud' | 'contents' | 'left' | 'help';

export interface Source {
  readonly title: MessageKey;
  /** Opens it, and has the focus again when it is closed; null for one that is opened from anywhere. */
  readonly button: HTMLButtonElement | null;
  /** Draws what the panel holds. */
  draw(): Promise<HTMLElement>;
}

export interface Panels {
  readonly element: HTMLElement;
  toggle(name: PanelName): Promise<void>;
  /** Opens a panel, or draws it anew when it is open. */
  show(name: PanelName): Promise<void>;
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
  /** What had the focus when the first panel was opened. */
  let before: Element | null = null;
  for (const { button } of Object.values(sources)) button?.setAttribute('aria-controls', element.id);

  const mark = (name: PanelName, expanded: boolean) =>
    sources[name].button?.setAttribute('aria-expanded', String(expanded));

  const close = () => {
    if (!open) return false;
    const { button } = sources[open];
    mark(open, false);
    open = null;
    element.hidden = true;
    const back = button ?? (before instanceof HTMLElement && before.isConnected ? before : null);
    if (back) focusQuietly(back); // it comes back by itself: no tooltip for it
    return true;
  };

  const redraw = async () => {
    if (!open) return;
    const name = open;
    const inside = await sources[name].draw();
    if (open !== name) return;
    element.replaceChildren(heading, inside);
    heading.focus();
  };

  const toggle = async (name: PanelName) => {
    if (open === name) return void close();
    if (open) mark(open, false);
    else before = document.activeElement;
    open = name;
    mark(name, true);
    const inside = await sources[name].draw();
    if (open !== name) return;
    heading.textContent = t(sources[name].title);
    element.replaceChildren(heading, inside);
    element.hidden = false;
    (inside.querySelector<HTMLElement>(FOCUSABLE) ?? heading).focus();
  };

  return { element, close, redraw, toggle, show: (name) => (open === name ? redraw() : toggle(name)) };
}
