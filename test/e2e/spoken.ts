/** What the test voices were asked to say, as the folder `voices` keeps count of it. */
import type { Chromium } from '../run/chromium.mjs';
import { until } from '../run/until.mjs';

export interface Spoken {
  readonly utterance: string;
  readonly voice: string;
  readonly rate: number;
}

/** @returns every utterance so far, the first one first */
export const spoken = ({ browser }: Chromium): Promise<Spoken[]> =>
  until('the test voices', async () => {
    const target = browser.targets().find((candidate) => candidate.url().endsWith('/voices.js'));
    const worker = await target?.worker();
    return worker ? ((await worker.evaluate('spoken')) as Spoken[]) : undefined;
  });
