import { expect, test } from 'vitest';
import { migrate } from '../../src/settings/migrate.ts';

const rename = (from: string, to: string) => (values: Readonly<Record<string, unknown>>) => {
  const { [from]: value, ...rest } = values;
  return { ...rest, [to]: value };
};
const steps = [rename('size', 'fontSize'), rename('colour', 'theme')];

test('every step from the stored version on is taken, in order', () => {
  expect(migrate({ version: 1, values: { size: 30, colour: 'dark' } }, steps)).toEqual({ fontSize: 30, theme: 'dark' });
  expect(migrate({ version: 2, values: { colour: 'dark' } }, steps)).toEqual({ theme: 'dark' });
  expect(migrate({ version: 3, values: { theme: 'dark' } }, steps)).toEqual({ theme: 'dark' });
});

test('who had bold letters has them still, as a weight', () => {
  expect(migrate({ version: 1, values: { bold: true, fontSize: 30 } })).toEqual({ weight: 'bold', fontSize: 30 });
  expect(migrate({ version: 1, values: { bold: false } })).toEqual({});
});

test('a newer version than ours keeps what we know of it', () => {
  expect(migrate({ version: 9, values: { theme: 'dark' } }, steps)).toEqual({ theme: 'dark' });
});

test('what is no settings at all is none', () => {
  for (const broken of [undefined, null, 'x', { version: 1 }, { version: 1, values: 3 }])
    expect(migrate(broken, steps)).toEqual({});
});
