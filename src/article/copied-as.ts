import { attribute } from './natives.ts';
import { KEPT, RENAMED, TELLS } from './tags.ts';

/**
 * The tag an element is copied as; a box that only says to assistive technology that it is a heading becomes one.
 * @param bits what its attributes tell (`TELLS`)
 * @param inline true inside running text
 */
export function copiedAs(element: Element, tag: string, bits: number, inline: boolean): string {
  if (bits & TELLS.role && /^(?:div|p|span)$/.test(tag) && attribute(element, 'role') === 'heading')
    return `h${/^[1-6]$/.exec(attribute(element, 'aria-level') ?? '')?.[0] ?? 2}`;
  return KEPT.has(tag) ? tag : (RENAMED.get(tag) ?? (inline ? 'span' : 'div'));
}
