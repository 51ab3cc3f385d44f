/** Lines about who wrote a text and when, which the reader shows above it. */

import type { About } from './about.ts';
import { first } from './dom.ts';
import { isSentence, type Line } from './lines.ts';
import { fold } from './title.ts';
import { afterBy, lineOf, says } from './wording.ts';

/** Day and year, or a clock: a line of a date in any language. */
const DATE = /\b(?:19|20)\d\d\b|\b\d{1,2}[:.h]\d\d\b|\d{1,2}[./]\d{1,2}[./]\d{2,4}|年\s*\d+\s*月/;

/** Names of people, or the site, and little else. */
export function isByline({ text, weight, element }: Line, about: About): boolean {
  if (weight > 160) return false;
  if (
    element.matches('[rel=author], [itemprop=author], [itemprop~=author], address') ||
    /(?:^|[\s_-])(?:byline|author|dateline)/i.test(element.className)
  )
    return true;
  const words = fold(text);
  const names = about.byline.split(', ').filter(Boolean);
  const rest = names.reduce((left, name) => left.replace(fold(name), ''), words);
  if (names.length > 0 && rest.length < words.length && rest.length <= 40) return true;
  if (about.site !== '' && words === fold(about.site)) return true;
  return weight <= 80 && afterBy(text) !== null && !isSentence({ text, weight, element, links: 0, heading: false });
}

/** A line about when, and little else. */
export function isDateLine({ text, weight, element }: Line): boolean {
  if (weight > 140) return false;
  const time = first(element, 'time');
  if (time && lineOf(time).length >= text.length * 0.5) return true;
  return (
    (says('dated', text) && /\d/.test(text)) ||
    (text.length <= 60 && DATE.test(text) && !SENTENCE.test(text) && text.replace(/[^\p{L}\p{M}]/gu, '').length <= 30)
  );
}

/** A short sentence, with a word in lower case before its full stop. */
const SENTENCE = /\p{Ll}\p{L}* .*[\p{L}\d][.!?]["”’»]?$/u;
