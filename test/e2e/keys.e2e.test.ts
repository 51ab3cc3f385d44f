import { expect, test } from 'vitest';
import { until } from '../run/until.mjs';
import { enginesFind } from './engines.ts';
import { markedAs, press } from './reader.ts';
import { theatre } from './theatre.ts';

const { chromium, read } = theatre();

test('a key is changed by pressing the new one; it is told everywhere, survives, and can be taken back', async () => {
  const reader = await read('voanews--accessibility-links');
  const told = (page = reader) => page.$eval('.bar .play', (button) => button.getAttribute('aria-keyshortcuts'));
  const notice = () => reader.$eval('.notice', (line) => line.textContent ?? '');
  await reader.keyboard.press('?');
  await reader.waitForSelector('.key[data-command=play]');
  await reader.focus('.key[data-command=play]');
  await reader.keyboard.press('Enter');
  await reader.keyboard.press('j');
  expect(await notice()).toContain('J is taken: Previous sentence.');
  await reader.keyboard.press('Enter');
  await reader.keyboard.press('/');
  expect(await notice()).toContain('belongs to the browser');
  await reader.keyboard.press('Enter');
  await reader.keyboard.press('q');
  expect(await notice()).toContain('Play, pause: now Q.');
  expect(await told()).toBe('Q');
  expect(await enginesFind(reader)).toEqual([]);
  expect(await reader.evaluate(() => document.activeElement?.textContent)).toBe('Q');
  await reader.keyboard.press('q');
  await markedAs(reader, 'sentence', Boolean);
  await reader.keyboard.press('q');
  await reader.waitForSelector('::-p-aria([name="Play"][role="button"])');
  await chromium().closePopup(reader);

  const again = await read('voanews--accessibility-links');
  await until('the key', async () => ((await told(again)) === 'Q' ? true : undefined));
  await again.keyboard.press('?');
  await again.waitForSelector('.key[data-command=play]');
  await press(again, 'All keys as they came');
  await until('the key it came with', async () => ((await told(again)) === 'K' ? true : undefined));
  await press(again, 'Undo');
  await until('its own again', async () => ((await told(again)) === 'Q' ? true : undefined));
  await press(again, 'Play, pause: back to K');
  await until('that one back', async () => ((await told(again)) === 'K' ? true : undefined));
  expect(await again.evaluate(() => document.activeElement?.textContent)).toBe('K');
  expect(await again.$('.key-back')).toBeNull();
  await chromium().closePopup(again);
});

test('a key is taken away by Delete, and Escape leaves it as it is and the reader open', async () => {
  const reader = await read('voanews--accessibility-links');
  await reader.keyboard.press('?');
  await reader.waitForSelector('.key[data-command=contents]');
  await reader.focus('.key[data-command=contents]');
  await reader.keyboard.press('Enter');
  await reader.keyboard.press('Escape');
  expect(await reader.$eval('.key[data-command=contents]', (key) => key.textContent)).toBe('C');
  await reader.keyboard.press('Enter');
  await reader.keyboard.press('Delete');
  await until('no key', async () =>
    (await reader.$eval('.key[data-command=contents]', (key) => key.textContent)) === 'None' ? true : undefined,
  );
  await reader.keyboard.press('c');
  expect(await reader.$('.panel ol.contents')).toBeNull();
  await press(reader, 'Undo');
});
