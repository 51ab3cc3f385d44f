import { MARK } from './marks.ts';
import { attribute } from './natives.ts';

/** The letter of a field (`MARK.fields`); empty for one that tells nothing: a box to tick, a button. */
export function fieldLetter(element: Element, tag: string): string {
  const type = tag === 'textarea' ? 'area' : (attribute(element, 'type') ?? 'text').toLowerCase();
  return /^(?:text|email|password|search|area)$/.test(type) ? type.charAt(0) : '';
}

/** Notes on a form what it asks for: a newsletter, a log-in and a comment box differ by their fields. */
export function noteField(form: Element, letter: string): void {
  const fields = form.getAttribute(MARK.fields) ?? '';
  if (fields.length < 20) form.setAttribute(MARK.fields, fields + letter);
}
