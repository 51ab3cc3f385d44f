/**
 * The voice in Firefox: its background is a page (an event page, event-page.ts), and the voice lives in it. This takes the place
 * of voice-page.ts in Firefox's build.
 */
import { browser } from './browser.ts';

/** Firefox ends a background page after 30 s without a call to the browser's own process, speaking or not (ms). */
const AWAKE = 20_000;

/** @returns whether the background page is awake: what is being read is read there */
export async function voiceIsOpen(): Promise<boolean> {
  return browser.extension.getBackgroundPage() !== null;
}

/** Does nothing: the background wakes at the first word that is said to it. */
export async function openVoice(): Promise<void> {}

/** Does nothing: the browser ends a background that has nothing to do. */
export function closeVoice(): void {}

/** Keeps the background awake until `signal` ends it. */
export function stayAwake(signal: AbortSignal): void {
  const timer = setInterval(() => void browser.runtime.getPlatformInfo(), AWAKE);
  signal.addEventListener('abort', () => clearInterval(timer));
}
