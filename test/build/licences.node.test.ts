/** The licences that stand in a package: of everything that is in it, and none that does not go with ours. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { notice, packagesOf } from '../../src/build/licences.mjs';
import { root } from '../run/setup.mjs';

const read = (name: string) => readFileSync(join(root, 'dist/chromium', name), 'utf8');

test('every package we depend on is named with its licence, where its work stands', () => {
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const all = ['NOTICE', 'fonts/NOTICE', 'voice/NOTICE'].map(read).join('\n');
  for (const name of Object.keys(dependencies)) expect(all, name).toMatch(new RegExp(`^${name} [\\d.]+: \\S`, 'm'));
  expect(read('fonts/NOTICE')).toContain('SIL OPEN FONT LICENSE Version 1.1');
  expect(read('NOTICE')).toContain('Mozilla Public License Version 2.0');
  expect(read('LICENSE')).toContain('GNU GENERAL PUBLIC LICENSE');
});

test('a package is found by the path of any file of it', () => {
  const files = ['src/reader.ts', 'node_modules/culori/src/index.js', '../x/node_modules/@scope/name/a/b.js'];
  expect(packagesOf(files)).toEqual(['culori', '@scope/name']);
});

test('nothing is packed under a licence that does not go with the GPL', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-licences-'));
  mkdirSync(join(folder, 'closed'));
  writeFileSync(join(folder, 'closed/package.json'), JSON.stringify({ version: '1.0.0', license: 'UNLICENSED' }));
  await expect(notice(folder, ['closed'])).rejects.toThrow('closed (UNLICENSED)');
});

test('SECURITY.md names every package we depend on, and no other; the tests it names are there', () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const text = readFileSync(join(root, 'SECURITY.md'), 'utf8');
  const [, packages = ''] = text.split('## What we depend on');
  const named = [...packages.matchAll(/^\| ((?:@[\w-]+\/)?[\w.-]+) \| (?!licence)/gm)].map(([, name]) => name);
  expect(named.sort()).toEqual([...Object.keys(dependencies), ...Object.keys(devDependencies)].sort());
  const tests = [...text.matchAll(/`(test\/[\w./-]+\.ts)`/g)].map(([, name = '']) => name);
  expect(tests.filter((name) => !existsSync(join(root, name)))).toEqual([]);
});
