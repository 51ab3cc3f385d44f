/** A footnote where its mark stands: in a box beside it, so that nobody has to leave the sentence. */
import { h } from '../ui/h.ts';
import { t, uiLanguage } from '../ui/words.ts';
import { noteOf } from './notes.ts';

/** How far the box stays from the edges of the window, and from the mark (px). */
const GAP = 8;

/** What a copy of a note is not to have: places in the text are there once, a way back is not needed. */
function copyOf(note: HTMLElement): DocumentFragment {
  const copy = document.createDocumentFragment();
  copy.append(...[...note.childNodes].map((child) => child.cloneNode(true)));
  for (const back of copy.querySelectorAll('.back, a[href^="#"]')) back.remove();
  // What was around a way back, and says nothing without it.
  for (const part of copy.querySelectorAll('span, sup, b'))
    if (/^(?:[\s^↑↩]|\ufe0e)*$/.test(part.textContent ?? '') && !part.querySelector('img')) part.remove();
  for (const part of copy.querySelectorAll('[id], [tabindex]')) {
    part.removeAttribute('id');
    part.removeAttribute('tabindex');
  }
  return copy;
}

/** Shows each note of an article where its mark is pressed. @param signal ends it */
export function noteBoxes(article: HTMLElement, signal: AbortSignal): void {
  let going = false;
  const pressed = (event: MouseEvent) => {
    const mark = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href^="#"]') : null;
    const note = mark && noteOf(mark, article);
    if (!mark || !note || going || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    event.stopPropagation();
    noteBox(mark, note, () => {
      going = true; // as if there were no box
      mark.click();
      going = false;
    });
  };
  article.addEventListener('click', pressed, { capture: true, signal });
}

/**
 * Shows a note. It closes by Escape, by a press beside it, or when the text moves on; the focus goes back to the mark.
 * @param mark the link that was pressed
 * @param note what it stands for, on the same page
 * @param go goes to the note itself
 */
function noteBox(mark: HTMLElement, note: HTMLElement, go: () => void): void {
  const leave = h('button', { type: 'button', class: 'worded', lang: uiLanguage() }, t('noteGoTo'));
  const text = h('div', { class: 'note-text' });
  text.append(copyOf(note));
  const box = h(
    'div',
    {
      class: 'box note-box',
      popover: 'auto',
      role: 'dialog',
      'aria-label': t('noteTitle'),
      tabindex: -1,
      'data-unspoken': true,
    },
    text,
    leave,
  );
  text.lang = note.closest<HTMLElement>('[lang]')?.lang ?? '';
  text.dir = getComputedStyle(note).direction;
  const until = new AbortController();
  leave.addEventListener('click', () => {
    box.hidePopover();
    go();
  });
  box.addEventListener('toggle', ({ newState }) => {
    if (newState !== 'closed') return;
    until.abort();
    const inside = box.contains(document.activeElement) || document.activeElement === document.body;
    box.remove();
    if (inside && mark.isConnected) mark.focus({ preventScroll: true });
  });
  document.body.append(box);
  box.showPopover();
  place(box, mark);
  mark.closest('main')?.addEventListener('scrollend', () => place(box, mark), { signal: until.signal });
  addEventListener('resize', () => place(box, mark), { signal: until.signal });
  box.focus({ preventScroll: true });
}

/** Below the mark, or above it where there is more room. */
function place(box: HTMLElement, mark: HTMLElement): void {
  const at = mark.getBoundingClientRect();
  const { width, height } = box.getBoundingClientRect();
  const below = at.bottom + GAP + height <= innerHeight || at.top < innerHeight - at.bottom;
  const top = below ? Math.min(at.bottom + GAP, innerHeight - height - GAP) : at.top - GAP - height;
  const left = Math.min(Math.max(GAP, at.left + at.width / 2 - width / 2), innerWidth - width - GAP);
  box.style.setProperty('--x', `${Math.max(GAP, left)}px`);
  box.style.setProperty('--y', `${Math.max(GAP, top)}px`);
}
