/**
 * Parts that the rules of `before.ts` are sure to take away, whatever else stands on the page: menus, the page's foot, what
 * is hidden, when next to nothing in them is prose. They are not worth a copy: a fifth of a news page is such.
 */
import type { Removal } from './article.ts';
import { attr, nameOf } from './dom.ts';
import { weigh } from './measure.ts';
import { queried, tagged, textContent } from './natives.ts';
import { signOf } from './sign.ts';
import { TELLS } from './tags.ts';
import type { Sight } from './visible.ts';
import { PART_TEXT } from './want.ts';
import { line } from './wording.ts';

/** Weighed characters. Less is copied as quickly as it is looked through. */
const LEAST = 200;
/** What rules spare, or others ask for: a part with one of these is copied. */
const NEEDED =
  'h1, article, figcaption, math, iframe, video, audio, [itemprop], [rel=next], [rel~=author], [role=tabpanel], input[type=password], script[type*=json]';

/** A rule that takes such a part: the most text outside of links (weighed; a share of all its text) with which it is sure to. */
type Sure = readonly [rule: string, most: number, share: number];

function ruleFor(copy: Element, bits: number, sight: Sight): Sure | null {
  if (sight !== 'shown') return /^(?:p|h[23]|dd|blockquote)$/.test(nameOf(copy)) ? null : ['hidden', 249, 0.6];
  if (nameOf(copy) === 'nav' || (bits & TELLS.role && attr(copy, 'role') === 'navigation'))
    return ['navigation', 300, 0.4];
  if (!/^(?:header|footer)$/.test(nameOf(copy))) return null;
  const around = copy.parentElement;
  const top =
    around?.localName === 'body' || (around?.localName === 'div' && around.parentElement?.localName === 'body');
  return top ? ['page header and footer', 400, 0] : null;
}

/**
 * True for a part that is sure to be taken away; it is then noted in the trace.
 * @param copy of the element alone, in its place
 * @param bits what its attributes tell (`TELLS`)
 */
export function sureToGo(element: Element, copy: Element, bits: number, sight: Sight, trace: Removal[]): boolean {
  const sure = ruleFor(copy, bits, sight);
  const text = sure ? (textContent(element) ?? '') : '';
  const whole = weigh(text);
  if (!sure || whole < LEAST || queried(element, NEEDED)[0]) return false;
  const [step, most, share] = sure;
  let opening = '';
  let outside = whole;
  for (const link of tagged(element, 'a')) {
    const words = textContent(link) ?? '';
    // A page of a story in several pages.
    if (/^\s*\d{1,3}\s*$/.test(words)) return false;
    outside -= weigh(words);
    if (opening.length < PART_TEXT) opening += ` ${words}`;
  }
  if (outside > (step === 'navigation' ? Math.min(most, whole * share) : Math.max(most, whole * share))) return false;
  trace.push({ step, sign: signOf(copy), text: line(opening || text.slice(0, 4 * PART_TEXT)).slice(0, PART_TEXT) });
  return true;
}
