import type { Clock } from './clock.ts';

/** The waits between tries in the background, which the learner can cut short. */
export class RetryWaits {
  #cut: (() => void) | undefined;
  #asked = false;

  constructor(private readonly clock: Pick<Clock, 'setTimeout' | 'clearTimeout'>) {}

  /** Resolves after the milliseconds, or as soon as the learner wants to try again: with true then. */
  wait(milliseconds: number): Promise<boolean> {
    const asked = this.#asked;
    this.#asked = false;
    if (asked) return Promise.resolve(true);
    return new Promise((resolve) => {
      const end = (cut: boolean): void => {
        this.clock.clearTimeout(timer);
        this.#cut = undefined;
        resolve(cut);
      };
      const timer = this.clock.setTimeout(() => end(false), milliseconds);
      this.#cut = () => end(true);
    });
  }

  /** The learner wants to try again; a try under way is followed by another one at once. */
  readonly cut = (): void => {
    if (this.#cut) this.#cut();
    else this.#asked = true;
  };
}
