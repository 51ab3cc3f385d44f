/** Two columns lie in rows as high as the window (columns.css): a place is shown by showing its whole row. */

/** Whether a text scrolls from row to row: it is wished for, there is room, and the browser can. */
export function inRows(scroller: HTMLElement): boolean {
  const article = scroller.querySelector('article');
  return article !== null && getComputedStyle(article).getPropertyValue('column-wrap') === 'wrap';
}

/**
 * @param y a height within what is scrolled (px from its beginning)
 * @param share how much of the window is wished for above it (0 to 1), where there are no rows
 * @returns where to scroll to
 */
export function topFor(scroller: HTMLElement, y: number, share: number): number {
  const { clientHeight } = scroller;
  return inRows(scroller) ? Math.floor(y / clientHeight) * clientHeight : y - clientHeight * share;
}

/** Brings a place within a table that is taller than its row into the part of it that is seen. */
export function showInTable(place: Range): void {
  const { startContainer: start } = place;
  const table = (start instanceof Element ? start : start.parentElement)?.closest('.wide');
  if (!table || table.scrollHeight <= table.clientHeight) return;
  const [view, box] = [table.getBoundingClientRect(), place.getBoundingClientRect()];
  if (box.top < view.top || box.bottom > view.bottom) table.scrollBy({ top: box.top - view.top - view.height / 3 });
}

/** The wheel goes from row to row: the browser takes what does not reach the middle of the next one back again. */
export class Rows {
  readonly #until = new AbortController();
  /** Until when one turn of the wheel goes on (ms of the page's clock): touchpads tell of it in many small steps. */
  #turning = 0;

  constructor(private readonly scroller: HTMLElement) {
    const { signal } = this.#until;
    scroller.addEventListener('wheel', (event) => this.#turn(event), { signal });
    scroller.addEventListener('scrollend', () => this.#align(), { signal });
  }

  leave(): void {
    this.#until.abort();
  }

  /** Where a jump has overtaken a scrolling that was under way, Chromium ends some pixels beside the row. */
  #align(): void {
    const { scroller } = this;
    const row = Math.round(scroller.scrollTop / scroller.clientHeight) * scroller.clientHeight;
    if (inRows(scroller) && Math.abs(row - scroller.scrollTop) > 1)
      scroller.scrollTo({ top: row, behavior: 'instant' });
  }

  #turn(event: WheelEvent): void {
    const { scroller } = this;
    const { deltaX, deltaY, timeStamp, ctrlKey } = event;
    if (ctrlKey || Math.abs(deltaX) > Math.abs(deltaY) || !inRows(scroller)) return;
    event.preventDefault();
    const going = timeStamp < this.#turning;
    this.#turning = timeStamp + TURN;
    if (going || deltaY === 0) return;
    const row = Math.round(scroller.scrollTop / scroller.clientHeight) + Math.sign(deltaY);
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    scroller.scrollTo({ top: row * scroller.clientHeight, behavior: still ? 'instant' : 'smooth' });
  }
}

/** How long after its last step a turn of the wheel is over (ms): a touchpad's own momentum has gaps of up to 100. */
const TURN = 150;
