import { expect, test } from 'vitest';
import { until } from '../run/until.mjs';
import { enginesFind } from './engines.ts';
import { press, setControl } from './reader.ts';
import { theatre } from './theatre.ts';

const { chromium, go, read } = theatre();

const size = async () => {
  const reader = await chromium().popup();
  return reader?.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--font-size'));
};
const sized = (wanted: string) => until(wanted, async () => ((await size()) === wanted ? true : undefined));

/** Opens the panel and gives the switch. */
async function panel() {
  const reader = await chromium().popup();
  if (!reader) throw new Error('No reader is open.');
  await press(reader, 'Text and colours');
  await reader.waitForSelector('.settings');
  const isOn = () => reader.$eval('[name=siteOnly]', (one) => one instanceof HTMLInputElement && one.checked);
  return { reader, isOn };
}

test('a size set for one site alone is there from the first frame, on no other site, and taken back with one press', async () => {
  const first = await read('voanews--accessibility-links');
  const { reader, isOn } = await panel();
  expect(await isOn()).toBe(false);
  await reader.click('[name=siteOnly]');
  await until('the switch', async () => ((await isOn()) ? true : undefined));
  expect(await reader.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('siteOnly');
  await setControl(reader, 'fontSize', '34');
  await sized('34px');
  expect(await enginesFind(reader)).toEqual([]);
  await reader.click('[name=singleKeys]'); // which holds for all sites
  await until('what is kept for all sites', () =>
    reader.evaluate(async () => {
      const { settings } = await chrome.storage.local.get('settings');
      const text = JSON.stringify(settings ?? {});
      return (text.includes('"singleKeys":false') && !text.includes('fontSize')) || undefined;
    }),
  );
  await chromium().closePopup(first);

  const address = new URL(chromium().page.url());
  await chromium().page.goto(Object.assign(address, { hostname: 'localhost' }).href);
  const other = await chromium().click();
  await chromium().waitState(other, 'article');
  await sized('20px');
  await chromium().closePopup(other);

  await go('voanews--accessibility-links');
  const again = await chromium().click();
  // Before the page has answered, and whatever the rest of the page does later.
  await again.waitForFunction(() => document.documentElement.dataset.site);
  expect(await size()).toBe('34px');
  await chromium().waitState(again, 'article');
  const now = await panel();
  expect(await now.isOn()).toBe(true);
  await again.click('[name=siteOnly]');
  await sized('20px');
  await press(again, 'Undo');
  await sized('34px');
  expect(await now.isOn()).toBe(true);
  await again.click('[name=siteOnly]');
  await sized('20px');
  expect(await again.evaluate(() => localStorage.getItem('siteLooks'))).toBe('{}');
  await chromium().closePopup(again);
});

test('it goes along into a tab', async () => {
  await read('voanews--accessibility-links');
  const { reader } = await panel();
  await reader.click('[name=siteOnly]');
  await setControl(reader, 'fontSize', '34');
  await sized('34px');
  await press(reader, 'Open in a tab');
  const tab = await until('the tab', async () =>
    (await chromium().browser.pages()).find((page) => page.url().includes('as=tab')),
  );
  await chromium().waitState(tab, 'article');
  await until('its size', () =>
    tab.evaluate(
      () => getComputedStyle(document.documentElement).getPropertyValue('--font-size') === '34px' || undefined,
    ),
  );
  expect(tab.url()).not.toContain('127.0.0.1'); // no address tells what is read
  await press(tab, 'Text and colours');
  await tab.waitForSelector('[name=siteOnly]:checked');
  await tab.close();
});
