/** A frame that is drawn is on the screen so much later, where nothing but the processor draws (ms). */
const ON_SCREEN = 40;

/** Acts when the text can be seen: what is loaded earlier would hold it up on its way to the screen. */
export function onScreen(act: () => void): void {
  requestAnimationFrame(() => {
    performance.mark('shown'); // for whoever measures where the browser tells of no paint (test/bench/surfaces.mjs)
    setTimeout(act, ON_SCREEN);
  });
}
