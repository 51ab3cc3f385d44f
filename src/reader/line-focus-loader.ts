/** Line focus, as the reader wants it: loaded when it is wanted, and there is a text. */
import type { Settings } from '../settings/schema.ts';
import type { LineFocus } from './line-focus.ts';

let lineFocus: Promise<LineFocus> | null = null;

/** Takes it off the text: another one comes. */
export function leaveLineFocus(): void {
  void lineFocus?.then((old) => old.leave());
  lineFocus = null;
}

/** Shows what of it is wanted. @param main what scrolls, with the article in it */
export function showLineFocus(main: HTMLElement, { lineFocus: kind }: Settings): void {
  if (kind === 'off' || document.documentElement.dataset.state !== 'article') return leaveLineFocus();
  lineFocus ??= import('./late.ts').then(({ LineFocus }) => new LineFocus(main, kind));
  void lineFocus.then((one) => one.show(kind));
}
