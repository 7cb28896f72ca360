/** A longer gap between two actions is a pause and does not count, in milliseconds. */
const LONGEST_GAP = 180_000;

/** How long the learner has worked in this session; pauses over three minutes are left out. */
export class ActiveTime {
  #last: number;
  #milliseconds = 0;
  #taken = 0;

  /** @param now milliseconds since any fixed moment */
  constructor(now: number) {
    this.#last = now;
  }

  /** Whole seconds of this session so far. */
  get seconds(): number {
    return Math.floor(this.#milliseconds / 1000);
  }

  /** Counts up to now. */
  tick(now: number): void {
    const gap = now - this.#last;
    this.#last = now;
    if (gap > 0 && gap <= LONGEST_GAP) this.#milliseconds += gap;
  }

  /** Whole seconds since the last call, for the attempt's own sum. */
  take(): number {
    const fresh = this.seconds - this.#taken;
    this.#taken = this.seconds;
    return fresh;
  }
}
