/** Every frame the browser draws while the reader page opens, looked at: none may be in other colours than the reader's. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { THEMES } from '../../src/settings/themes.ts';
import { type Chromium, launch } from '../run/chromium.mjs';
import { until } from '../run/until.mjs';
import { dist } from './build.ts';

const address = ({ id }: Chromium) => `chrome-extension://${id}/reader.html?as=tab&id=gone`;

/** The colours of the lower left corner, as #rrggbb, in each frame from now until the page is drawn; each named once. */
async function framesOf(page: Page, go: () => Promise<unknown>, drawn: () => Promise<unknown>): Promise<string[]> {
  const cdp = await page.createCDPSession();
  const frames: string[] = [];
  cdp.on('Page.screencastFrame', ({ data, sessionId }) => {
    frames.push(data);
    void cdp.send('Page.screencastFrameAck', { sessionId }).catch(() => undefined);
  });
  await cdp.send('Page.startScreencast', { format: 'png', everyNthFrame: 1 });
  await until('a frame before', async () => (frames.length ? true : undefined));
  await go();
  await drawn();
  const before = frames.length;
  await page.evaluate(() => document.body.style.setProperty('outline', '1px solid transparent')); // one frame more
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await until('the frames', async () => (frames.length >= Math.min(before, 2) ? true : undefined));
  await cdp.send('Page.stopScreencast');
  const colours = await page.evaluate(async (all) => {
    const seen: string[] = [];
    for (const data of all) {
      const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const brush = new OffscreenCanvas(image.width, image.height).getContext('2d');
      brush?.drawImage(image, 0, 0);
      const [r = 0, g = 0, b = 0] = brush?.getImageData(8, image.height - 8, 1, 1).data ?? [];
      seen.push(`#${[r, g, b].map((part) => part.toString(16).padStart(2, '0')).join('')}`);
    }
    return seen;
  }, frames);
  await cdp.detach();
  return [...new Set(colours)];
}

async function keep(chromium: Chromium, values: Record<string, unknown>): Promise<void> {
  const page = await chromium.browser.newPage();
  await page.goto(address(chromium));
  await chromium.waitState(page, 'failed');
  await page.evaluate((values) => chrome.storage.local.set({ settings: { version: 1, values } }), values);
  await page.waitForFunction((theme) => document.documentElement.dataset.colours === theme, {}, values.theme);
  await page.close();
}

/** Opens the reader page on a tab that is in its colours already, or blank: what comes between is seen. */
async function opened(chromium: Chromium): Promise<string[]> {
  const page = await chromium.browser.newPage();
  await page.goto(address(chromium));
  await chromium.waitState(page, 'failed');
  const colours = await framesOf(
    page,
    () => page.reload(),
    () => chromium.waitState(page, 'failed'),
  );
  await page.close();
  return colours;
}

test('the reader’s theme, and own colours, are there from the first frame', async () => {
  const chromium = await launch({ extension: dist });
  await keep(chromium, { theme: 'yellowOnBlack' });
  expect(await opened(chromium)).toEqual([THEMES.yellowOnBlack.paper]);
  await keep(chromium, { theme: 'own', ownPaper: '#203010', ownText: '#f0ffe0' });
  expect(await opened(chromium)).toEqual(['#203010']);
  await chromium.close();
});

test.each([
  ['dark', ['--force-dark-mode'], THEMES.dark],
  ['more contrast', ['--force-high-contrast'], null],
])('the system’s colours of now, also when they were others the last time: %s', async (_, args, theme) => {
  const profile = mkdtempSync(join(tmpdir(), 'lectern-profile-'));
  const light = await launch({ extension: dist, profile });
  expect(await opened(light)).toEqual([THEMES.light.paper]);
  await light.close();
  const other = await launch({ extension: dist, profile, args });
  const colours = await opened(other);
  expect(colours).toHaveLength(1);
  if (theme) expect(colours).toEqual([theme.paper]);
  await other.close();
});
