/** What the snapshot gives, and what it remembers of each box while it copies. */

export interface Snapshot {
  /** The copy: inert, nothing in it loads or runs. */
  readonly document: Document;
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

export interface State {
  readonly depth: number;
  /** All that stands here is hidden: it is not asked again. */
  readonly hidden: boolean;
  readonly folded: boolean;
  readonly inline: boolean;
}

export interface Frame extends State {
  next: Node | null;
  /** What a slot shows, instead of a chain of siblings. */
  readonly slotted: Node[] | null;
  readonly target: Element;
  /** Done when all that stands here is copied. */
  readonly leave?: (() => void) | undefined;
}

export const START: State = { depth: 0, hidden: false, folded: false, inline: false };
