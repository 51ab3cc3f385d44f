/** Footnotes: from the mark in the text to its note and back again, inside the reader's own scroller, focus and all. */
import { decoded } from '../article/links.ts';
import { jumpTo } from '../ui/focus.ts';
import { h } from '../ui/h.ts';
import { t, uiLanguage } from '../ui/words.ts';

const INSIDE = 'a[href^="#"]';
/** What a mark says when it is not raised: a number, a letter or a sign, in brackets or not. */
const SHORT = /^\W{0,2}(?:\d{1,3}|\p{L}|[*†‡§¶])\W{0,2}$/u;

/** Elements that only surround a mark, where a way back leads. */
const AROUND = /^(?:a|b|cite|em|i|small|span|strong|sup)$/;

type Link = HTMLAnchorElement;
const linksIn = (part: ParentNode): Link[] => [...part.querySelectorAll<Link>(INSIDE)];

/** Where a link into the same text leads; null for nowhere. */
function targetOf(link: Link, root: ParentNode): HTMLElement | null {
  const id = decoded((link.getAttribute('href') ?? '').slice(1));
  return root.querySelector<HTMLElement>(`#${CSS.escape(id)}`);
}

const isBefore = (one: Node, other: Node): boolean =>
  (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

/** The note a mark stands for; null for links of another kind: to headings, upwards. */
export function noteOf(mark: Link, root: ParentNode): HTMLElement | null {
  const target = targetOf(mark, root);
  const raised = mark.closest('sup') !== null || mark.querySelector('sup') !== null;
  if (!target || !(raised || SHORT.test(mark.textContent ?? '')) || /^h\d$/.test(target.localName)) return null;
  const note = target.closest<HTMLElement>('li, dd, aside, tr') ?? target.closest<HTMLElement>('p, div') ?? target;
  return isBefore(mark, note) && !note.contains(mark) ? note : null;
}

/** Gives every note that its text refers to a way back, where its page gave it none. */
export function linkBack(root: ParentNode): void {
  for (const mark of linksIn(root)) {
    const note = noteOf(mark, root);
    const leadsBack = (link: Link) => {
      const place = targetOf(link, root);
      return place !== null && note !== null && isBefore(place, note);
    };
    if (!note || linksIn(note).some(leadsBack)) continue;
    mark.id ||= `${targetOf(mark, root)?.id}-mark`;
    const name = { 'aria-label': t('backToText'), lang: uiLanguage(), title: t('backToText') };
    const back = h(
      'a',
      { class: 'back', href: `#${encodeURIComponent(mark.id)}`, 'data-unspoken': true, ...name },
      '↩\ufe0e',
    );
    const cell = note.matches('tr') ? note.lastElementChild : null;
    (cell ?? note.querySelector(':scope > p:last-of-type') ?? note).append(' ', back);
  }
}

/** Makes links inside an article jump; a way back of ours leads to the mark that was pressed last. */
export function followLinks(article: HTMLElement): void {
  const pressed = new Map<Element, Link>();
  article.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<Link>(INSIDE) : null;
    const target = link && targetOf(link, article);
    if (!link || !target || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const note = noteOf(link, article);
    if (note) pressed.set(note, link);
    const from = link.matches('.back') ? [...pressed].find(([one]) => one.contains(link))?.[1] : null;
    const mark = AROUND.test(target.localName) ? (target.closest('a') ?? target.querySelector<Link>(INSIDE)) : null;
    jumpTo(from ?? mark ?? target, 'center');
  });
}
