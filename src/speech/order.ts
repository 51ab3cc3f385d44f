/** Which voice is asked first, by the system the browser runs on. */
import type { Engine } from './engine.ts';

type Name = Engine['name'];

/**
 * The makers of these systems ship good voices, which tell their words. Everywhere else the system's voice is eSpeak NG
 * behind speech-dispatcher: of a hundred words a recogniser mistakes three times as many as of the natural voice's, it
 * tells no words, and it cannot be paused. eSpeak NG is what is left for every other language.
 */
const GOOD = /Windows|Macintosh|iPhone|iPad|Android|CrOS/;
const ORDER: Readonly<Record<'good' | 'other', readonly Name[]>> = {
  good: ['system', 'natural', 'espeak'],
  other: ['natural', 'system', 'espeak'],
};

/**
 * @param browser its own name for itself, `navigator.userAgent`: `navigator.platform` calls Android and ChromeOS Linux
 * @returns the engines, the one to ask first in front
 */
export function inOrder(engines: readonly Engine[], browser: string): Engine[] {
  const order = ORDER[GOOD.test(browser) ? 'good' : 'other'];
  return [...engines].sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
}
