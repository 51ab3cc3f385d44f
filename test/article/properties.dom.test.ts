/** What holds for any page and any answer at all, tried on some made at random; `npm run fuzz` tries more of them. */
import fc from 'fast-check';
import { test } from 'vitest';
import { answerOf } from './answers.ts';
import { markupOf, pageOf } from './pages.ts';
import { answerHolds, gateHolds, pageHolds } from './properties.ts';

/** Fixed, so that a run says the same twice; the fuzzer takes another each time. */
const SEED = 20_261_126;

test('what has passed the gate passes it again unchanged, holds nothing but what is in the table, and no more text', () => {
  fc.assert(
    fc.property(markupOf, (markup) => gateHolds(markup)),
    { seed: SEED, numRuns: 1500 },
  );
});

test('an answer of any shape is taken as an answer or refused in words', () => {
  fc.assert(
    fc.property(answerOf, (answer) => void answerHolds(answer)),
    { seed: SEED, numRuns: 1500 },
  );
});

test('a page of any shape is read without a fault, stays as it was, and gives what the gate lets in', () => {
  fc.assert(
    fc.property(pageOf, (page) => pageHolds(page)),
    { seed: SEED, numRuns: 150 },
  );
});
