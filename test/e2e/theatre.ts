/** A browser with the extension and a site to read, for all tests of a file. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';
import { type Chromium, launch } from '../run/chromium.mjs';
import { type Site, serve } from '../run/site.mjs';
import { dist } from './build.ts';

export interface Theatre {
  readonly chromium: () => Chromium;
  /** Goes to a fixture. */
  go(fixture: string): Promise<unknown>;
  /** Goes to a fixture, presses the button, and waits for the article. */
  read(fixture: string): Promise<Page>;
  /** Presses the button on the page that is there, and waits for the article. */
  open(): Promise<Page>;
}

/** Is called at the top of a file: what it gives is there when the tests run. */
export function theatre(): Theatre {
  let site: Site;
  let chromium: Chromium;
  beforeAll(async () => {
    site = await serve();
    chromium = await launch({ extension: dist });
  });
  afterAll(async () => {
    await chromium.close();
    await site.close();
  });
  const open = async () => {
    const reader = await chromium.click();
    await chromium.waitState(reader, 'article');
    return reader;
  };
  return {
    chromium: () => chromium,
    open,
    go: (fixture) => chromium.page.goto(site.url(fixture)),
    async read(fixture) {
      await chromium.page.goto(site.url(fixture));
      return open();
    },
  };
}
