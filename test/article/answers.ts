/** Answers as a page could give them that has its hands on the content script: made at random from a seed. */
import fc from 'fast-check';

const KEYS =
  'kind reason url title byline site published modified lang dir canonical licence next leadImage body truncated confidence trace'.split(
    ' ',
  );

/** Anything at all: wrong types, keys of prototypes, lists with holes and properties of their own, dates, maps, sets. */
const anything = fc.anything({
  key: fc.oneof(
    fc.constantFrom(
      ...KEYS,
      '__proto__',
      'constructor',
      'length',
      'slice',
      'map',
      'toString',
      'src',
      'alt',
      'step',
      'sign',
    ),
    fc.string(),
  ),
  withBigInt: true,
  withBoxedValues: true,
  withDate: true,
  withMap: true,
  withSet: true,
  withNullPrototype: true,
  withObjectString: true,
  withSparseArray: true,
  withTypedArray: true,
  withUnicodeString: true,
  maxDepth: 4,
});

/** A list that says of itself what is not so. */
const list = fc
  .tuple(fc.array(anything), fc.constantFrom('slice', 'map', 'length', 'constructor'), anything)
  .map(([items, name, own]) => (name === 'length' ? items : Object.assign(items, { [name]: own })));

const field = fc.oneof(
  anything,
  list,
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    'article',
    'refusal',
    'pdf',
    'x'.repeat(100_000),
    '\u202eabc',
    '\ud800',
    'https://example.org/',
    'en_us',
    '2026-02-30',
  ),
);

const whole = fc.record(Object.fromEntries(KEYS.map((key) => [key, field])), { requiredKeys: [] });

/** An answer: of no shape at all, or nearly right, or leading back into itself. */
export const answerOf = fc.oneof(
  anything,
  whole,
  whole.map((answer) => ({ ...answer, kind: 'article', body: '<p>x</p>' })),
  whole.map((answer) => {
    const cyclic: Record<string, unknown> = { ...answer, kind: 'article', body: 'x' };
    return Object.assign(cyclic, { leadImage: cyclic, trace: [cyclic, cyclic], title: cyclic });
  }),
  whole.map((answer) =>
    Object.defineProperty({ ...answer, kind: 'article', body: 'x' }, 'title', {
      enumerable: true,
      get: () => {
        throw new Error('It was asked.');
      },
    }),
  ),
);
