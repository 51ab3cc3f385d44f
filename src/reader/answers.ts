/** What a page answers beside its article, checked like every answer of a page: a list of parts, or of boxes. */
import { items, own, string } from '../article/article.ts';
import { LONGEST_SIGN, PART_TEXT, type Part } from '../article/want.ts';

const MOST = 2000;

const partIn = (one: unknown): Part => ({
  sign: string(own(one, 'sign'), LONGEST_SIGN),
  text: string(own(one, 'text'), PART_TEXT),
});

/** @returns the parts that have words */
export const partsIn = (value: unknown): Part[] =>
  items(value, MOST)
    .map(partIn)
    .filter(({ text }) => text !== '');

/** @returns the boxes that have words, with the weighed length of their text */
export const boxesIn = (value: unknown): (Part & { size: number })[] =>
  items(value, MOST)
    .map((one) => {
      const size = own(one, 'size');
      return { ...partIn(one), size: typeof size === 'number' && size > 0 ? size : 0 };
    })
    .filter(({ text }) => text !== '');
