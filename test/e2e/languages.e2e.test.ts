/** The interface in the language of the browser: its own words by short names, and what it does not have in English. */
import { expect, test } from 'vitest';
import english from '../../src/_locales/en/messages.json' with { type: 'json' };
import polish from '../../src/_locales/pl/messages.json' with { type: 'json' };
import { inLanguage } from './in-language.ts';
import { theatre } from './theatre.ts';

/** One message is taken from the Polish ones, as if it had not been translated. */
const { chromium, read } = theatre(() =>
  inLanguage('pl', (own, _, short) =>
    Object.fromEntries(Object.entries(own).filter(([name]) => name !== short('nextSentence'))),
  ),
);

test('every word is Polish; one that is missing is English', async () => {
  const reader = await read('voanews--accessibility-links');
  const label = (selector: string) => reader.$eval(selector, (one) => one.getAttribute('aria-label'));
  expect(await reader.evaluate(() => document.documentElement.lang)).toBe('pl');
  expect(await label('.bar .play')).toBe(polish.play.message);
  expect(await label('.bar .previousSentence')).toBe(polish.previousSentence.message);
  expect(await label('.bar .nextSentence')).toBe(english.nextSentence.message);
  const title = await (await chromium().worker()).evaluate(() => chrome.runtime.getManifest().action?.default_title);
  expect(title).toBe(polish.action.message);
});

test('its longer words leave the buttons in one row', async () => {
  await chromium().closePopup((await chromium().popup()) ?? (await chromium().click()));
  const reader = await read('voanews--accessibility-links');
  expect(await reader.$eval('.bar', (bar) => bar.getBoundingClientRect().height)).toBeLessThan(60);
});
