/**
 * A list of voices with a search above it. Of thousands no more than fifty are drawn, the best or those that were searched
 * for: so it opens at once, and its end is never far. Going through it chooses nothing: a voice that is online would
 * otherwise be used by who only wants to see what there is.
 */
import type { Voice } from '../speech/voices.ts';
import { h } from '../ui/h.ts';
import { counted, number, t } from '../ui/words.ts';
import { groupName, searchText, voiceName, voiceNote } from './voice-words.ts';

export interface VoiceList {
  readonly element: HTMLElement;
  /** The voice that is pointed at. */
  readonly active: () => Voice | null;
  /**
   * Shows voices, best first.
   * @param used id of the one in use
   */
  show(name: string, voices: readonly Voice[], used: string): void;
}

const MOST = 50;
const PAGE = 8;
/** Letters typed within this time are one beginning (ms). */
const TOGETHER = 700;

const optionId = (at: number) => `voice-${at}`;

/**
 * @param pointed told when another voice is pointed at
 * @param use told when one is to be used: Enter, space, a double press
 */
export function voiceList(pointed: () => void, use: () => void): VoiceList {
  const search = h('input', { type: 'search', name: 'search', autocomplete: 'off' });
  const box = h('div', { class: 'list', role: 'listbox', tabindex: 0 });
  const count = h('p', { class: 'count', role: 'status' });
  let voices: readonly Voice[] = [];
  let shown: readonly Voice[] = [];
  let used = '';
  let active = '';

  const at = () => shown.findIndex(({ id }) => id === active);

  const point = (to: number) => {
    const voice = shown[Math.max(0, Math.min(shown.length - 1, to))];
    active = voice?.id ?? '';
    for (const option of box.querySelectorAll('[data-active]')) option.removeAttribute('data-active');
    const option = voice && box.querySelector(`#${optionId(shown.indexOf(voice))}`);
    option?.setAttribute('data-active', '');
    if (option) showIn(box, option);
    if (option) box.setAttribute('aria-activedescendant', option.id);
    else box.removeAttribute('aria-activedescendant');
    pointed();
  };

  const draw = () => {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const found = voices.filter((voice) => words.every((word) => searchText(voice).includes(word)));
    // Grouped first and numbered then: the arrow keys go as the eye does.
    const groups = Map.groupBy(found.slice(0, MOST), groupName);
    shown = [...groups.values()].flat();
    box.replaceChildren(...[...groups].map(([name, members], i) => group(`voices-${i}`, name, members)));
    count.textContent = tellCount(found.length);
    point(Math.max(0, at()));
  };

  const group = (id: string, name: string, members: readonly Voice[]) =>
    h(
      'div',
      { role: 'group', 'aria-labelledby': id },
      h('div', { id, class: 'group-name', role: 'presentation' }, name),
      ...members.map(option),
    );

  const option = (voice: Voice) => {
    const note = voiceNote(voice);
    return h(
      'div',
      { id: optionId(shown.indexOf(voice)), role: 'option', 'aria-selected': String(voice.id === used) },
      h('bdi', {}, voiceName(voice)),
      note ? h('small', {}, ` ${note}`) : null,
    );
  };

  search.addEventListener('input', draw);
  box.addEventListener('keydown', keys({ at, point, use, names: () => shown.map(voiceName) }));
  box.addEventListener('click', ({ target }) => {
    const id = target instanceof Element ? target.closest('[role=option]')?.id : undefined;
    if (id) point(shown.findIndex((_, i) => optionId(i) === id));
  });
  box.addEventListener('dblclick', use);

  return {
    element: h(
      'div',
      { class: 'voice-list' },
      h('label', { class: 'select' }, h('span', { class: 'label' }, t('voicesSearch')), search),
      count,
      box,
    ),
    active: () => shown[at()] ?? null,
    show(name, next, inUse) {
      if (used !== inUse || at() < 0) active = inUse;
      [voices, used] = [next, inUse];
      box.setAttribute('aria-label', name);
      draw();
    },
  };
}

/** Brings an option into sight within its list, and nothing else of the page: `scrollIntoView` would move that too. */
function showIn(box: HTMLElement, option: Element): void {
  const [list, own] = [box.getBoundingClientRect(), option.getBoundingClientRect()];
  if (own.top < list.top) box.scrollTop -= list.top - own.top;
  else if (own.bottom > list.bottom) box.scrollTop += own.bottom - list.bottom;
}

function tellCount(found: number): string {
  if (found > MOST) return t('voicesShown', number(MOST), number(found));
  return found ? counted('voicesFound', found) : t('voicesNone');
}

interface Keyed {
  readonly at: () => number;
  readonly point: (to: number) => void;
  readonly use: () => void;
  readonly names: () => readonly string[];
}

/** The keys of a list (ARIA Authoring Practices, listbox): arrows, Home, End, pages, Enter, and the beginning of a name. */
function keys({ at, point, use, names }: Keyed): (event: KeyboardEvent) => void {
  let typed = '';
  let last = 0;
  const goTo = (letter: string) => {
    const now = performance.now();
    typed = now - last < TOGETHER ? typed + letter : letter;
    last = now;
    const all = names().map((name) => name.toLowerCase());
    const from = typed.length > 1 ? at() : at() + 1;
    const found = all.findIndex((name, i) => i >= from && name.startsWith(typed));
    const again = found < 0 ? all.findIndex((name) => name.startsWith(typed)) : found;
    if (again >= 0) point(again);
  };
  return (event) => {
    const { key } = event;
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: at() + 1,
      ArrowUp: at() - 1,
      PageDown: at() + PAGE,
      PageUp: at() - PAGE,
      Home: 0,
      End: names().length - 1,
    };
    const to = Object.hasOwn(moves, key) ? moves[key] : undefined;
    if (to !== undefined) point(to);
    else if (key === 'Enter' || key === ' ') use();
    else if (key.length === 1) goTo(key.toLowerCase());
    else return;
    event.preventDefault();
  };
}
