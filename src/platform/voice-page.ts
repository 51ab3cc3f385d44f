/**
 * The page the voice lives in, so that it goes on when the reader closes. In Chromium it is an offscreen document.
 * AUDIO_PLAYBACK alone would close it 30 seconds after the sound ends, in the middle of a pause; WORKERS keeps it
 * (https://developer.chrome.com/docs/extensions/reference/api/offscreen#reasons). Firefox has no such documents: its build has
 * voice-in-background.ts in place of this file, with the same four functions.
 */

const PAGE = 'voice.html';

/** @returns whether the voice's page is there, without making one */
export async function voiceIsOpen(): Promise<boolean> {
  const contexts = await chrome.runtime.getContexts({
    contextTypes: [chrome.runtime.ContextType.OFFSCREEN_DOCUMENT],
  });
  return contexts.length > 0;
}

/** Opens the voice's page, or does nothing when it is there. Where another page of ours has it opened, it may not listen yet. */
export async function openVoice(): Promise<void> {
  if (await voiceIsOpen()) return;
  try {
    await chrome.offscreen.createDocument({
      url: PAGE,
      reasons: [chrome.offscreen.Reason.AUDIO_PLAYBACK, chrome.offscreen.Reason.WORKERS],
      justification: 'Reads the article aloud and goes on when the reader is closed.',
    });
  } catch (error) {
    // Two surfaces may ask at once; the second is told "Only a single offscreen document may be created", before it is there.
    if (!/single offscreen/i.test(String(error))) throw error;
  }
}

/** Closes the voice's page from within. */
export function closeVoice(): void {
  window.close();
}

/** Keeps the voice's page there until `signal` ends it: here it stays by itself. */
export function stayAwake(_signal: AbortSignal): void {}
