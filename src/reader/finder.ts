/**
 * Finds words in a text as readers type them: without regard to case, accents, kinds of white space, soft hyphens, or where
 * one element ends and the next begins; never across blocks. The text is read once, however often is searched in it.
 */
import { blockOf } from './block-text.ts';

/** Accents of Latin, Greek and Cyrillic letters, vowel points of Hebrew and Arabic. In other scripts such signs are letters. */
const ACCENTS = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]/g;
/** Soft hyphens and marks of no width. */
const UNSEEN = /[\u00ad\u200b-\u200f\u2060\ufeff]/;
/** Readings over the letters would stand in the middle of the word they are for. */
const READINGS = 'rt, rp';
/** Between blocks: nobody types it. */
const BORDER = '\n';

const known = new Map<string, string>();

/** One character as it is compared: '' for one that is not seen. */
function fold(character: string): string {
  if (character < '\u0080') return /\s/.test(character) ? ' ' : character.toLowerCase();
  const before = known.get(character);
  if (before !== undefined) return before;
  const bare = character.normalize('NFD').replace(ACCENTS, '').normalize('NFC').toLowerCase();
  const folded = UNSEEN.test(character) ? '' : /\s/.test(bare) ? ' ' : bare;
  known.set(character, folded);
  return folded;
}

export class Finder {
  #folded = '';
  /** For each folded unit the place of its character in all text nodes together; one more for the end. */
  readonly #places: number[] = [];
  readonly #nodes: Text[] = [];
  /** Where each node begins. */
  readonly #starts: number[] = [];

  /** @param root what is searched; it must not change afterwards */
  constructor(root: Element) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const parts: string[] = [];
    let block: Element | null = null;
    let length = 0;
    let space = true;
    for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
      if (node.parentElement?.closest(READINGS)) continue;
      const own = blockOf(node);
      if (own !== block) {
        parts.push(BORDER);
        this.#places.push(length);
        space = true;
      }
      block = own;
      this.#nodes.push(node);
      this.#starts.push(length);
      let at = length;
      for (const character of node.data) {
        const folded = fold(character);
        if (folded !== ' ' || !space) {
          parts.push(folded);
          for (let i = 0; i < folded.length; i++) this.#places.push(at);
        }
        if (folded !== '') space = folded === ' ';
        at += character.length;
      }
      length = at;
    }
    this.#places.push(length);
    this.#folded = parts.join('');
  }

  /**
   * @param words what is looked for
   * @param most no more than this many are given
   * @returns where it stands, in reading order; none for nothing but white space
   */
  find(words: string, most: number): Range[] {
    const wanted = [...words.trim()].map(fold).join('').replace(/ +/g, ' ');
    const found: Range[] = [];
    if (wanted.trim() === '') return found;
    for (let at = this.#folded.indexOf(wanted); at >= 0 && found.length < most; ) {
      found.push(this.#range(at, at + wanted.length));
      at = this.#folded.indexOf(wanted, at + wanted.length);
    }
    return found;
  }

  /** The text between two places in what was folded. */
  #range(from: number, to: number): Range {
    const range = document.createRange();
    const [start, begin] = this.#node(this.#places[from] ?? 0);
    const [end, before] = this.#node(this.#places[to - 1] ?? 0);
    range.setStart(start, begin);
    // Behind the whole of the last character, with the signs that stand behind it on their own.
    const [whole = ''] = /^[\s\S]\p{Mn}*/u.exec(end.data.slice(before)) ?? [];
    range.setEnd(end, before + whole.length);
    return range;
  }

  /** The text node of a place, and where in it that is. */
  #node(place: number): [Text, number] {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= place) low = middle;
      else high = middle - 1;
    }
    const node = this.#nodes[low];
    if (!node) throw new RangeError('There is no text.'); // nothing is found in none
    return [node, place - (this.#starts[low] ?? 0)];
  }
}
