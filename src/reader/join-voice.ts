/** What an article's reader has to do with the voice before anybody has pressed Play. */
import { takeAsked } from '../platform/menus.ts';
import { places } from '../platform/places.ts';
import { voiceIsOpen } from '../platform/voice-page.ts';
import { onScreen } from './on-screen.ts';
import type { Reading } from './reading.ts';

/** The voice is loaded when the article has been there for so long: not in the way of the click, and of no short look (ms). */
const WARM_UP = 1000;

let warming: ReturnType<typeof setTimeout> | undefined;

/**
 * Hears what the voice is doing, if it is there already, and has it warm up soon. Reads at once where the context menu of
 * a page asked for it.
 * @param open the article's reading; the last one given is the one that is warmed up for
 */
export function joinVoice(open: () => Promise<Reading | null>): void {
  onScreen(() => void join(open));
  void takeAsked().then(async (asked) => {
    if (asked) (await open())?.startAt(0);
  });
  clearTimeout(warming);
  warming = setTimeout(() => requestIdleCallback(() => void open().then((reading) => reading?.warmUp())), WARM_UP);
}

async function join(open: () => Promise<Reading | null>): Promise<void> {
  const [there, kept] = await Promise.all([voiceIsOpen(), places()]);
  if (!there && !kept.length) return;
  const reading = await open(); // which looks for its place, when there may be one
  if (there) await reading?.attach();
}
