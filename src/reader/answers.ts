/** What a page answers beside its article, checked like every answer of a page: a list of parts, or of boxes. */
import { PART_TEXT, type Part } from '../article/want.ts';

const MOST = 2000;
const LONGEST = 400;

function own(from: unknown, key: string): unknown {
  return typeof from === 'object' && from !== null ? Object.getOwnPropertyDescriptor(from, key)?.value : undefined;
}

const string = (value: unknown, longest: number): string => (typeof value === 'string' ? value.slice(0, longest) : '');

/** @returns the parts that have words */
export const partsIn = (value: unknown): Part[] =>
  Array.isArray(value)
    ? value
        .slice(0, MOST)
        .map((one) => ({ sign: string(own(one, 'sign'), LONGEST), text: string(own(one, 'text'), PART_TEXT) }))
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
