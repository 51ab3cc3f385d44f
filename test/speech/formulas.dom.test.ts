import { beforeAll, expect, test } from 'vitest';
import type { Formulas } from '../../src/speech/blocks.ts';
import { formulasOf } from '../../src/speech/formulas.ts';

const asked: string[] = [];

async function read(path: string): Promise<string> {
  asked.push(path);
  const response = await fetch(path.replace('voice/formulas/', '/node_modules/speech-rule-engine/lib/mathmaps/'));
  return response.text();
}

const math = (markup: string) => {
  const element = document.createRange().createContextualFragment(`<math>${markup}</math>`).firstElementChild;
  if (!element) throw new Error('no formula');
  return element;
};
const QUADRATIC =
  '<mi>x</mi><mo>=</mo><mfrac><mrow><mo>−</mo><mi>b</mi><mo>±</mo><msqrt><msup><mi>b</mi><mn>2</mn></msup><mo>−</mo><mn>4</mn><mi>a</mi><mi>c</mi></msqrt></mrow><mrow><mn>2</mn><mi>a</mi></mrow></mfrac>';

let english: Formulas | null = null;
beforeAll(async () => {
  english = await formulasOf('en-GB', read);
});

test('a formula is said as a teacher would', () => {
  expect(english?.(math('<msup><mi>a</mi><mn>2</mn></msup><mo>+</mo><msup><mi>b</mi><mn>2</mn></msup>'))).toBe(
    'a squared plus b squared',
  );
  expect(english?.(math(QUADRATIC))).toContain('the square root of');
});

test('only files of the package are asked for', () => {
  expect(new Set(asked)).toEqual(new Set(['voice/formulas/base.json', 'voice/formulas/en.json']));
});

test('a language without rules has none', async () => {
  expect(await formulasOf('sw', read)).toBeNull();
});

test('what is broken or without end is not said, and is no error', () => {
  expect(() => english?.(math('<mfrac></mfrac><msup></msup>'))).not.toThrow();
  expect(english?.(math('<mn>1</mn><mo>+</mo>'.repeat(1000)))).toBeNull();
});
