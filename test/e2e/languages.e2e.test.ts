/** The interface in the language of the browser: its own words by short names, and what it does not have in English. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import english from '../../src/_locales/en/messages.json' with { type: 'json' };
import polish from '../../src/_locales/pl/messages.json' with { type: 'json' };
import { type Chromium, launch } from '../run/chromium.mjs';
import { type Site, serve } from '../run/site.mjs';
import { dist } from './build.ts';

let site: Site;
let chromium: Chromium;
const extension = join(mkdtempSync(join(tmpdir(), 'lectern-languages-')), 'chromium');
const { LANGUAGE } = process.env;

beforeAll(async () => {
  cpSync(dist, extension, { recursive: true });
  // One message is taken from the Polish ones, as if it had not been translated.
  const file = (locale: string) => join(extension, `_locales/${locale}/messages.json`);
  const { names } = JSON.parse(readFileSync(file('en'), 'utf8'));
  const words = JSON.parse(readFileSync(file('pl'), 'utf8'));
  delete words[`_${names.message.split(' ').indexOf('nextSentence').toString(36)}`];
  writeFileSync(file('pl'), JSON.stringify(words));
  process.env.LANGUAGE = 'pl'; // what Chromium asks on Linux; elsewhere the switch
  site = await serve();
  chromium = await launch({ extension, args: ['--lang=pl'] });
});
afterAll(async () => {
  await chromium.close();
  await site.close();
  rmSync(extension, { recursive: true });
  if (LANGUAGE === undefined) delete process.env.LANGUAGE;
  else process.env.LANGUAGE = LANGUAGE;
});

test('every word is Polish, plurals too; one that is missing is English', async () => {
  await chromium.page.goto(site.url('voanews--accessibility-links'));
  const reader = await chromium.click();
  await chromium.waitState(reader, 'article');
  const label = (selector: string) => reader.$eval(selector, (one) => one.getAttribute('aria-label'));
  expect(await reader.evaluate(() => document.documentElement.lang)).toBe('pl');
  expect(await label('.bar .play')).toBe(polish.play.message);
  expect(await reader.$(`::-p-aria([name="${polish.previousSentence.message}"][role="button"])`)).not.toBeNull();
  expect(await reader.$(`::-p-aria([name="${english.nextSentence.message}"][role="button"])`)).not.toBeNull();
  // One row of buttons, though its words are longer than the English ones.
  expect(await reader.$eval('.bar', (bar) => bar.getBoundingClientRect().height)).toBeLessThan(60);
  const menu = await (await chromium.worker()).evaluate(() => chrome.runtime.getManifest().action?.default_title);
  expect(menu).toBe(polish.action.message);
});
