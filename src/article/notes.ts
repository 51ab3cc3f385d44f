/** What the snapshot notes of its copy for the rules that will ask for it (`Noted`), and the marks it writes. */
import type { Removal } from './article.ts';
import type { Noted } from './copy.ts';
import { MARK } from './marks.ts';
import { called } from './names.ts';
import { attribute } from './natives.ts';
import { LEAVES, ROLE_TAGS, TELLS } from './tags.ts';
import type { Sight } from './visible.ts';

const NAMED = TELLS.id | TELLS.class | TELLS.component;

export class Notes implements Noted {
  readonly named = new Map<Element, string>();
  readonly headings: Element[] = [];
  readonly leaves: Element[] = [];
  readonly roles: Element[] = [];
  readonly marks: Element[] = [];
  readonly unseen: Element[] = [];
  readonly gone: Removal[] = [];

  /** @param bits what the attributes of `element` tell (`TELLS`) */
  note(element: Element, tag: string, bits: number, copy: Element, sight: Sight): void {
    const { localName } = copy;
    if (/^h[1-6]$/.test(localName)) this.headings.push(copy);
    if (bits & TELLS.role || ROLE_TAGS.has(localName)) this.roles.push(copy);
    if (bits & NAMED)
      this.named.set(
        copy,
        bits & TELLS.component ? called(copy) : bits & TELLS.id ? `${copy.className} ${copy.id}` : copy.className,
      );
    if (sight !== 'shown') this.#mark(copy, MARK.hidden, sight);
    if (bits & TELLS.aria && attribute(element, 'aria-hidden') === 'true') this.#mark(copy, MARK.aria, '');
    if (tag === 'form') this.#mark(copy, MARK.fields, '');
    if (tag === 'ins' && /adsbygoogle/.test(copy.className)) this.#mark(copy, MARK.advert, '');
    if (tag === 'details') copy.setAttribute('open', '');
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
