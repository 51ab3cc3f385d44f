import { afterEach, expect, test } from 'vitest';
import { BlockText, blocksOf } from '../../src/reader/block-text.ts';
import { h } from '../../src/ui/h.ts';

afterEach(() => document.body.replaceChildren());

test('a block is one text, without blocks in it, code and readings; a part of it can be found again', () => {
  const inner = h('li', {}, 'inner');
  const block = h('li', {}, 'un', h('b', {}, 'believ'), 'able ', h('code', {}, 'x = 1'), h('ul', {}, inner));
  document.body.append(h('ul', {}, block));
  expect(blocksOf(document.body)).toEqual([block, inner]);
  const words = new BlockText(block);
  expect(words.text).toBe('unbelievable ');
  const part = words.range(2, 8);
  expect(part?.startContainer).toBe(block.querySelector('b')?.firstChild ?? part?.startContainer);
  const range = document.createRange();
  const whole = words.range(1, 10);
  if (!whole) throw new Error('no range');
  range.setStart(whole.startContainer, whole.startOffset);
  range.setEnd(whole.endContainer, whole.endOffset);
  expect(range.toString()).toBe('nbelievab');
});
