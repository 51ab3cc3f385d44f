import { nameOf } from './dom.ts';
import { LONGEST_SIGN } from './want.ts';

/**
 * How a part of a page is recognised on another page of the same site: tag and classes of the part and of its box. `id`s
 * differ from page to page.
 */
export function signOf(element: Element): string {
  const name = (one: Element | null) => (one ? `${nameOf(one)}.${one.className.trim().replace(/\s+/g, '.')}` : '');
  return `${name(element)}<${name(element.parentElement)}`.slice(0, LONGEST_SIGN);
}
