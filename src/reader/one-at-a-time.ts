/**
 * One sentence, or one paragraph, at a time: all else is not to be seen, and stays where it is for the ear, the search and a
 * copy. The rest of a paragraph is hidden by a highlight without colour, what stands around by an attribute: no word is wrapped.
 */
import type { Settings } from '../settings/schema.ts';
import type { Unit } from '../speech/step.ts';
import { BlockText, blockOf } from './block-text.ts';
import { followMarks } from './highlight.ts';
import type { Reading } from './reading.ts';

export type One = Exclude<Settings['oneAtATime'], 'off'>;

const NAME = 'away';
const AWAY = 'data-away';

export class OneAtATime {
  readonly #until = new AbortController();
  readonly #highlight = new Highlight();
  /** The sentence that was marked last. */
  #sentence: Range | null = null;
  #kind: One;

  /**
   * @param main what scrolls, with the article in it
   * @param reading knows the sentences
   */
  constructor(
    private readonly main: HTMLElement,
    private readonly reading: () => Promise<Reading | null>,
    kind: One,
  ) {
    this.#kind = kind;
    const { signal } = this.#until;
    this.#highlight.priority = 10; // over all that has a colour
    CSS.highlights.set(NAME, this.#highlight);
    followMarks((range, mark) => {
      if (mark !== 'word') this.#show(range);
    }, signal);
    main.addEventListener('keydown', (event) => this.#key(event), { signal });
    // A link that Tab has come to is not to be hidden: its sentence is the one.
    main.addEventListener('focusin', ({ target }) => this.#come(target), { signal });
    signal.addEventListener('abort', () => {
      CSS.highlights.delete(NAME);
      this.#uncover();
    });
    this.#begin();
  }

  show(kind: One): void {
    this.#kind = kind;
    if (this.#sentence) this.#show(this.#sentence);
  }

  leave(): void {
    this.#until.abort();
  }

  /** With what is marked already, or with the first words that can be seen. */
  #begin(): void {
    for (const name of ['sentence', 'place']) {
      const [marked] = CSS.highlights.get(name) ?? [];
      if (marked instanceof Range) return this.#show(marked);
    }
    const { left, top, width } = this.main.getBoundingClientRect();
    const article = this.main.querySelector('article');
    for (let y = top + 4; y < top + this.main.clientHeight; y += 8) {
      const found = document.caretPositionFromPoint(left + width / 2, y);
      if (found && article?.contains(found.offsetNode)) return this.#goTo(found.offsetNode, found.offset);
    }
  }

  #goTo(node: Node, offset: number): void {
    void this.reading().then((open) => {
      if (!this.#until.signal.aborted) open?.goTo(node, offset);
    });
  }

  #come(target: EventTarget | null): void {
    if (target instanceof Element && target.matches('article a') && !this.#sentence?.intersectsNode(target))
      this.#goTo(target, 0);
  }

  #key(event: KeyboardEvent): void {
    if (event.target !== this.main || event.ctrlKey || event.altKey || event.metaKey) return;
    const forward =
      getComputedStyle(this.main.querySelector('article') ?? this.main).direction === 'rtl'
        ? 'ArrowLeft'
        : 'ArrowRight';
    const by = /^(?:ArrowDown|PageDown)$/.test(event.key) || event.key === forward ? 1 : -1;
    const space = event.key === ' ';
    if (!space && !/^(?:Arrow|Page)/.test(event.key)) return;
    event.preventDefault();
    const unit: Unit = this.#kind;
    void this.reading().then((open) => open?.step(unit, space && !event.shiftKey ? 1 : by));
  }

  #show(sentence: Range): void {
    this.#sentence = sentence;
    const article = this.main.querySelector('article');
    const shown = this.#kind === 'sentence' ? sentence : paragraphOf(sentence);
    if (!article?.contains(shown.startContainer)) return;
    const [before, after] = [document.createRange(), document.createRange()];
    before.selectNodeContents(article);
    before.setEnd(shown.startContainer, shown.startOffset);
    after.selectNodeContents(article);
    after.setStart(shown.endContainer, shown.endOffset);
    this.#highlight.clear();
    this.#highlight.add(before).add(after);
    this.#uncover();
    cover(article, shown);
  }

  #uncover(): void {
    for (const covered of this.main.querySelectorAll(`[${AWAY}]`)) covered.removeAttribute(AWAY);
  }
}

/** The paragraph (heading, list item, cell …) that a sentence stands in. */
function paragraphOf(sentence: Range): Range {
  const block = blockOf(sentence.startContainer);
  const words = block && new BlockText(block);
  const whole = words?.range(0, words.text.length);
  if (!whole) return sentence;
  const range = document.createRange();
  range.setStart(whole.startContainer, whole.startOffset);
  range.setEnd(whole.endContainer, whole.endOffset);
  return range;
}

/** Puts the attribute on the largest parts that hold nothing of what is shown. */
function cover(part: Element, shown: Range): void {
  for (const child of part.children)
    if (!shown.intersectsNode(child)) child.setAttribute(AWAY, '');
    else cover(child, shown);
}
