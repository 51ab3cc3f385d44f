/** What the snapshot notes of its copy for the rules that will ask for it (`Noted`), and the marks it writes. */
import type { Removal } from './article.ts';
import type { Noted } from './copy.ts';
import { isHeading } from './dom.ts';
import { MARK } from './marks.ts';
import { called, TELLING_NAME } from './names.ts';
import { attribute } from './natives.ts';
import { LEAVES, ROLE_TAGS, TELLS } from './tags.ts';
import type { Sight } from './visible.ts';

const NAMED = TELLS.id | TELLS.class | TELLS.component;

/** What a name says, as bits. */
const SAYS = [TELLING_NAME, /aption|redit|legend|opyright/, /byline|author-?name/i, /edit/, /katex|mjx|Jax/];

export class Notes implements Noted {
  readonly telling: [Element, string][] = [];
  readonly captioned: Element[] = [];
  readonly bylines: Element[] = [];
  readonly tools: Element[] = [];
  readonly said: Element[] = [];
  readonly ways: Element[] = [];
  /** True when a formula may have been seen (`formulas.ts`). */
  formula = false;
  readonly headings: Element[] = [];
  readonly leaves: Element[] = [];
  readonly roles: Element[] = [];
  readonly marks: Element[] = [];
  readonly unseen: Element[] = [];
  readonly gone: Removal[] = [];
  /** A page has some hundred names, each many times. */
  readonly #known = new Map<string, number>();

  /** @param bits what the attributes of `element` tell (`TELLS`) */
  note(element: Element, tag: string, bits: number, copy: Element, sight: Sight): void {
    const { localName } = copy;
    if (isHeading(localName)) this.headings.push(copy);
    if (bits & TELLS.role || ROLE_TAGS.has(localName)) this.roles.push(copy);
    if (bits & NAMED)
      this.#name(
        copy,
        bits & TELLS.component ? called(copy) : bits & TELLS.id ? `${copy.className} ${copy.id}` : copy.className,
      );
    if (bits & TELLS.said) this.said.push(copy);
    if (sight !== 'shown') this.#mark(copy, MARK.hidden, sight);
    if (bits & TELLS.aria && attribute(element, 'aria-hidden') === 'true') this.#mark(copy, MARK.aria, '');
    if (tag === 'form') this.#mark(copy, MARK.fields, '');
    if (tag === 'ins' && /adsbygoogle/.test(copy.className)) this.#mark(copy, MARK.advert, '');
    if (tag === 'details') copy.setAttribute('open', '');
  }

  #name(copy: Element, name: string): void {
    let says = this.#known.get(name);
    if (says === undefined) {
      says = SAYS.reduce((bits, one, i) => (one.test(name) ? bits | (1 << i) : bits), 0);
      this.#known.set(name, says);
    }
    if (says === 0) return;
    if (says & 1) this.telling.push([copy, name]);
    if (says & 2) this.captioned.push(copy);
    if (says & 4) this.bylines.push(copy);
    if (says & 8) this.tools.push(copy);
    if (says & 16) this.formula = true;
  }

  /** A link, and where it leads: within the page, or to help. */
  leads(copy: Element, address: string): void {
    if (address.startsWith('#') || address.includes('access')) this.ways.push(copy);
  }

  /** An element that holds one text and nothing else. */
  leaf(copy: Element, name: string): void {
    if (LEAVES.has(name)) this.leaves.push(copy);
  }

  #mark(copy: Element, name: string, value: string): void {
    copy.setAttribute(name, value);
    if (this.marks.at(-1) !== copy) this.marks.push(copy);
  }
}
