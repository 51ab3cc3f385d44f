/** Three engines find nothing in any state of the reader: in the popup, at full width, in every theme. */
import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, test } from 'vitest';
import { SETTINGS } from '../../src/settings/schema.ts';
import { STATES, type State, wipe } from '../run/states.mjs';
import { until } from '../run/until.mjs';
import { enginesFind } from './engines.ts';
import { press } from './reader.ts';
import { theatre } from './theatre.ts';

const { chromium, go } = theatre();

afterEach(async () => {
  const worker = await chromium().worker();
  await worker.evaluate(() => chrome.offscreen.closeDocument().catch(() => undefined));
  const popup = await chromium().popup();
  if (!popup) return;
  await wipe(popup);
  await chromium().closePopup(popup);
});

async function show({ fixture = 'voanews--accessibility-links', state = 'article' }: State): Promise<Page> {
  await go(fixture);
  const reader = await chromium().click();
  await chromium().waitState(reader, state);
  await reader.waitForFunction(() => document.hasFocus());
  return reader;
}

describe.each(Object.keys(STATES))('%s', (name) => {
  const state: State = STATES[name] ?? {};

  test('in the popup', async () => {
    const reader = await show(state);
    await state.come?.(reader);
    expect(await enginesFind(reader)).toEqual([]);
  });

  // What is refused has no article to take along.
  if (state.state === 'refused') return;

  test('in a tab', async () => {
    await press(await show(state), 'Open in a tab');
    const tab = await until('the tab', async () =>
      (await chromium().browser.pages()).find((page) => page.url().includes('as=tab')),
    );
    await tab.setViewport({ width: 1280, height: 900 });
    await chromium().waitState(tab, 'article');
    await tab.bringToFront();
    await state.come?.(tab);
    expect(await enginesFind(tab)).toEqual([]);
    await wipe(tab);
    await tab.close();
  });
});

test.each(Object.keys(SETTINGS.theme.options))('in the theme %s, with its panel', async (theme) => {
  const reader = await show({});
  await press(reader, 'Text and colours');
  await reader.waitForSelector('.settings');
  await reader.$eval(
    `.settings [name=theme][value=${theme}]`,
    (input) => input instanceof HTMLElement && input.click(),
  );
  await reader.waitForFunction((theme) => document.documentElement.dataset.theme === theme, {}, theme);
  expect(await enginesFind(reader)).toEqual([]);
});
