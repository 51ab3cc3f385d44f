import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { LINKED_FONTS } from '../../src/settings/fonts.ts';
import { SETTINGS } from '../../src/settings/schema.ts';
import { root } from '../run/setup.mjs';

/** What needs no sheet of its own: the font to begin with, and the system's. */
const THERE = ['atkinson', 'sans', 'serif', 'mono'];

test('a font that can be chosen has a sheet, and every sheet is of one', () => {
  const sheets = readdirSync(join(root, 'src/fonts')).map((file) => file.replace('.css', ''));
  expect([...LINKED_FONTS].sort()).toEqual(sheets.sort());
  expect(Object.keys(SETTINGS.font.options).sort()).toEqual([...THERE, ...LINKED_FONTS].sort());
});

test.each(LINKED_FONTS)('%s is what the text is set in when it is chosen', (name) => {
  expect(readFileSync(join(root, 'src/reader/letters.css'), 'utf8')).toContain(`html[data-font='${name}'] {`);
});
