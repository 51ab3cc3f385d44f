/** A frame that is drawn is on the screen so much later, where nothing but the processor draws (ms). */
const ON_SCREEN = 40;

/** Acts when the text can be seen: what is loaded earlier would hold it up on its way to the screen. */
export function onScreen(act: () => void): void {
  requestAnimationFrame(() => setTimeout(act, ON_SCREEN));
}
