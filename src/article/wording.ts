import { KINDS, type Kind } from './words.ts';

const compiled = new Map<string, RegExp>();

/** The phrases of a kind as one expression over folded text, made when first asked for; `whole`: those without `*`. */
function expression(kind: Kind, whole: boolean): RegExp {
  const known = compiled.get(kind + whole);
  if (known) return known;
  const phrases = Object.values(KINDS[kind]).join('|').split('|');
  const source = phrases
    .filter((phrase) => !whole || !phrase.includes('*'))
    .map((phrase) => phrase.replace(/[.+?^${}()[\]\\]/g, '\\$&').replaceAll('*', '.*'));
  const made = new RegExp(`^(?:${source.join('|')})$`, 'u');
  compiled.set(kind + whole, made);
  return made;
}

/** Text as one line: white space folded, ends trimmed. */
export const line = (text: string | null | undefined): string =>
  text ? (UNTIDY.test(text) ? text.replace(/[\s\u00ad\u200b]+/g, ' ') : text).trim() : '';
const UNTIDY = /\s\s|[\t\n\r\u00a0\u00ad\u200b]/;

/** All text of an element as one line. */
export const lineOf = (node: Node): string => line(node.textContent);

/** A line as the tables of `words.ts` are written: lower case, one kind of apostrophe, no punctuation at its ends. */
function fold(text: string): string {
  const low = text.toLowerCase().replace(/['`´]/g, '’');
  let from = 0;
  let to = low.length;
  while (from < to && OPENS.includes(low.charAt(from))) from++;
  while (to > from && CLOSES.includes(low.charAt(to - 1))) to--;
  return low.slice(from, to);
}

/** Signs at a label's ends. Letter by letter: an expression would try its end at every letter, in every line of a page. */
const OPENS = ' |•·»›>–—-';
const CLOSES = ' :：.…!»›>→|•·–—-';

/**
 * True when `text` (one line, up to 200 characters are looked at) is or begins with wording of this kind.
 * @param whole only when it is: "Share" is a button, "Sharing the bread" may be the heading of a chapter
 */
export function says(kind: Kind, text: string, whole = false): boolean {
  return text.length > 0 && text.length <= 400 && expression(kind, whole).test(fold(text.slice(0, 200)));
}

/** `By Jane Doe` → `Jane Doe`; null when no such word stands before it. */
export function afterBy(text: string): string | null {
  const words = (compiled.get('by') ?? by()).exec(text);
  return words ? text.slice(words[0].length).trim() : null;
}

function by(): RegExp {
  const phrases = Object.values(KINDS.by)
    .join('|')
    .split('|')
    .sort((a, b) => b.length - a.length);
  // Chinese and Japanese write the name right after the word, often with a full-width colon.
  const made = new RegExp(`^(?:${phrases.join('|')})(?:\\s*[:：/／]\\s*|\\s+)`, 'iu');
  compiled.set('by', made);
  return made;
}
