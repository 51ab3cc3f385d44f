import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import english from '../../src/_locales/en/messages.json' with { type: 'json' };
import { t } from '../../src/ui/words.ts';

test('substitutions are filled in where the message says', () => {
  expect(t('withKey', 'Play', 'K')).toBe('Play (K)');
});

const locales = readdirSync('src/_locales');

test.each(locales)('%s says which language it is', (locale) => {
  const { locale: own } = JSON.parse(readFileSync(`src/_locales/${locale}/messages.json`, 'utf8'));
  expect(own.message).toBe(locale.replace('_', '-'));
});

test.each(locales)('%s has every message, and none is empty', (locale) => {
  const messages: Record<string, { message: string }> = JSON.parse(
    readFileSync(`src/_locales/${locale}/messages.json`, 'utf8'),
  );
  expect(Object.keys(messages).sort()).toEqual(Object.keys(english).sort());
  for (const [key, { message }] of Object.entries(messages)) expect(message.trim(), key).not.toBe('');
});
