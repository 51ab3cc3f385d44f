/** What the snapshot gives, and what it remembers of each box while it copies. */
import type { Removal } from './article.ts';
import type { Measures, Tally } from './measure.ts';

/** Elements of the copy's body that rules ask for, in reading order: noted while each passes through our hands anyway. */
export interface Noted {
  /** With a class, an id or another name that says something to any rule; and these names, apart by spaces. */
  readonly telling: readonly (readonly [Element, string])[];
  /** With a name that a caption has, a byline, or a way to edit. */
  readonly captioned: readonly Element[];
  readonly bylines: readonly Element[];
  readonly tools: readonly Element[];
  /** With an attribute that says what they are about: `itemprop`, `rel`, `datetime`, `lang`, `dir`. */
  readonly said: readonly Element[];
  /** Links within the page and to help, with the paragraphs of prose between them. */
  readonly ways: readonly Element[];
  /** From `h1` to `h6`. */
  readonly headings: readonly Element[];
  /** Boxes and lines that hold one text and nothing else. */
  readonly leaves: readonly Element[];
  /** With a role, by attribute or by tag. */
  readonly roles: readonly Element[];
  /** With one of our own marks (`marks.ts`), but for those that eyes cannot find. */
  readonly marks: readonly Element[];
  /** Those that eyes cannot find, what stands in a box before the box. */
  readonly unseen: readonly Element[];
  /** What was not worth a copy (`gone.ts`). */
  readonly gone: readonly Removal[];
}

export interface Snapshot {
  /** The copy: inert, nothing in it loads or runs. */
  readonly document: Document;
  /** Sizes of everything in the copy's body. */
  readonly measures: Measures;
  readonly noted: Noted;
  /** Texts of the page's JSON-LD scripts, as found. */
  readonly structured: readonly string[];
  /** Absolute address of the page, without the fragment. */
  readonly url: string;
  /** What its relative addresses are relative to. */
  readonly base: string;
  /** Absolute addresses of the head's links, by their `rel`: canonical, next, license. */
  readonly links: ReadonlyMap<string, string>;
  /** Frames and players that were left out: how much of the page is not text. */
  readonly players: number;
  /** True when the page asks for a password anywhere. */
  readonly password: boolean;
  /** True when a limit was reached and text may be missing. */
  readonly truncated: boolean;
}

/** One box whose children are being copied. */
export interface Frame {
  next: Node | null;
  /** What a slot shows, instead of a chain of siblings. */
  readonly slotted: Node[] | null;
  /** Where the children go: the box's copy, or what is around a box that melted away. */
  readonly target: Element;
  /** Done when all that stands here is copied. */
  readonly leave?: (() => void) | undefined;
  /** Of `target`, and what it counts towards when all is copied; null for a box that melted away. */
  readonly tally: Tally;
  readonly outer: Tally | null;
  /** The box on the page, when it is still to be asked whether eyes can find it. */
  readonly sought: Element | null;
  readonly depth: number;
  /** All that stands here is hidden: it is not asked again. */
  readonly hidden: boolean;
  readonly folded: boolean;
  readonly inline: boolean;
  /** Something stands here that is never a mere hint for screen readers: a paragraph, a picture. */
  solid: boolean;
}
