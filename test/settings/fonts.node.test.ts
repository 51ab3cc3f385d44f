import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { LINKED_FONTS } from '../../src/settings/fonts.ts';
import { SETTINGS } from '../../src/settings/schema.ts';
import { root } from '../run/setup.mjs';

/** What needs no sheet: the system's. */
const THERE = ['sans', 'serif', 'mono', 'named'];

test('a font that can be chosen has a sheet, and every sheet is of one', () => {
  const sheets = readdirSync(join(root, 'src/fonts')).map((file) => file.replace('.css', ''));
  expect([...LINKED_FONTS].sort()).toEqual(sheets.sort());
  expect(Object.keys(SETTINGS.font.options).sort()).toEqual([...THERE, ...LINKED_FONTS].sort());
});

test.each(LINKED_FONTS)('%s is what the text is set in when it is chosen', (name) => {
  expect(readFileSync(join(root, 'src/reader/letters.css'), 'utf8')).toMatch(
    new RegExp(`html\\[data-font='${name}'\\][^{]*\\{`),
  );
});
