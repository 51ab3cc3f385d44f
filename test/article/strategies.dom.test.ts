import { afterEach, expect, test, vi } from 'vitest';
import { extract } from '../../src/article/extract.ts';
import { STRATEGIES } from '../../src/article/strategies.ts';
import { parse, story } from './page.ts';

afterEach(() => {
  vi.restoreAllMocks();
});
const readabilities = STRATEGIES.filter(({ name }) => name.endsWith('readability'));
/** A story whose page has no word for it, with some lines beside it. */
const PLAIN = story('', 6)
  .replace(/<\/?(?:main|article)>/g, '')
  .replace(
    /<p>Boat number 1[\s\S]*(?=<\/body>)/,
    '<div class="text">$&</div><div><p>Write to us on any day of the week, and at any hour.</p></div>',
  );

test('when Readability is out of time, the box with most prose is the article', () => {
  for (const one of readabilities) vi.spyOn(one, 'find').mockReturnValue(null);
  const answer = extract(parse(PLAIN));
  if (answer.kind === 'refusal') throw new Error(answer.reason);
  expect(answer.body).toContain('Boat number 6');
  expect(answer.body).not.toContain('Write to us');
  vi.restoreAllMocks();
  for (const one of STRATEGIES.filter(({ name }) => name === 'densest').concat(readabilities))
    vi.spyOn(one, 'find').mockReturnValue(null);
  expect(extract(parse(PLAIN)).kind).toBe('refusal');
});

test('a sure answer costs no second reading', () => {
  const others = STRATEGIES.slice(1).map((one) => vi.spyOn(one, 'find'));
  expect(extract(parse(story())).kind).toBe('article');
  for (const other of others) expect(other).not.toHaveBeenCalled();
});
