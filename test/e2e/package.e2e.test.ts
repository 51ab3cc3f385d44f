/** What goes to the stores: the same bytes every time, small, without a complaint of the store's own linter, and it runs. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch as launchChromium } from '../run/chromium.mjs';
import { launch as launchFirefox } from '../run/firefox.mjs';
import { packed } from '../run/package.mjs';
import { type Site, serve } from '../run/site.mjs';
import { articleText } from './reader.ts';

const BROWSERS = ['chromium', 'firefox'] as const;
/** Bytes of the zip, without voices and fonts. */
const MOST = 1_000_000;

let site: Site;
const folder = mkdtempSync(join(tmpdir(), 'lectern-package-'));
const fileOf = (browser: (typeof BROWSERS)[number]) => join(folder, `${browser}.zip`);

beforeAll(async () => {
  site = await serve();
});
afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true, force: true });
});

describe.each(BROWSERS)('for %s', (browser) => {
  test('made twice it is the same, and its core is small', async () => {
    const [first, second] = [await packed(browser), await packed(browser)];
    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
    expect(first.core).toBeLessThan(MOST);
    writeFileSync(fileOf(browser), first.bytes);
  }, 300_000);
});

test('the linter of Firefox’s store finds no error, says nothing, and warns of nothing but two libraries', async () => {
  const config = { _: [fileOf('firefox')], logLevel: 'fatal', output: 'none', stack: false, metadata: false };
  const found = await lint(config);
  expect(found.errors).toEqual([]);
  expect(found.notices).toEqual([]);
  // Readability and DOMPurify write markup into documents of their own, which are not on any page.
  const others = found.warnings.filter(({ code, file }) => code !== 'UNSAFE_VAR_ASSIGNMENT' || !VENDORS.test(file));
  expect(others).toEqual([]);
}, 300_000);

interface Finding {
  readonly code: string;
  readonly file: string;
}

/** The linter of addons.mozilla.org, as `web-ext lint` runs it. It brings no types. */
async function lint(config: object): Promise<Record<'errors' | 'notices' | 'warnings', readonly Finding[]>> {
  const linter: string = 'addons-linter';
  const { default: made } = await import(linter);
  return made.createInstance({ config, runAsBinary: false }).run();
}

/** Where Readability (the scripts that are put into a page) and DOMPurify (a chunk of the reader) end up. */
const VENDORS = /^(?:content|more)\.js$|^chunks\/[\w-]+\.js$/;

test('Firefox reads a page with the package as it is', async () => {
  const firefox = await launchFirefox({ extension: fileOf('firefox') });
  try {
    await firefox.go(site.url('voanews--accessibility-links'));
    await firefox.click();
    await firefox.see('the article', "document.documentElement.dataset.state === 'article'");
    expect(await firefox.ask("document.querySelector('main article').textContent")).toContain('The Arab League');
  } finally {
    await firefox.close();
  }
}, 90_000);

test('Chromium reads a page with what is in the package', async () => {
  const { bytes } = await packed('chromium');
  const home = join(folder, 'chromium');
  for (const [name, file] of Object.entries(unzipSync(bytes))) {
    mkdirSync(dirname(join(home, name)), { recursive: true });
    writeFileSync(join(home, name), file);
  }
  const chromium = await launchChromium({ extension: home });
  try {
    await chromium.page.goto(site.url('voanews--accessibility-links'));
    const reader = await chromium.click();
    await chromium.waitState(reader, 'article');
    expect(await articleText(reader)).toContain('The Arab League');
  } finally {
    await chromium.close();
  }
}, 90_000);
