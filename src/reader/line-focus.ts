/**
 * Line focus: a window of one line or a few, that goes with the pointer, the arrow keys, or what is marked (the spoken word, the
 * place where Play begins), whichever moved last.
 * A box over the text that takes no presses: the article's elements are never touched.
 */
import type { Settings } from '../settings/schema.ts';
import { h } from '../ui/h.ts';
import { followMarks } from './highlight.ts';

export type LineFocusKind = Exclude<Settings['lineFocus'], 'off'>;

/** Lines in the window. */
const LINES: Readonly<Record<LineFocusKind, number>> = { one: 1, three: 3, five: 5, ruler: 1, underline: 1 };
/** Where in the text's part of the page the line may be before the text is moved, as shares of its height. */
const COMFORT = { top: 0.2, bottom: 0.7 };

export class LineFocus {
  readonly #window = h('div', { class: 'line-window' });
  readonly #box = h('div', { class: 'line-focus', 'aria-hidden': 'true' }, this.#window);
  readonly #until = new AbortController();
  /** Middle of the first line, from the top of the window (px); and how high a line is. */
  #middle = 0;
  #height = 0;
  #kind: LineFocusKind;
  /** What was marked last. */
  #marked: Range | null = null;

  /** @param main what scrolls, with the article in it */
  constructor(
    private readonly main: HTMLElement,
    kind: LineFocusKind,
  ) {
    this.#kind = kind;
    const { signal } = this.#until;
    main.before(this.#box);
    const view = main.getBoundingClientRect();
    this.#snap(view.top + view.height * COMFORT.top);
    main.addEventListener('pointermove', (event) => this.#point(event), { signal });
    // By touch nothing hovers: a tap says where.
    main.addEventListener('pointerup', ({ clientY }) => this.#snap(clientY), { signal });
    main.addEventListener('keydown', (event) => this.#key(event), { signal });
    main.addEventListener('scrollend', () => this.#snap(this.#middle), { signal });
    const sized = new ResizeObserver(() => this.#snap(this.#middle));
    for (const element of [main, ...main.querySelectorAll('article')]) sized.observe(element);
    followMarks((range) => this.#follow(range), signal);
    signal.addEventListener('abort', () => {
      sized.disconnect();
      this.#box.remove();
    });
  }

  /** Changes what is shown of it. */
  show(kind: LineFocusKind): void {
    this.#kind = kind;
    this.#draw();
  }

  leave(): void {
    this.#until.abort();
  }

  /** Goes to the line at a height of the window; stays where it is when there is none. */
  #snap(y: number): void {
    const line = lineAt(this.main, y);
    if (!line) return;
    this.#height = line.height;
    this.#middle = line.top + line.height / 2;
    this.#draw();
  }

  #draw(): void {
    const { top } = this.main.getBoundingClientRect();
    const height = this.#height * LINES[this.#kind];
    this.#box.dataset.kind = this.#kind;
    this.#window.style.setProperty('--line-top', `${this.#middle - top - height / 2}px`);
    this.#window.style.setProperty('--line-size', `${height}px`);
  }

  #key(event: KeyboardEvent): void {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by === 0 || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || event.target !== this.main)
      return;
    event.preventDefault();
    const { top, bottom, height } = this.main.getBoundingClientRect();
    const next = nextLine(this.main, this.#middle, this.#height, by);
    const place = next === null ? null : (next - top) / height;
    const before = this.main.scrollTop;
    // Where there is no line to be seen, behind a large picture, half of what is seen is passed over.
    if (next === null || place === null) this.main.scrollBy({ top: (by * height) / 2, behavior: 'instant' });
    else if (by > 0 ? place > COMFORT.bottom : place < COMFORT.top)
      this.main.scrollBy({ top: next - this.#middle, behavior: 'instant' });
    const scrolled = this.main.scrollTop - before;
    if (next !== null) return this.#snap(next - scrolled);
    const found = nextLine(this.main, Math.min(bottom, Math.max(top, this.#middle - scrolled)), this.#height, by);
    if (found !== null) this.#snap(found);
  }

  /** What moves under a pointer that rests, because the text is scrolled, is no wish. */
  #point({ clientY, movementX, movementY, pointerType }: PointerEvent): void {
    if (pointerType !== 'touch' && (movementX !== 0 || movementY !== 0)) this.#snap(clientY);
  }

  #follow(range: Range): void {
    const { startContainer, startOffset } = range;
    if (this.#marked?.startContainer === startContainer && this.#marked.startOffset === startOffset) return;
    this.#marked = range;
    const [line] = range.getClientRects();
    if (line) this.#snap(line.top + line.height / 2);
  }
}

/** The line of text at a height of the window; null where there is none. */
function lineAt(main: HTMLElement, y: number): { readonly top: number; readonly height: number } | null {
  const article = main.querySelector('article');
  if (!article) return null;
  const box = article.getBoundingClientRect();
  const rtl = getComputedStyle(article).direction === 'rtl';
  // Near where lines begin: the last line of a paragraph may be one word.
  for (const inset of [8, 40, box.width / 2]) {
    const found = document.caretPositionFromPoint(rtl ? box.right - inset : box.left + inset, y);
    if (!found || !article.contains(found.offsetNode)) continue;
    const range = document.createRange();
    range.setStart(found.offsetNode, found.offset);
    const [rect] = range.getClientRects();
    const owner = found.offsetNode instanceof Element ? found.offsetNode : found.offsetNode.parentElement;
    if (!rect || !owner) continue;
    const set = Number.parseFloat(getComputedStyle(owner).lineHeight) || rect.height;
    return { top: rect.top + rect.height / 2 - set / 2, height: set };
  }
  return null;
}

/** The middle of the next line down (1) or up (-1) that can be seen, over gaps and pictures; null when there is none. */
function nextLine(main: HTMLElement, middle: number, height: number, by: 1 | -1): number | null {
  const { top, bottom } = main.getBoundingClientRect();
  for (let y = middle + (by * height) / 2; y >= top && y <= bottom; y += (by * height) / 2) {
    const line = lineAt(main, y);
    const found = line ? line.top + line.height / 2 : middle;
    if (by * (found - middle) > 2) return found;
  }
  return null;
}
