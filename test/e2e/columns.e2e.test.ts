import type { Page } from 'puppeteer-core';
import { afterEach, expect, test } from 'vitest';
import { until } from '../run/until.mjs';
import { marked, press, setControl } from './reader.ts';
import { theatre } from './theatre.ts';

const { chromium, read } = theatre();

afterEach(async () => {
  for (const tab of await chromium().browser.pages()) if (tab !== chromium().page) await tab.close();
  await chromium().page.bringToFront();
});

/** The reader in a tab, wide enough for two columns or not. */
async function tabOf(width: number): Promise<Page> {
  const reader = await read('wiki-like--footnotes-tables');
  await press(reader, 'Open in a tab');
  const tab = await until('the tab', async () =>
    (await chromium().browser.pages()).find((page) => page.url().includes('as=tab')),
  );
  await tab.setViewport({ width, height: 700 });
  await chromium().waitState(tab, 'article');
  return tab;
}

/** Which row is shown, which column the place or the focus stands in, and whether all of its beginning can be seen. */
const shown = (tab: Page, what: 'place' | 'focus') =>
  tab.evaluate((what) => {
    const main = document.querySelector('main');
    if (!main) throw new Error('no text');
    const [place] = CSS.highlights.get('place') ?? [];
    const at = what === 'place' && place instanceof Range ? place : document.activeElement;
    const [box] = at?.getClientRects() ?? [];
    const view = main.getBoundingClientRect();
    return {
      row: main.scrollTop / main.clientHeight,
      column: box ? Math.floor(((box.left - view.left) / view.width) * 2) : -1,
      seen: box !== undefined && box.top >= view.top && box.bottom <= view.bottom,
    };
  }, what);

const onRow = (tab: Page, row: number) =>
  tab.waitForFunction(
    (row) => {
      const main = document.querySelector('main');
      return main && Math.abs(main.scrollTop - row * main.clientHeight) < 1;
    },
    {},
    row,
  );

test('on a wide surface the text stands in rows of two columns, and keys and wheel go from row to row', async () => {
  const tab = await tabOf(1280);
  await press(tab, 'Text and colours');
  await tab.waitForSelector('.settings');
  await setControl(tab, 'columns', 'two');
  await press(tab, 'Text and colours');
  const lefts = await tab.$$eval('article .body p', (all) =>
    all.flatMap((one) => [...one.getClientRects()].map(({ left }) => Math.round(left))),
  );
  expect(new Set(lefts).size).toBeGreaterThanOrEqual(2);
  await tab.focus('main');
  await tab.keyboard.press('PageDown');
  await onRow(tab, 1);
  await tab.keyboard.press('ArrowDown');
  await onRow(tab, 2);
  await tab.keyboard.press('PageUp');
  await onRow(tab, 1);
  await tab.mouse.move(400, 400);
  await tab.mouse.wheel({ deltaY: -100 });
  await onRow(tab, 0);
  await tab.mouse.wheel({ deltaY: 100 });
  await onRow(tab, 1);
});

test('what is gone to by sentence, heading or contents is seen, in whichever column it stands', async () => {
  const tab = await tabOf(1280);
  const columns = new Set<number>();
  await tab.focus('main');
  let last = '';
  for (let step = 0; step < 14; step++) {
    await tab.keyboard.press('l');
    last = await until('the next place', async () => {
      const text = await marked(tab, 'place');
      return text && text !== last ? text : undefined;
    });
    await until(`"${last.slice(0, 30)}" to be seen`, async () => ((await shown(tab, 'place')).seen ? true : undefined));
    columns.add((await shown(tab, 'place')).column);
  }
  expect([...columns].sort()).toEqual([0, 1]);
  const headings = await tab.$$eval('article .body :is(h2, h3)', (all) => all.length);
  for (let entry = 0; entry < headings; entry++) {
    await tab.keyboard.press('c');
    await tab.waitForSelector('.panel ol.contents');
    await tab.$$eval('.panel .entry', (all, entry) => (all[entry] as HTMLElement).click(), entry);
    await tab.waitForFunction(() => /^H\d$/.test(document.activeElement?.tagName ?? ''));
    await until(`heading ${entry} to be seen`, async () => {
      const { seen, row } = await shown(tab, 'focus');
      return seen && Math.abs(row - Math.round(row)) < 0.01 ? true : undefined;
    });
  }
});

test('what is found is seen, wherever in its row it stands', async () => {
  const tab = await tabOf(1280);
  await tab.focus('main');
  await tab.keyboard.press('g');
  await tab.waitForSelector('.find input');
  await tab.keyboard.type('the');
  await tab.waitForFunction(() => (CSS.highlights.get('match')?.size ?? 0) > 0);
  for (let step = 0; step < 20; step++) {
    await tab.keyboard.press('Enter');
    await until(`match ${step} to be seen`, () =>
      tab.evaluate(() => {
        const main = document.querySelector('main');
        const [match] = CSS.highlights.get('match') ?? [];
        if (!main || !(match instanceof Range)) return undefined;
        const [view, box] = [main.getBoundingClientRect(), match.getBoundingClientRect()];
        return box.top >= view.top && box.bottom <= view.bottom ? true : undefined;
      }),
    );
  }
});

test('a table that is higher than a row scrolls within it, and lies over no text', async () => {
  const tab = await tabOf(1280);
  const fits = await tab.evaluate(() => {
    const body = document.querySelector<HTMLTableElement>('article table')?.tBodies[0];
    const rows = [...(body?.rows ?? [])];
    for (let more = 0; more < 5; more++) body?.append(...rows.map((row) => row.cloneNode(true)));
    const table = document.querySelector('article .wide');
    const main = document.querySelector('main');
    return table && main && table.scrollHeight > main.clientHeight && table.clientHeight < main.clientHeight;
  });
  expect(fits).toBe(true);
});

test('where there is no room for two there is one, and no choice', async () => {
  const tab = await tabOf(700);
  await press(tab, 'Text and colours');
  await tab.waitForSelector('.settings');
  expect(await tab.$eval('.settings [name=columns]', (select) => select.checkVisibility())).toBe(false);
  const lefts = await tab.$$eval('article .body p', (all) => all.map((one) => one.getBoundingClientRect().left));
  expect(lefts.length).toBeGreaterThan(3);
  expect(lefts.filter((left) => left > 350 || left < 16)).toEqual([]);
});
