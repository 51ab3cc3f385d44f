/**
 * The page the voice lives in, so that it goes on when the reader closes. In Chromium it is an offscreen document.
 * AUDIO_PLAYBACK alone would close it 30 seconds after the sound ends, in the middle of a pause; WORKERS keeps it
 * (https://developer.chrome.com/docs/extensions/reference/api/offscreen#reasons). Firefox has no such documents: there the
 * background is a page itself, and the voice lives in it (event-page.ts).
 */
import { browser } from './browser.ts';

const PAGE = 'voice.html';
/** Firefox ends a background page after 30 s without a call to the browser's own process, speaking or not (ms). */
const AWAKE = 20_000;

/** @returns whether the voice has a page of its own */
const apart = (): boolean => globalThis.chrome?.offscreen !== undefined;

/** @returns whether the voice's page is there, without making one */
export async function voiceIsOpen(): Promise<boolean> {
  if (!apart()) return browser.extension.getBackgroundPage() !== null;
  const contexts = await chrome.runtime.getContexts({
    contextTypes: [chrome.runtime.ContextType.OFFSCREEN_DOCUMENT],
  });
  return contexts.length > 0;
}

/** Opens the voice's page, or does nothing when it is there. Resolves when it listens. */
export async function openVoice(): Promise<void> {
  if (!apart() || (await voiceIsOpen())) return; // the background wakes at the first word
  try {
    await chrome.offscreen.createDocument({
      url: PAGE,
      reasons: [chrome.offscreen.Reason.AUDIO_PLAYBACK, chrome.offscreen.Reason.WORKERS],
      justification: 'Reads the article aloud and goes on when the reader is closed.',
    });
  } catch (error) {
    // Two surfaces may ask at once; the second is told "Only a single offscreen document may be created".
    if (!(await voiceIsOpen())) throw error;
  }
}

/** Closes the voice's page from within, where it has one of its own: a background is ended by the browser. */
export function closeVoice(): void {
  if (apart()) window.close();
}

/** Keeps the voice's page there until `signal` ends it. */
export function stayAwake(signal: AbortSignal): void {
  if (apart()) return;
  const timer = setInterval(() => void browser.runtime.getPlatformInfo(), AWAKE);
  signal.addEventListener('abort', () => clearInterval(timer));
}
