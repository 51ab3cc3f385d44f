/** The reader beside the page: it hears of the button, and follows the tab in front where that is wanted. */
import { watchFront, windowHere } from '../platform/front.ts';
import { hearCalls, setButton, standIn } from '../platform/ways-in.ts';
import type { Settings } from '../settings/schema.ts';

export interface Beside {
  readonly settings: () => Settings;
  /** Reads the page in front. */
  readonly read: () => Promise<void>;
}

export async function standBeside({ settings, read }: Beside, signal: AbortSignal): Promise<void> {
  // A press before this page began to read has been answered by that already.
  let began = performance.timeOrigin;
  let reading: Promise<void> = Promise.resolve();
  const again = () => {
    began = Date.now();
    reading = reading.then(read);
  };
  const window = await windowHere();
  if (window === undefined) return;
  standIn(window);
  hearCalls(window, ({ at }) => at > began && again(), signal);
  watchFront(window, () => settings().followTab && again(), signal);
  // While this stands here, the button means it, and opens no popup over it.
  await setButton(false);
  addEventListener('pagehide', () => void setButton(settings().surface === 'popup'), { signal });
}
