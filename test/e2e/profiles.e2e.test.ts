import { expect, test } from 'vitest';
import { until } from '../run/until.mjs';
import { enginesFind } from './engines.ts';
import { press, setControl } from './reader.ts';
import { theatre } from './theatre.ts';

const { chromium, read } = theatre();

test('settings are saved under a name, come back with one press in another popup, and deleting can be undone', async () => {
  const reader = await read('voanews--accessibility-links');
  await press(reader, 'Text and colours');
  await reader.waitForSelector('.settings');
  await setControl(reader, 'fontSize', '34');
  await reader.click('.profiles summary');
  await reader.keyboard.press('Tab');
  await reader.keyboard.press('Tab');
  await reader.$eval('[name=profile]', (field) => field instanceof HTMLInputElement && field.focus());
  await reader.keyboard.press('Enter');
  expect(await reader.$eval('.notice', (line) => line.textContent)).toContain('Write a name');
  await reader.keyboard.type('In the train');
  await reader.keyboard.press('Enter');
  await reader.waitForSelector('[data-profile=own-0]');
  await setControl(reader, 'fontSize', '20');
  await chromium().closePopup(reader);

  const again = await read('voanews--accessibility-links');
  const size = () => again.$eval('article', (article) => getComputedStyle(article).fontSize);
  await press(again, 'Text and colours');
  await press(again, 'In the train');
  await until('the size', async () => ((await size()) === '34px' ? true : undefined));
  await press(again, 'Rename the profile In the train');
  await again.waitForSelector('[name=rename]');
  expect(await again.$eval('.panel', (panel) => panel.scrollWidth - panel.clientWidth)).toBe(0);
  expect(await enginesFind(again)).toEqual([]);
  await again.keyboard.press('Escape');
  expect(await again.evaluate(() => document.activeElement?.className)).toBe('rename');
  await again.keyboard.press('Enter');
  await again.keyboard.type('On the way');
  await again.keyboard.press('Enter');
  await until('its new name', async () =>
    again.evaluate(() => document.activeElement?.textContent === 'On the way' || undefined),
  );
  await press(again, 'Undo');
  await press(again, 'Delete the profile In the train');
  await until('it to be gone', async () => ((await again.$('[data-profile=own-0]')) ? undefined : true));
  await press(again, 'Undo');
  await again.waitForSelector('[data-profile=own-0]');
  await chromium().closePopup(again);
});
