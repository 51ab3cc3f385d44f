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

/** Another build than the usual, and how the browser is to start with it. */
export interface Stage {
  readonly extension: string;
  readonly args?: readonly string[];
  /** Takes away what was made for it. */
  end(): void;
}

/** Is called at the top of a file: what it gives is there when the tests run. @param prepare another build */
export function theatre(prepare: () => Stage = () => ({ extension: dist, end: () => undefined })): Theatre {
  let site: Site;
  let chromium: Chromium;
  let stage: Stage;
  beforeAll(async () => {
    stage = prepare();
    site = await serve();
    chromium = await launch({ extension: stage.extension, args: [...(stage.args ?? [])] });
  });
  afterAll(async () => {
    await chromium.close();
    await site.close();
    stage.end();
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
