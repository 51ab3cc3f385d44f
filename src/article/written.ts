/**
 * Large markup that no browser wrote. What the content script answers is written by the browser, tag by tag in one form; a
 * large answer in another form is made to cost time: one element with 50,000 attributes keeps DOMPurify busy for 16 s.
 */
import { ALLOWED } from './allowed.ts';

/** Below this (UTF-16 units) there is no room for attributes that take longer than an eye blinks. */
const SMALL = 20_000;
/** A tag as a browser writes it, with at most so many attributes as anything in the table of the gate may have, twice over. */
const TAG = /<\/?([a-z][a-z\d]*)(?: [a-z:-]+="[^"]*"){0,24}>/y;

/**
 * Markup of which every `<` begins a tag that is in the table and written as browsers write it. Tags that are not in the
 * table are left out, and any other `<` becomes a letter. Small markup is left as it is. Takes linear time.
 */
export function asWritten(markup: string): string {
  if (markup.length < SMALL) return markup;
  const parts: string[] = [];
  let kept = 0;
  for (let at = markup.indexOf('<'); at >= 0; at = markup.indexOf('<', at)) {
    TAG.lastIndex = at;
    const [tag, name = ''] = TAG.exec(markup) ?? [];
    if (tag && ALLOWED.has(name)) {
      at += tag.length;
      continue;
    }
    parts.push(markup.slice(kept, at), tag ? '' : '&lt;');
    at += tag?.length ?? 1;
    kept = at;
  }
  return kept === 0 ? markup : parts.join('') + markup.slice(kept);
}
