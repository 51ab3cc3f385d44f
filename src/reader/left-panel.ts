/**
 * "What was left out": the lines of the trace, each with a way back; the parts of the article, each with a way out; and the
 * other boxes of the page, for when nothing else helps.
 */
import type { Removal } from '../article/article.ts';
import type { Part, Want } from '../article/want.ts';
import { h } from '../ui/h.ts';
import { counted, type MessageKey, perhaps, t } from '../ui/words.ts';

/** A change of what is wanted, and how it is said when it is done. */
export interface LeftPanel {
  readonly want: Want;
  readonly trace: readonly Removal[];
  /** The parts of the article that is shown, and the boxes of its page; asked for when the panel opens. */
  readonly parts: () => Promise<readonly Part[]>;
  readonly boxes: () => Promise<readonly (Part & { readonly size: number })[]>;
  /** True when something of this is remembered for the site. */
  readonly changed: boolean;
  readonly change: (want: Want, done: MessageKey) => void;
  /** Shows which part is meant. */
  readonly point: (part: Part | null) => void;
}

/** More lines than this are shown when asked for. */
const FIRST = 30;
/** Letters of a word, about, for telling how long a box is. */
const WORD = 6;

const reason = (step: string): string => perhaps(`left_${step.replace(/\W/g, '_')}`);

function entry(text: string, note: string, label: MessageKey, press: () => void): HTMLElement {
  const button = h('button', { type: 'button', class: 'worded', 'aria-label': `${t(label)}: ${text}` }, t(label));
  button.addEventListener('click', press);
  return h('li', { class: 'part' }, h('p', {}, h('bdi', {}, text), note ? h('small', {}, note) : null), button);
}

function section(title: MessageKey, ...inside: readonly (HTMLElement | null)[]): HTMLElement {
  const heading = h('h3', {}, t(title));
  return h('section', {}, heading, ...inside);
}

/** @returns a list of the first entries, and a button for the others */
function long(entries: readonly HTMLElement[]): HTMLElement {
  const list = h('ul', { class: 'parts' }, ...entries.slice(0, FIRST));
  if (entries.length <= FIRST) return list;
  const more = h('button', { type: 'button', class: 'worded' }, t('showAll', entries.length));
  more.addEventListener('click', () => {
    const next = entries[FIRST];
    list.append(...entries.slice(FIRST));
    more.remove();
    next?.querySelector('button')?.focus();
  });
  return h('div', {}, list, more);
}

/** Fills a box when an answer of the page is there, or says that there is none. */
function filled(answer: Promise<readonly HTMLElement[]>): HTMLElement {
  const box = h('div', { 'aria-busy': 'true' }, h('p', {}, t('loading')));
  const show = (content: HTMLElement) => {
    box.replaceChildren(content);
    box.removeAttribute('aria-busy');
  };
  answer.then(
    (entries) => show(entries.length ? long(entries) : h('p', {}, t('leftNothing'))),
    () => show(h('p', {}, t('refusedFrozen'))),
  );
  return box;
}

/** @returns the list of the page's boxes, each with a way to read it instead */
export const boxList = (boxes: LeftPanel['boxes'], choose: (sign: string) => void): HTMLElement =>
  filled(
    boxes().then((all) =>
      all.map(({ sign, text, size }) =>
        entry(text, counted('aboutWords', Math.max(1, Math.round(size / WORD))), 'readThis', () => choose(sign)),
      ),
    ),
  );

/** @returns the panel's content */
export function leftPanel({ want, trace, parts, boxes, changed, change, point }: LeftPanel): HTMLElement {
  const lines = new Map(
    trace.filter(({ text }) => text !== '').map((one) => [`${one.step} ${one.sign} ${one.text}`, one]),
  );
  // What rules took last was nearest to the text: that is likelier missed than what nobody sees.
  const left = [...lines.values()]
    .reverse()
    .map(({ step, sign, text }) =>
      entry(text, reason(step), 'bringBack', () =>
        change({ ...want, keep: [...want.keep, `${step} ${sign}`] }, 'broughtBack'),
      ),
    );
  const inside = parts().then((all) =>
    all.map((part) => {
      const one = entry(part.text, '', 'takeOut', () => change({ ...want, drop: [...want.drop, part] }, 'takenOut'));
      for (const kind of ['focusin', 'pointerenter']) one.addEventListener(kind, () => point(part));
      for (const kind of ['focusout', 'pointerleave']) one.addEventListener(kind, () => point(null));
      return one;
    }),
  );
  const forget = h('button', { type: 'button', class: 'worded' }, t('forgetChanges'));
  forget.addEventListener('click', () => change({ part: 'article', box: '', keep: [], drop: [] }, 'forgotten'));
  const everything = h('button', { type: 'button', class: 'worded' }, t('readVisible'));
  everything.addEventListener('click', () => change({ ...want, part: 'visible' }, 'visibleShown'));
  return h(
    'div',
    { class: 'left' },
    changed ? h('p', {}, t('changedHere'), ' ', forget) : null,
    section('leftOut', left.length ? long(left) : h('p', {}, t('leftNothing'))),
    section('inArticle', filled(inside)),
    section(
      'otherParts',
      everything,
      boxList(boxes, (sign) => change({ ...want, part: 'box', box: sign }, 'boxShown')),
    ),
  );
}
