import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import english from '../../src/_locales/en/messages.json' with { type: 'json' };
import { counted, t } from '../../src/ui/words.ts';

test('substitutions are filled in where the message says', () => {
  expect(t('withKey', 'Play', 'K')).toBe('Play (K)');
});

const locales = readdirSync('src/_locales');

test.each(locales)('%s says which language it is', (locale) => {
  const { locale: own } = JSON.parse(readFileSync(`src/_locales/${locale}/messages.json`, 'utf8'));
  expect(own.message).toBe(locale.replace('_', '-'));
});

test('of one and of many it is said in its own way, with the number', () => {
  expect(counted('voicesFound', 1)).toBe('1 voice');
  expect(counted('voicesFound', 13362)).toBe('13,362 voices');
});

type Messages = Record<string, { message: string }>;
const messagesOf = (locale: string): Messages =>
  JSON.parse(readFileSync(`src/_locales/${locale}/messages.json`, 'utf8'));

/** Every message of English, and of those that count something one for each plural of the language (CLDR). */
function wanted(locale: string): string[] {
  const { pluralCategories } = new Intl.PluralRules(locale.replace('_', '-')).resolvedOptions();
  return Object.keys(english).flatMap((key) => {
    const [, counts, plural] = key.match(/^(\w+)_(one|other)$/) ?? [];
    if (!counts || !(`${counts}_other` in english)) return [key];
    return plural === 'other' ? pluralCategories.map((category) => `${counts}_${category}`) : [];
  });
}

test.each(locales)('%s has every message, each plural of its own, and none is empty', (locale) => {
  const messages = messagesOf(locale);
  expect(Object.keys(messages).sort()).toEqual(wanted(locale).sort());
  for (const [key, { message }] of Object.entries(messages)) expect(message.trim(), key).not.toBe('');
});

test.each(locales)('%s fills in what English fills in', (locale) => {
  const filled = (message = '') => [...new Set(message.match(/\$[1-9]/g))].sort();
  const wrong = Object.entries(messagesOf(locale)).flatMap(([key, { message }]) => {
    const own = Object.entries(english).find(([one]) => one === key || one === key.replace(/_\w+$/, '_other'))?.[1];
    // Of one, of two and of none a language may speak without a number.
    const free = /_(zero|one|two)$/.test(key) && filled(message).length === 0;
    return free || filled(message).join() === filled(own?.message).join() ? [] : [`${key}: ${message}`];
  });
  expect(wrong).toEqual([]);
});
