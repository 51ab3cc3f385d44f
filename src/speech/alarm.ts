/** One thing that is to happen later, unless it is called off: setting it anew forgets what was set before. */
export class Alarm {
  #timer: ReturnType<typeof setTimeout> | null = null;

  /** Whether it is still to happen. */
  get isSet(): boolean {
    return this.#timer !== null;
  }

  set(ms: number, act: () => void): void {
    this.clear();
    this.#timer = setTimeout(() => {
      this.#timer = null;
      act();
    }, ms);
  }

  clear(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }
}
