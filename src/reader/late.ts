/**
 * All that a reader page loads only when it is asked for, as one file: of several, the build would cut what they share with
 * the page into a dozen small ones, and every file that a click waits for costs it a millisecond or two.
 */

export { forgetAll } from '../library/forget.ts';
export { closeBehind } from '../platform/links.ts';
export { afterwards } from './afterwards.ts';
export { Aids } from './aids.ts';
export { aloudPanel } from './aloud-panel.ts';
export { standBeside } from './beside.ts';
export { contentsPanel } from './contents.ts';
export { followElsewhere } from './elsewhere.ts';
export { findBar } from './find-bar.ts';
export { helpPanel } from './help-panel.ts';
export { handPlace } from './last-place.ts';
export { linkPage } from './link-page.ts';
export { miniPlayer } from './mini-player.ts';
export { nextPage } from './next-page.ts';
export { Reading } from './reading.ts';
export { repair } from './repair.ts';
export { textPanel } from './text-panel.ts';
export { voicesPanel } from './voices-panel.ts';
