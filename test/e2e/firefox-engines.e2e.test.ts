/**
 * What axe-core, with its AAA rules, IBM's checker and HTML_CodeSniffer find in Firefox's popup, in every state and theme: nothing.
 * The last one has to stand in the page itself, so it goes into a copy of the build.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { SETTINGS } from '../../src/settings/schema.ts';
import { type Firefox, launch } from '../run/firefox.mjs';
import { root } from '../run/setup.mjs';
import { type Site, serve } from '../run/site.mjs';
import { STATES, type State } from '../run/states.mjs';
import { asExpressions, sniffer } from './engines.ts';
import { FirefoxReader, shown } from './firefox-reader.ts';

let site: Site;
let firefox: Firefox;
const extension = mkdtempSync(join(tmpdir(), 'lectern-engines-'));
beforeAll(async () => {
  cpSync(join(root, 'dist/firefox'), extension, { recursive: true });
  const page = join(extension, 'reader.html');
  writeFileSync(
    page,
    readFileSync(page, 'utf8').replace('</head>', '<script src="/sniffer.js" defer></script></head>'),
  );
  writeFileSync(join(extension, 'sniffer.js'), sniffer());
  site = await serve();
  firefox = await launch({ extension });
}, 90_000);
afterAll(async () => {
  await firefox.close();
  await site.close();
  rmSync(extension, { recursive: true });
});
afterEach(async () => {
  if (!(await firefox.popup())) return;
  await firefox.ask('browser.storage.local.clear().then(() => localStorage.clear())');
  await firefox.closePopup();
});

async function finds(): Promise<unknown> {
  const found = [];
  for (const expression of asExpressions()) found.push(...(await firefox.ask(expression)));
  return found;
}

async function show({ fixture = 'voanews--accessibility-links', state = 'article' }: State): Promise<FirefoxReader> {
  await firefox.go(site.url(fixture));
  await firefox.click();
  await shown(firefox, state);
  return new FirefoxReader(firefox);
}

test.each(Object.keys(STATES))('%s', async (name) => {
  const state: State = STATES[name] ?? {};
  const reader = await show(state);
  await state.come?.(reader);
  expect(await finds()).toEqual([]);
  if (name === 'read aloud') await firefox.press('x');
});

test.each(Object.keys(SETTINGS.theme.options))('in the theme %s, with its panel', async (theme) => {
  const reader = await show({});
  await reader.keyboard.press('t');
  await reader.waitForSelector('.settings');
  await firefox.push(`.settings [name=theme][value=${theme}]`);
  await firefox.see('the theme', `document.documentElement.dataset.theme === '${theme}'`);
  expect(await finds()).toEqual([]);
});
