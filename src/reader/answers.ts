/** What a page answers beside its article, checked like every answer of a page: a list of parts, or of boxes. */
import { own, string } from '../article/article.ts';
import { LONGEST_SIGN, PART_TEXT, type Part } from '../article/want.ts';

const MOST = 2000;

/** @returns the parts that have words */
export const partsIn = (value: unknown): Part[] =>
  Array.isArray(value)
    ? value
        .slice(0, MOST)
        .map((one) => ({ sign: string(own(one, 'sign'), LONGEST_SIGN), text: string(own(one, 'text'), PART_TEXT) }))
        .filter(({ text }) => text !== '')
    : [];

/** @returns the boxes that have words, with the weighed length of their text */
export const boxesIn = (value: unknown): (Part & { size: number })[] =>
  Array.isArray(value)
    ? value.slice(0, MOST).flatMap((one) => {
        const size = own(one, 'size');
        return partsIn([one]).map((part) => ({ ...part, size: typeof size === 'number' && size > 0 ? size : 0 }));
      })
    : [];
