import { expect, test } from 'vitest';
import { isInstalled, wellKnown } from '../../src/settings/installed.ts';

test('a font that is on no device is not found', () => {
  expect(isInstalled('No Such Font At All')).toBe(false);
  expect(isInstalled('')).toBe(false);
  expect(isInstalled('"; odd {')).toBe(false);
});

test('a font that is there is found, and of the well-known ones only such are offered', async () => {
  const [, name = ''] = await fontThatIsHere();
  expect(isInstalled(name)).toBe(true);
  for (const known of wellKnown()) expect(isInstalled(known)).toBe(true);
  expect(wellKnown()).not.toContain('No Such Font At All');
});

/** One that the browser loads by name, as `local()` does: whichever of these this machine has. */
async function fontThatIsHere(): Promise<readonly [FontFace, string]> {
  const names = ['DejaVu Sans', 'Liberation Sans', 'Noto Sans', 'Arial', 'Helvetica', 'Verdana', 'Roboto', 'Ubuntu'];
  for (const name of names) {
    const face = new FontFace('probe', `local("${name}")`);
    const loaded = await face.load().then(
      () => true,
      () => false,
    );
    if (loaded) return [face, name];
  }
  throw new Error('This machine has none of the fonts that are looked for.');
}
