/** Lets one holder through at a time, in the order of asking. */
export class Turnstile {
  #last: Promise<void> = Promise.resolve();
  #waiting = 0;

  /** How many wait now. */
  get waiting(): number {
    return this.#waiting;
  }

  /** Waits for its turn; answers the function that gives the turn back. */
  async enter(): Promise<() => void> {
    const before = this.#last;
    let leave = (): void => undefined;
    this.#last = new Promise((resolve) => {
      leave = resolve;
    });
    this.#waiting += 1;
    await before;
    this.#waiting -= 1;
    return leave;
  }
}
