import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** A longer time without a sign of life was a pause and does not count. Milliseconds. */
const PAUSE = 180_000;
const SIGNS = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const;

/** Measures how long somebody has worked since the last reading, pauses over three minutes left out. */
export class Stopwatch implements ReactiveController {
  #last = 0;
  #counted = 0;

  /** @param now Milliseconds of a clock that only runs forward. */
  constructor(
    host: ReactiveControllerHost,
    private readonly now: () => number = () => performance.now(),
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.restart();
    for (const sign of SIGNS) window.addEventListener(sign, this.#sign, { capture: true, passive: true });
  }

  hostDisconnected(): void {
    for (const sign of SIGNS) window.removeEventListener(sign, this.#sign, { capture: true });
  }

  /** Forgets what has been counted: another question has come up. */
  restart(): void {
    this.#last = this.now();
    this.#counted = 0;
  }

  /** Whole seconds counted since the last call; what is left of a second counts next time. */
  takeSeconds(): number {
    this.#sign();
    const seconds = Math.floor(this.#counted / 1000);
    this.#counted -= seconds * 1000;
    return seconds;
  }

  readonly #sign = (): void => {
    const now = this.now();
    if (now - this.#last <= PAUSE) this.#counted += now - this.#last;
    this.#last = now;
  };
}
